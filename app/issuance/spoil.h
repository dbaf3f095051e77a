#pragma once

#include "app/station/station.h"

namespace app {

struct Spoiling {
    Actor by, second;    // two people
    std::string reason;      // "torn", "misprint", "reads back wrong"
    bool final = false;      // the application is given up with it: no new order
};

// Books a dead card as spoiled, its numbers void and its chip never used again, and puts a new order of the
// same holder in its place, approved by the same two. Gives the new order's number; 0 of a final one. Errors: stepForbidden, spoilIncomplete
// (a name or the reason is missing, or both names are the same), stepNotAllowed (nothing was begun, or the
// card may be alive), orderMissing, the store's.
Result<std::int64_t> spoilOrder(Station& station, std::int64_t order, const Spoiling& spoiling);

}  // namespace app
