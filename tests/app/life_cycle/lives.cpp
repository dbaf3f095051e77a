#include "tests/app/life_cycle/lives.h"

#include "app/issuance/step_grants.h"
#include "app/life_cycle/application_life.h"
#include "app/life_cycle/card_life.h"
#include "app/life_cycle/draft_life.h"
#include "app/life_cycle/permit_life.h"
#include "app/life_cycle/registration_life.h"

namespace test {
namespace {

using Names = std::vector<std::string>;

template <class State, class Step, std::size_t count, class StateNames, class StepNames>
Life lifeOf(const std::string& name, const app::Turn<State, Step> (&table)[count], const StateNames& states,
            const StepNames& steps) {
    Life life{name, std::string(states.front()), Names(states.begin(), states.end()), Names(steps.begin(), steps.end()), {}};
    for (const auto& turn : table)
        life.turns.push_back({life.states.at(static_cast<std::size_t>(turn.from)),
                              life.steps.at(static_cast<std::size_t>(turn.step)),
                              life.states.at(static_cast<std::size_t>(turn.to)), turn.grant});
    return life;
}

Life orderLife() {
    Life life{"order",
              "draft",
              {"draft", "approved", "writing", "verified", "printed", "committed", "activating", "handed_over", "spoiled",
               "returned", "refused", "withdrawn"},
              {"approve", "intend", "prove_chip", "print", "commit", "begin_activation", "hand_over", "spoil", "return_for_papers",
               "submit", "refuse", "withdraw", "reopen"},
              {}};
    for (const auto& transition : app::oneCard)
        life.turns.push_back({life.states.at(static_cast<std::size_t>(transition.from)),
                              life.steps.at(static_cast<std::size_t>(transition.step)),
                              life.states.at(static_cast<std::size_t>(transition.to)), app::grantFor(transition.step, transition.from)});
    return life;
}

}  // namespace

std::optional<app::Grant> Life::grantFor(const std::string& from, const std::string& step) const {
    for (const auto& turn : turns)
        if (turn.from == from && turn.step == step) return turn.grant;
    return std::nullopt;
}

app::Ruling Life::mayTake(const std::string& from, const std::string& step, const app::Person& actor,
                          const app::Others& others) const {
    for (const auto& turn : turns)
        if (turn.from == from && turn.step == step) return app::mayTake(turn.grant, actor, others);
    return app::mayTake<int, int>(nullptr, actor, others);
}

std::vector<Life> allLives() {
    return {lifeOf("registration", app::registrationLife, app::registrationStates, app::registrationSteps),
            lifeOf("application", app::applicationLife, app::applicationStates, app::applicationSteps),
            lifeOf("permit", app::permitLife, app::permitStates, app::permitSteps),
            lifeOf("card", app::cardLife, app::cardStates, app::cardSteps),
            lifeOf("draft", app::draftLife, app::draftStates, app::draftSteps), orderLife()};
}

}  // namespace test
