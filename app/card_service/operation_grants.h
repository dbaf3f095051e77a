#pragma once

#include "app/card_service/life_cycle.h"
#include "app/life_cycle/card_life.h"
#include "app/life_cycle/permit_life.h"

namespace app {

// Who may do what to a card that was handed over: the permit's life says so.
constexpr Grant grantFor(Kind kind, Reason reason) {
    switch (kind) {
        case Kind::endorse:
        case Kind::change:
        case Kind::correct:
            break;
        case Kind::suspend:
            return reason == Reason::lost ? permit_grants::anyLoss : permit_grants::suspending;
        case Kind::restore:
            return reason == Reason::foundAgain ? permit_grants::lifting : permit_grants::restoring;
        case Kind::cancel:
            if (reason == Reason::exOfficio) return permit_grants::exOfficio;
            break;
    }
    return permit_grants::atTheDesk;
}

// A chip that is emptied is gone for its order as a spoiled one is.
constexpr Grant erasingGrant() {
    return card_grants::spoiling;
}

}  // namespace app
