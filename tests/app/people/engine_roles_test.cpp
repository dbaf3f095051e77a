#include <SQLiteCpp/SQLiteCpp.h>

#include <nlohmann/json.hpp>
#include <set>

#include "app/card_service/erase_dead_card.h"
#include "app/card_service/replace_card.h"
#include "app/card_service/serve_card.h"
#include "app/inspection/lost_cards.h"
#include "app/issuance/spoil.h"
#include "app/ledger/duty_book.h"
#include "app/ledger/shelf_book.h"
#include "app/ledger/trail.h"
#include "app/sectors/write_sector.h"
#include "app/services/printer_station.h"
#include "app/station/layout_installation.h"
#include "app/station/sector_installation.h"
#include "tests/app/life_cycle/roles_table.h"
#include "tests/support/people_bench.h"
#include "tests/support/put_order.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

// Who might come: each role, somebody whose account was closed, a typed name, nobody.
struct Comer {
    std::string kind;  // a role's name, or "closed", "typed", "nobody"
    Actor actor;
    [[nodiscard]] bool has(const std::set<std::string>& roles) const { return roles.contains(kind); }
};

// A station with an account for each role, and an order.
class RolesBench {
  public:
    RolesBench() {
        station_.station->people = std::make_unique<People>(*station_.station->database, *station_.station->accounts,
                                                            *station_.station->audit, cardlib::ScryptCost{16, 1, 1});
        order_ = station_.import(1).accepted.front().order;
        need(people().addFirst("root", "", test::secret(test::goodPassword)));
        const Actor root = signIn("root");
        for (const auto name : roleNames) {
            if (roleNamed(name) == Role::station || roleNamed(name) == Role::administrator) continue;
            firsts_.push_back(account(std::string(name), std::string(name), root));
            seconds_.push_back(account("second " + std::string(name), std::string(name), root));
        }
        firsts_.push_back({"administrator", root});
        auto closed = account("closed", "supervisor", root);
        need(people().close("closed", root));
        closed.kind = "closed";
        firsts_.push_back(closed);
        seconds_.push_back(closed);
        for (auto* list : {&firsts_, &seconds_}) {
            list->push_back({"typed", Actor("supervisor")});
            list->push_back({"nobody", Actor()});
        }
        dead_ = std::make_unique<cardlib::NativeCard>(station_.blank(1));
        reader_ = std::make_unique<cardlib::InProcessReader>(*dead_);
        reader_->pullAt(1, cardlib::InProcessReader::Pull::beforeCommand);
    }

    Station& station() { return *station_.station; }
    std::shared_ptr<Station> shared() { return station_.station; }
    People& people() { return *station_.station->people; }
    [[nodiscard]] std::int64_t order() const { return order_; }
    [[nodiscard]] const std::vector<Comer>& firsts() const { return firsts_; }
    [[nodiscard]] const std::vector<Comer>& seconds() const { return seconds_; }

    void setOrder(const std::string& state, const std::string& importedBy) {
        auto order = station().orders->load(order_).value();
        order.state = state;
        order.applicationSerial = "41010500000007000001";
        test::putOrder(station(), order);
        need(Database::guarded([&] {
            SQLite::Statement update(station().database->handle(), "UPDATE holder SET imported_by = ?");
            update.bind(1, importedBy);
            update.exec();
        }));
    }

    // A card that is gone at the first command: nothing is ever written.
    apdu::Session session() { return apdu::Session(*reader_, dead_->atr()); }

    // What becomes of it; nothing of it stays.
    template <class Work>
    std::optional<Error> attempt(const Work& work) {
        std::optional<Error> refused;
        refusals_ = 0;
        const auto undone = station().database->transact([&]() -> Result<void> {
            const auto done = work();
            if (!done) refused = done.error();
            refusals_ = station().database->handle().execAndGet("SELECT count(*) FROM audit WHERE action = 'refused'").getInt();
            return tl::unexpected(programFault(std::runtime_error("undone")));
        });
        REQUIRE_FALSE(undone);
        return refused;
    }
    [[nodiscard]] int refusals() const { return refusals_; }

  private:
    static void need(const Result<void>& done) {
        INFO((done ? "" : test::told(done.error())));
        REQUIRE(done);
    }
    Actor signIn(const std::string& name) {
        const auto actor = people().signIn(name, test::secret(test::goodPassword));
        REQUIRE(actor);
        return *actor;
    }
    Comer account(const std::string& name, const std::string& role, const Actor& root) {
        need(people().add({name, "", {roleNamed(role).value()}}, test::secret(test::goodPassword), root));
        return {role, signIn(name)};
    }

    test::StationBench station_;
    std::int64_t order_ = 0;
    std::vector<Comer> firsts_, seconds_;
    std::unique_ptr<cardlib::NativeCard> dead_;
    std::unique_ptr<cardlib::InProcessReader> reader_;
    int refusals_ = 0;
};

// What the table of roles (tests/data/rules) says of these people, whatever the state.
bool mayBy(const test::Allowed& allowed, const Comer& by, const Comer* second, bool ownWork) {
    if (!by.has(allowed.by) || (ownWork && !allowed.notWho.empty())) return false;
    if (allowed.second.empty()) return true;
    return second && second->has(allowed.second) && second->actor.name() != by.actor.name();
}

// Counts what was tried, and keeps the first thing that went wrong.
struct Tally {
    std::size_t forbidden = 0, allowed = 0, wrong = 0;
    std::string firstWrong;

    void count(const std::string& what, bool may, const std::optional<Error>& said, int refusals) {
        ++(may ? allowed : forbidden);
        const bool refused = said && said->code == Code::stepForbidden;
        if (refused == !may && refusals == (may ? 0 : 1)) return;
        if (wrong++ == 0) firstWrong = what + ": " + (said ? test::told(*said) : "done") + ", told " + std::to_string(refusals);
    }
};

test::Allowed stepOf(const std::string& life, const std::string& step) {
    for (const auto& [key, allowed] : test::rolesTable())
        if (std::get<0>(key) == life && std::get<2>(key) == step) return allowed;
    throw std::runtime_error("no step " + life + " " + step);
}

RowValues emptyForm() {
    RowValues form;
    const auto intake = nlohmann::json::parse(test::resource("intake/csv.json"));
    for (const auto& column : intake.at("columns")) form[column.at("id")] = "";
    return form;
}

// Every actor alone, with themselves, and with every other second.
template <class Work>
void eachPair(RolesBench& bench, const test::Allowed& allowed, Tally& tally, const std::string& what, const Work& work) {
    for (const auto& by : bench.firsts()) {
        std::vector<const Comer*> seconds{&by};
        for (const auto& second : bench.seconds()) seconds.push_back(&second);
        for (const auto* second : seconds) {
            const auto said = bench.attempt([&] { return work(by.actor, second->actor); });
            tally.count(what + " by " + by.kind + " with " + second->kind, mayBy(allowed, by, second, false), said, bench.refusals());
        }
    }
}

constexpr std::array<std::string_view, 9> states{"draft",   "approved",  "writing",    "verified",   "printed",
                                                 "committed", "activating", "handed_over", "spoiled"};

}  // namespace

TEST_CASE("The engine refuses each forbidden combination of role, step, state and identity, and tells it in the trail", "[app][people]") {
    RolesBench bench;
    Tally tally;
    auto session = bench.session();
    test::RememberingPrinter printer;
    const auto id = bench.order();
    for (const auto state : states) {
        for (const auto& by : bench.firsts())
            for (const bool own : {false, true}) {
                bench.setOrder(std::string(state), own && !by.actor.name().empty() ? by.actor.name() : "somebody else");
                const bool did = own && !by.actor.name().empty();
                const auto told = [&](const char* step, const std::optional<Error>& said) {
                    tally.count(std::string(step) + " of " + std::string(state) + " by " + by.kind + (did ? ", own" : ""),
                                mayBy(stepOf("order", step), by, nullptr, did), said, bench.refusals());
                };
                told("approve", bench.attempt([&] { return approveOrder(bench.station(), id, by.actor); }));
                told("intend", bench.attempt([&] { return makeChip(bench.station(), id, session, by.actor); }));
                told("intend", bench.attempt([&] { return printFace(bench.station(), id, printer, SeenCard::notLooked, by.actor); }));
                told("begin_activation", bench.attempt([&] { return handOver(bench.station(), id, session, {}, by.actor); }));
            }
        eachPair(bench, stepOf("order", "spoil"), tally, "spoil of " + std::string(state), [&](const Actor& by, const Actor& second) {
            return spoilOrder(bench.station(), id, {by, second, "torn"});
        });
    }
    INFO(tally.firstWrong);
    CHECK(tally.wrong == 0);
    CHECK(tally.allowed > 0);
    WARN(tally.forbidden << " forbidden combinations refused by the engine, " << tally.allowed << " let through, at an order");
}

TEST_CASE("The engine refuses whoever may not serve, erase, report, find again or register, and lets through who may", "[app][people]") {
    RolesBench bench;
    Tally tally;
    auto session = bench.session();
    const std::tuple<Kind, const char*, const char*> services[] = {
        {Kind::endorse, "none", "endorse"},        {Kind::change, "none", "change"},       {Kind::correct, "none", "correct"},
        {Kind::suspend, "overdue", "suspend"},     {Kind::suspend, "left", "suspend"},     {Kind::suspend, "lost", "report_lost"},
        {Kind::suspend, "ex_officio", "suspend"},  {Kind::restore, "none", "restore"},     {Kind::restore, "found", "find_again"},
        {Kind::cancel, "left", "cancel"},          {Kind::cancel, "lost", "cancel"},       {Kind::cancel, "damaged", "cancel"},
        {Kind::cancel, "death", "cancel"},         {Kind::cancel, "ex_officio", "cancel_ex_officio"}};
    std::set<std::pair<Kind, std::string>> grounded;
    for (const auto& ground : grounds) grounded.emplace(ground.kind, nameOf(ground.reason));
    CHECK(grounded.size() == std::size(services));
    for (const auto& [kind, reason, step] : services)
        eachPair(bench, stepOf("permit", step), tally, std::string(nameOf(kind)) + " " + reason, [&](const Actor& by, const Actor& second) {
            CardRequest request;
            request.kind = kind, request.by = by, request.second = second, request.reason = reason;
            return serveCard(bench.station(), session, request, today());
        });
    eachPair(bench, stepOf("card", "spoil"), tally, "erase", [&](const Actor& by, const Actor& second) {
        return eraseDeadCard(bench.station(), session, by, second);
    });
    eachPair(bench, stepOf("card", "find_again"), tally, "find", [&](const Actor& by, const Actor& second) {
        return liftLost(bench.station(), "41010500000007000001", by, second);
    });
    for (const auto& by : bench.firsts()) {
        const auto told = [&](const std::string& what, const test::Allowed& allowed, const std::optional<Error>& said) {
            tally.count(what + " by " + by.kind, mayBy(allowed, by, nullptr, false), said, bench.refusals());
        };
        told("report", stepOf("card", "report_lost"),
             bench.attempt([&] { return reportLost(bench.station(), {"41010500000007000001", by.actor, "lost", ""}); }));
        const auto registers = test::rolesTable().at({"registration", "draft", "enter"});
        told("form", registers, bench.attempt([&] { return registerForm(bench.station(), emptyForm(), "", by.actor, today()); }));
        told("import", registers, bench.attempt([&] {
            return importApplications(bench.station(), ZHIKA_SOURCE_DIR "/resources/samples/applicants.csv",
                                      ZHIKA_SOURCE_DIR "/resources/samples/photos", by.actor, parseDay("2026-11-24").value());
        }));
    }
    INFO(tally.firstWrong);
    CHECK(tally.wrong == 0);
    WARN(tally.forbidden << " forbidden combinations refused by the engine, " << tally.allowed << " let through, at cards and applicants");
}

TEST_CASE("A replacement or a certified loss that is refused stands in the trail afterwards", "[app][people]") {
    RolesBench bench;
    bench.setOrder("handed_over", "somebody else");
    const std::string serial = "41010500000007000001";
    const auto refusals = [&] {
        return bench.station().database->handle().execAndGet("SELECT count(*) FROM audit WHERE action = 'refused'").getInt();
    };
    const Actor nobody("clerk");
    CHECK(replaceCard(bench.station(), {serial, "damaged", true, nobody}).error().code == Code::stepForbidden);
    CHECK(refusals() == 1);
    CHECK(confirmLost(bench.station(), {serial, nobody, "lost", ""}, "BANK-1").error().code == Code::stepForbidden);
    CHECK(refusals() == 2);
}

TEST_CASE("The engine refuses whoever may not say what cards are made by, or read the trail and the lists of names", "[app][people]") {
    RolesBench bench;
    Tally tally;
    auto& station = bench.station();
    const auto alone = [&](const std::string& what, const std::set<std::string>& may, const auto& work) {
        for (const auto& by : bench.firsts()) {
            const auto said = bench.attempt([&] { return work(by.actor); });
            tally.count(what + " by " + by.kind, by.has(may), said, bench.refusals());
        }
    };
    const std::set<std::string> administrator{"administrator"};
    alone("install a layout", administrator, [&](const Actor& by) { return installLayout(station, "none", by).map([](const auto&) {}); });
    alone("sign a layout", administrator, [&](const Actor& by) { return signLayout(station, "none", by).map([](const auto&) {}); });
    alone("install a sector", administrator, [&](const Actor& by) { return installSector(station, "none", by).map([](const auto&) {}); });
    alone("sign a sector", administrator, [&](const Actor& by) { return signSector(station, "none", by).map([](const auto&) {}); });
    alone("bind a station", {"administrator", "issuer"}, [&](const Actor& by) { return bookStation(station, {"evolis:usb", "Reader", false}, by); });
    auto session = bench.session();
    alone("write a sector", {"clerk", "supervisor"},
          [&](const Actor& by) { return writeSector(station, session, {"education", by, {}, {}, false}).map([](const auto&) {}); });
    alone("read a sector", {"clerk", "supervisor", "inspector"},
          [&](const Actor& by) { return readSector(station, session, "education", by).map([](const auto&) {}); });
    alone("read the trail", {"supervisor", "inspector", "auditor"},
          [&](const Actor& by) { return readTrail(station, {}, 0, 10, by).map([](const auto&) {}); });
    alone("list reports", {"community_clerk", "clerk", "supervisor"},
          [&](const Actor& by) { return awaitedReports(station, today(), false, by).map([](const auto&) {}); });
    alone("list cards that wait", {"clerk", "issuer", "supervisor"},
          [&](const Actor& by) { return uncollected(station, today(), by).map([](const auto&) {}); });
    for (const auto& by : bench.firsts())
        for (const auto& other : bench.seconds()) {
            const bool may = by.has(administrator) && other.has({"administrator", "supervisor"}) && other.actor.name() != by.actor.name();
            const auto layout = bench.attempt([&] { return trustLayoutSigner(station, "no key", by.actor, other.actor).map([](const auto&) {}); });
            tally.count("layout key by " + by.kind + " with " + other.kind, may, layout, bench.refusals());
            const auto sector =
                bench.attempt([&] { return trustDepartment(station, "education", "no key", by.actor, other.actor).map([](const auto&) {}); });
            tally.count("sector key by " + by.kind + " with " + other.kind, may, sector, bench.refusals());
        }
    INFO(tally.firstWrong);
    CHECK(tally.wrong == 0);
    WARN(tally.forbidden << " forbidden combinations refused by the engine, " << tally.allowed << " let through, at what cards are made by");
}

TEST_CASE("A community clerk registers applicants and orders no card for them; a clerk then does", "[app][people]") {
    RolesBench bench;
    const auto named = [&](const std::string& kind) {
        for (const auto& comer : bench.firsts())
            if (comer.kind == kind) return comer.actor;
        throw std::runtime_error("no " + kind);
    };
    const auto import = [&](const Actor& by) {
        return importApplications(bench.station(), ZHIKA_SOURCE_DIR "/resources/samples/applicants.csv",
                                  ZHIKA_SOURCE_DIR "/resources/samples/photos", by, parseDay("2026-11-24").value())
            .value();
    };
    const auto registered = import(named("community_clerk"));
    REQUIRE(registered.accepted.size() > 1);
    for (const auto& row : registered.accepted) CHECK(row.order == 0);
    const auto applied = import(named("clerk"));
    std::size_t orders = 0;
    for (const auto& row : applied.accepted) orders += row.order != 0 ? 1 : 0;
    CHECK(orders > 1);
}

TEST_CASE("Whoever began a chip stands in the trail with their account's name", "[app][people]") {
    RolesBench bench;
    auto card = cardlib::NativeCard(cardlib::blankCard(bench.station().profile.cipher, apdu::Bytes(10, 0x33)));
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    for (const auto& comer : bench.firsts()) {
        if (comer.kind == "reviewer") REQUIRE(approveOrder(bench.station(), bench.order(), comer.actor));
        if (comer.kind == "issuer") REQUIRE(makeChip(bench.station(), bench.order(), session, comer.actor));
    }
    CHECK(bench.station().database->handle().execAndGet("SELECT actor FROM audit WHERE action = 'writing'").getString() == "issuer");
    CHECK(bench.station().orders->load(bench.order())->approvedBy == "reviewer");
}
