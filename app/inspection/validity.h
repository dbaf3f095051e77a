#pragma once

#include "app/inspection/findings.h"
#include "app/registry/calendar.h"
#include "app/registry/regime.h"

namespace app {

// What a card says of its own validity; dates YYYY-MM-DD, empty where it does not say.
struct TermsOnCard {
    int status = 0;
    std::string start, end, endorsedUntil;
};

// Status, term and endorsement on a day, by the regime's rules.
Findings validityOn(const Regime& regime, const TermsOnCard& card, Day day);

}  // namespace app
