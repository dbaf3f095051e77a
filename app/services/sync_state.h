#pragma once

#include <optional>

#include "app/station/station.h"
#include "app/sync/centre_line.h"

namespace app {

// The centre as the settings of the station name it; the url is empty when there is none. Errors: the store's.
Result<CentreEndpoint> centreOf(Station& station);

// How far a station's numbers reach.
struct NumbersLeft {
    std::int64_t left = 0, of = 0;
};

// How station and centre stand to each other, as the store knows it; nobody is asked.
struct SyncState {
    CentreEndpoint centre;
    std::int64_t head = 0, receipted = 0;  // the last event, and the last one the centre has receipted
    std::string headHash;                  // hexadecimal
    std::string oldest;                    // when the first event that waits happened; empty: none waits
    std::string lastReceipt;               // when the newest receipt came; empty: none ever
    NumbersLeft permits, cards;            // of this year's permits, and of cards
    std::optional<Error> stop;             // why nothing new may be made; nothing: it may
    [[nodiscard]] std::int64_t waiting() const { return head - receipted; }
};

// on: the day that says which year's permits. Errors: the store's.
Result<SyncState> syncState(Station& station, Day on);

// Whole days since a time of the record.
std::int64_t daysSince(const std::string& recorded, std::chrono::system_clock::time_point now);

}  // namespace app
