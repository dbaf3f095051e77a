#pragma once

#include "app/registry/ruling.h"

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

struct Endorsed {
    Day until{}, cardEnd{};  // the last days endorsed, and of the card
};

// Whether it is due: nothing before its window (from: the first day), must within it, may when late (from: the day the years of
// residence count from), mustNot when it is too late or the card's own term is over.
Ruling endorsementOf(const Regime& regime, const Endorsed& endorsed, Day today);

// Whether the card may be used as far as its endorsement goes.
Ruling useOf(const Regime& regime, const Endorsed& endorsed, Day today);

struct EndorsedOn {
    Day on{};
    bool late = false;
};

// From when the years of residence are counted: from `first`, or from the last endorsement that was late (Order 663, Article 10).
Day residenceCountsFrom(const std::vector<EndorsedOn>& endorsements, Day first);

}  // namespace app
