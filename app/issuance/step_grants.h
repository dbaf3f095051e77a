#pragma once

#include "app/issuance/states.h"
#include "app/life_cycle/turn.h"

namespace app {

// Who may take an order a step on (states.h). What the station proves and prints it does itself, once an issuer has laid the card down.
constexpr Grant grantFor(Step step) {
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
        case Step::proveChip:
        case Step::print:
        case Step::commit:
            break;
    }
    return {{Role::station}};
}

}  // namespace app
