#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>
#include <set>

#include "app/card_service/erase_dead_card.h"
#include "app/card_service/replace_card.h"
#include "app/card_service/serve_absent_card.h"
#include "app/card_service/serve_card.h"
#include "app/inspection/lost_cards.h"
#include "app/issuance/spoil.h"
#include "app/ledger/fee_owed.h"
#include "tests/app/life_cycle/roles_table.h"
#include "tests/support/people_bench.h"
#include "tests/support/put_order.h"
#include "tests/support/station_bench.h"

// Who might come to a station with people, and what becomes of them; for the tests of the engine's roles only.
namespace roles {

using namespace app;


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
                                                            *station_.station->audit, *station_.station->vault,
                                                            cardlib::ScryptCost{16, 1, 1});
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
inline bool mayBy(const test::Allowed& allowed, const Comer& by, const Comer* second, bool ownWork) {
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

inline test::Allowed stepOf(const std::string& life, const std::string& step) {
    for (const auto& [key, allowed] : test::rolesTable())
        if (std::get<0>(key) == life && std::get<2>(key) == step) return allowed;
    throw std::runtime_error("no step " + life + " " + step);
}

inline RowValues emptyForm() {
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

inline constexpr std::array<std::string_view, 12> states{"draft",   "approved",  "writing",    "verified",   "printed",
                                                 "committed", "activating", "handed_over", "spoiled",
                                                 "returned",  "refused",    "withdrawn"};

}  // namespace roles
