#pragma once

#include <set>

#include "app/station/station.h"

namespace app {

// What explains that a card is not as it was issued.
struct SinceIssue {
    std::set<std::string> changed;  // names of facts newer on the chip and in the record than on the face
    std::string unfinished;         // an operation begun on the card: "endorse"; the same command finishes it
};

// Errors: the store's.
Result<SinceIssue> sinceIssue(Station& station, const StoredOrder& order);

}  // namespace app
