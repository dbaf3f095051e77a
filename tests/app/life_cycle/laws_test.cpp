#include <functional>
#include <map>
#include <set>

#include "app/life_cycle/application_life.h"
#include "app/life_cycle/card_life.h"
#include "app/life_cycle/draft_life.h"
#include "app/life_cycle/permit_life.h"
#include "tests/app/life_cycle/lives.h"
#include "tests/support/catch.h"

using namespace app;

namespace {

// The states a life can come to by the turns a condition lets through.
std::set<std::string> reached(const test::Life& life, const std::function<bool(const test::NamedTurn&)>& may) {
    std::set<std::string> there{life.first};
    for (std::size_t before = 0; before != there.size();) {
        before = there.size();
        for (const auto& turn : life.turns)
            if (there.contains(turn.from) && may(turn)) there.insert(turn.to);
    }
    return there;
}

bool anybody(const test::NamedTurn&) {
    return true;
}

test::Life lifeNamed(const std::string& name) {
    for (auto& life : test::allLives())
        if (life.name == name) return life;
    throw std::runtime_error("no life " + name);
}

const Roles everyone{Role::communityClerk, Role::clerk,     Role::reviewer, Role::issuer,       Role::supervisor,
                     Role::stockKeeper,    Role::inspector, Role::auditor,  Role::administrator};

}  // namespace

TEST_CASE("Each state of a life can be come to, and each step is taken somewhere", "[app][life_cycle]") {
    for (const auto& life : test::allLives()) {
        INFO(life.name);
        CHECK(reached(life, anybody) == std::set<std::string>(life.states.begin(), life.states.end()));
        std::set<std::string> taken;
        for (const auto& turn : life.turns) taken.insert(turn.step);
        CHECK(taken == std::set<std::string>(life.steps.begin(), life.steps.end()));
    }
}

TEST_CASE("A step leads from a state to one state only", "[app][life_cycle]") {
    for (const auto& life : test::allLives()) {
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& turn : life.turns) {
            INFO(life.name << " " << turn.from << " " << turn.step);
            CHECK(seen.insert({turn.from, turn.step}).second);
        }
    }
}

TEST_CASE("Nothing leads out of what is over", "[app][life_cycle]") {
    const std::map<std::string, std::set<std::string>> over{{"registration", {"dropped"}},
                                                            {"application", {"fulfilled"}},
                                                            {"permit", {"cancelled", "replaced"}},
                                                            {"card", {"destroyed"}},
                                                            {"draft", {"entered", "dropped", "expired"}},
                                                            {"order", {"handed_over", "spoiled", "withdrawn"}}};
    for (const auto& life : test::allLives()) {
        std::set<std::string> last(life.states.begin(), life.states.end());
        for (const auto& turn : life.turns) last.erase(turn.from);
        INFO(life.name);
        CHECK(last == over.at(life.name));
    }
}

TEST_CASE("One person alone, whatever they are, gets nothing approved that they submitted, and no card spoiled or destroyed",
          "[app][life_cycle]") {
    const Person one{"a", everyone};
    const auto alone = [&](const test::NamedTurn& turn) {
        return mayTake(turn.grant, one, {std::nullopt, {{Act::submitted, "a"}}, ""}).says == Says::may;
    };
    CHECK_FALSE(reached(lifeNamed("application"), alone).contains("approved"));
    CHECK(reached(lifeNamed("order"), alone) == std::set<std::string>{"draft", "returned", "withdrawn"});
    CHECK(reached(lifeNamed("card"), alone) == std::set<std::string>{"awaited"});
    for (const auto& life : test::allLives())
        for (const auto& turn : life.turns)
            if (turn.step == "spoil" || turn.step == "destroy" || turn.step == "cancel_ex_officio" || turn.step == "release" ||
                (turn.from == "lost" && turn.step.starts_with("find")))
                CHECK_FALSE(alone(turn));
}

TEST_CASE("Who reads, audits or administers moves nothing, and a community clerk registers, with drafts of it, and nothing else", "[app][life_cycle]") {
    for (const auto& life : test::allLives())
        for (const auto& turn : life.turns) {
            INFO(life.name << " " << turn.from << " " << turn.step);
            for (const auto role : {Role::inspector, Role::auditor, Role::administrator}) CHECK_FALSE(turn.grant.by.contains(role));
            CHECK_FALSE(turn.grant.second.contains(Role::administrator));
            CHECK((!turn.grant.by.contains(Role::communityClerk) || life.name == "registration" || life.name == "draft"));
            CHECK_FALSE(turn.grant.second.contains(Role::station));
        }
}

TEST_CASE("A card that carries anything never comes back into stock", "[app][life_cycle]") {
    auto life = lifeNamed("card");
    for (const std::string first : {"begun", "made", "carried", "handed_over", "lost", "surrendered", "spoiled", "for_test"}) {
        life.first = first;
        const auto written = reached(life, [](const test::NamedTurn& turn) { return turn.step != "find_blank"; });
        INFO(first);
        CHECK_FALSE(written.contains("in_stock"));
        CHECK_FALSE(written.contains("at_desk"));
        CHECK((first == "destroyed" || written.contains("destroyed")));
    }
}

TEST_CASE("Only what lifts a restriction makes a permit usable again, and nobody alone lifts a loss", "[app][life_cycle]") {
    for (const auto& turn : permitLife) {
        if (turn.from == turn.to || turn.to != PermitState::valid) continue;
        const bool lifts = turn.step == PermitStep::handOver || turn.step == PermitStep::endorse || turn.step == PermitStep::restore ||
                           turn.step == PermitStep::findAgain || turn.step == PermitStep::renewCard;
        CHECK(lifts);
        if (turn.step == PermitStep::findAgain) CHECK_FALSE(turn.grant.second.empty());
    }
    static_assert(turnFor(permitLife, PermitState::cancelled, PermitStep::restore) == nullptr);
    static_assert(turnFor(permitLife, PermitState::overdue, PermitStep::endorse)->to == PermitState::valid);
    static_assert(turnFor(cardLife, CardState::made, CardStep::takeBack) == nullptr);
}

TEST_CASE("States and steps are found by their names, as the store keeps them", "[app][life_cycle]") {
    CHECK(valueNamed<ApplicationState>(applicationStates, "withdrawn") == ApplicationState::withdrawn);
    CHECK(valueNamed<PermitStep>(permitSteps, "cancel_ex_officio") == PermitStep::cancelExOfficio);
    CHECK(valueNamed<CardState>(cardStates, "destroyed") == CardState::destroyed);
    CHECK(valueNamed<CardStep>(cardSteps, "destroy") == CardStep::destroy);
    CHECK(valueNamed<DraftState>(draftStates, "expired") == DraftState::expired);
    CHECK(valueNamed<DraftStep>(draftSteps, "expire") == DraftStep::expire);
    CHECK_FALSE(valueNamed<CardState>(cardStates, "alive"));
    CHECK(roleNamed("stock_keeper") == Role::stockKeeper);
    CHECK_FALSE(roleNamed("boss"));
    for (const auto& life : test::allLives()) {
        CHECK(std::set<std::string>(life.states.begin(), life.states.end()).size() == life.states.size());
        CHECK(std::set<std::string>(life.steps.begin(), life.steps.end()).size() == life.steps.size());
    }
}
