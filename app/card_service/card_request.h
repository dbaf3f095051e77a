#pragma once

#include <map>

#include "app/card_service/life_cycle.h"
#include "app/registry/calendar.h"
#include "app/station/station.h"

namespace app {

using Facts = std::map<std::string, PiiText>;

// What is wanted of the card on the reader.
struct CardRequest {
    Kind kind = Kind::endorse;
    Actor by, second;
    std::string reason;                 // name or code; empty is none
    std::optional<Day> until;           // endorse: a shorter term
    Facts facts;                        // change, correct: as they were typed
    std::optional<Day> since;           // change: since when it is so
    std::string proof;                  // correct: the paper that proves it, for the audit trail
    std::optional<std::int64_t> order;  // the card must be this order's
};

// The request with its facts as they are kept, its people and reason checked. Errors: operatorMissing,
// secondPersonNeeded, reasonNotAllowed, factsMissing, factMalformed.
Result<CardRequest> checkedRequest(const Station& station, CardRequest request);

// The reason of a request that was checked.
Reason reasonOf(const CardRequest& request);

// That its reason is no ground for it.
Error reasonNotAllowed(const CardRequest& request);

}  // namespace app
