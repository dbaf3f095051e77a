#include "app/issuance/register_form.h"
#include "app/ledger/ledger_grants.h"
#include "tests/app/people/roles_bench.h"

using namespace app;
using namespace roles;

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
                told("approve", bench.attempt([&] { return approveOrder(bench.station(), id, by.actor, Confirmed::yes); }));
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
    for (const auto& [kind, reason, step] : services)
        eachPair(bench, stepOf("permit", step), tally, std::string(nameOf(kind)) + " without the card " + reason, [&](const Actor& by, const Actor& second) {
            CardRequest request;
            request.kind = kind, request.by = by, request.second = second, request.reason = reason, request.order = bench.order();
            return serveAbsentCard(bench.station(), request, today());
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

TEST_CASE("Whoever may book is asked for the second person before anything is tried, and no refusal is told", "[app][people]") {
    RolesBench bench;
    for (const auto& by : bench.firsts()) {
        const auto said = bench.attempt([&] { return signedBy(bench.station(), {by.actor, {}}, ledger_grants::openFee, "fee"); });
        INFO(by.kind);
        REQUIRE(said);
        const bool may = by.has({"clerk", "supervisor"});
        CHECK(said->code == (may ? Code::secondSignerNeeded : Code::stepForbidden));
        CHECK(bench.refusals() == (may ? 0 : 1));
    }
}

TEST_CASE("Only a supervisor waives a fee, and a refusal stands in the trail", "[app][people]") {
    RolesBench bench;
    for (const auto& by : bench.firsts()) {
        const auto said = bench.attempt([&] { return waiveFee(bench.station(), bench.order(), by.actor, "because"); });
        INFO(by.kind);
        REQUIRE(said);
        if (by.kind == "supervisor") CHECK(said->code == Code::feeNotOwed);
        const bool refused = by.kind != "supervisor";
        if (refused) CHECK(said->code == Code::stepForbidden);
        CHECK(bench.refusals() == (refused ? 1 : 0));
    }
}

TEST_CASE("Only a supervisor signs for a photo that does not pass, and a refused signature stands in the trail", "[app][people]") {
    RolesBench bench;
    const test::Allowed allowed{"", {"community_clerk", "clerk"}, {"supervisor"}, ""};
    Tally tally;
    eachPair(bench, allowed, tally, "photo", [&](const Actor& by, const Actor& second) {
        return exemptPhoto(bench.station(), {}, by, {"medical", second});
    });
    INFO(tally.firstWrong);
    CHECK(tally.wrong == 0);
    CHECK(tally.allowed > 0);
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
        if (comer.kind == "reviewer") REQUIRE(approveOrder(bench.station(), bench.order(), comer.actor, Confirmed::yes));
        if (comer.kind == "issuer") REQUIRE(makeChip(bench.station(), bench.order(), session, comer.actor));
    }
    CHECK(bench.station().database->handle().execAndGet("SELECT actor FROM audit WHERE action = 'writing'").getString() == "issuer");
    CHECK(bench.station().orders->load(bench.order())->approvedBy == "reviewer");
}
