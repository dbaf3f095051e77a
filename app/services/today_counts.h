#pragma once

#include "app/station/station.h"

namespace app {

// What waits at this station, in numbers.
struct TodayCounts {
    std::int64_t toApprove = 0, toMake = 0, begun = 0, toHandOver = 0;
    std::int64_t late = 0;  // cards that should have been made and handed over by now
    std::int64_t waitingEvents = 0;  // which the centre has not receipted
    std::int64_t toSupply = 0;       // applications that were returned for papers
    bool drawerEmpty = false;        // blanks are booked here, and none is at the desk
};

// Errors: those of IssueTerms::read(), the store's.
Result<TodayCounts> todayCounts(Station& station);

}  // namespace app
