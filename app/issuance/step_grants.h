#pragma once

#include "app/issuance/states.h"
#include "app/life_cycle/application_life.h"

namespace app {

// The same of an application: who gives it back, refuses it, takes it away or looks at it again.
constexpr Grant grantOf(ApplicationState from, ApplicationStep step) {
    return turnFor(applicationLife, from, step)->grant;
}

// Who may take an order a step on (states.h), whatever its state; of a refused one nobody reopens what they refused. What the station
// proves and prints it does itself, once an issuer has laid the card down.
constexpr Grant grantFor(Step step, State from = State::draft) {
    switch (step) {
        case Step::approve:
            return {{Role::reviewer}, {}, Act::submitted};
        case Step::intend:
            return {{Role::issuer}};
        case Step::beginActivation:
        case Step::handOver:
            return {{Role::clerk, Role::issuer}};
        case Step::spoil:
            return {{Role::issuer, Role::supervisor}, {Role::reviewer, Role::stockKeeper, Role::supervisor}};
        case Step::returnForPapers:
            return grantOf(ApplicationState::submitted, ApplicationStep::returnForPapers);
        case Step::submit:
            return grantOf(ApplicationState::returned, ApplicationStep::submit);
        case Step::refuse:
            return grantOf(ApplicationState::submitted, ApplicationStep::refuse);
        case Step::withdraw:
            return grantOf(ApplicationState::submitted, ApplicationStep::withdraw);
        case Step::reopen:
            return grantOf(from == State::refused ? ApplicationState::refused : ApplicationState::approved, ApplicationStep::reopen);
        case Step::proveChip:
        case Step::print:
        case Step::commit:
            break;
    }
    return {{Role::station}};
}

}  // namespace app
