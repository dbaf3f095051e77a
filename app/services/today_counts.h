#pragma once

#include "app/station/station.h"

namespace app {

// What waits at this station, in numbers.
struct TodayCounts {
    std::int64_t toApprove = 0, toMake = 0, begun = 0, toHandOver = 0;
    std::int64_t waitingEvents = 0;  // which the centre has not receipted
    bool drawerEmpty = false;        // blanks are booked here, and none is at the desk
};

// Errors: the store's.
Result<TodayCounts> todayCounts(Station& station);

}  // namespace app
