#include "app/issuance/application_steps.h"
#include "tests/app/people/roles_bench.h"

using namespace app;
using namespace roles;

namespace {

// As it is kept when somebody refused it.
void refusedBy(RolesBench& bench, const std::string& who) {
    const auto holder = bench.station().orders->load(bench.order()).value().holder;
    REQUIRE(bench.station().applicationSteps->add({0, bench.order(), "refuse", who, ""}, holder));
}

test::Allowed reopenOf(std::string_view state) {
    return test::rolesTable().at({"order", state == "refused" ? "refused" : "approved", "reopen"});
}

}  // namespace

TEST_CASE("The engine refuses each role and identity that may not return, supply, refuse, withdraw or reopen an application, whatever its state",
          "[app][people]") {
    RolesBench bench;
    Tally tally;
    const auto id = bench.order();
    for (const auto state : states)
        for (const auto& by : bench.firsts())
            for (const bool own : {false, true}) {
                const bool did = own && !by.actor.name().empty();
                const std::string before = did ? by.actor.name() : "somebody else";
                bench.setOrder(std::string(state), before);
                refusedBy(bench, before);
                const auto told = [&](const char* step, const test::Allowed& allowed, const std::optional<Error>& said) {
                    tally.count(std::string(step) + " of " + std::string(state) + " by " + by.kind + (did ? ", own" : ""), mayBy(allowed, by, nullptr, did),
                                said, bench.refusals());
                };
                const ApplicationWish wish{id, by.actor, "why", {"identity"}};
                told("return", stepOf("order", "return_for_papers"), bench.attempt([&] { return returnApplication(bench.station(), wish); }));
                told("supply", stepOf("order", "submit"), bench.attempt([&] { return supplyApplication(bench.station(), wish); }));
                told("refuse", stepOf("order", "refuse"), bench.attempt([&] { return refuseApplication(bench.station(), wish); }));
                told("withdraw", stepOf("order", "withdraw"), bench.attempt([&] { return withdrawApplication(bench.station(), wish); }));
                told("reopen", reopenOf(state), bench.attempt([&] { return reopenApplication(bench.station(), wish); }));
            }
    INFO(tally.firstWrong);
    CHECK(tally.wrong == 0);
    CHECK(tally.allowed > 0);
    WARN(tally.forbidden << " forbidden combinations refused by the engine, " << tally.allowed << " let through, at an application");
}

TEST_CASE("Whoever supplied what was missing may not approve the application, though somebody else registered it", "[app][people]") {
    RolesBench bench;
    bench.setOrder("returned", "somebody else");
    const auto holder = bench.station().orders->load(bench.order()).value().holder;
    for (const auto& by : bench.firsts()) {
        if (by.kind != "reviewer") continue;
        REQUIRE(bench.station().applicationSteps->add({0, bench.order(), "submit", by.actor.name(), ""}, holder));
        bench.setOrder("draft", "somebody else");
        CHECK(approveOrder(bench.station(), bench.order(), by.actor, Confirmed::yes).error().code == Code::stepForbidden);
        CHECK(refuseApplication(bench.station(), {bench.order(), by.actor, "why"}).error().code == Code::stepForbidden);
    }
    CHECK(bench.station().orders->load(bench.order())->state == "draft");
}
