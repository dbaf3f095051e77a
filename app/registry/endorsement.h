#pragma once

#include "app/registry/calendar.h"
#include "app/registry/regime.h"

namespace app {

struct Endorsement {
    Day until{};        // last day of the new term
    bool late = false;  // the term before had ended
};

// The yearly endorsement (Article 13; Order 663, Article 10): within the regime's days before the full year;
// a late one begins a new term on its own day. A term never outlasts the card. until: last day endorsed now;
// asked: a shorter term on request. Errors: endorsementTooEarly, endorsementTooLate (the regime knows no late
// one), cardTermOver, untilNotAllowed; the detail names the day.
Result<Endorsement> decideEndorsement(const Regime& regime, Day until, Day cardEnd, Day today,
                                      std::optional<Day> asked);

}  // namespace app
