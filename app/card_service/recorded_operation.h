#pragma once

#include "app/card_service/card_request.h"

namespace app {

// What was decided of a card that was not there, and its chip has not followed yet.
struct RecordedOperation {
    std::int64_t id = 0;
    Kind kind = Kind::suspend;
    Reason reason = Reason::none;
    std::string by, second, check;  // check: the record of the check it rests on, when it was ex officio
    std::string day;                // YYYY-MM-DD

    // What the card is since then.
    [[nodiscard]] Status status() const { return kind == Kind::cancel ? Status::cancelled : Status::suspended; }
};

std::string contentOf(const CardRequest& request, Day day);

// Nothing when there is none. Errors: operationDamaged, the store's.
Result<std::optional<RecordedOperation>> recordedOperation(Station& station, const StoredOrder& order);

// Whether a chip of this status needs nothing more.
bool isFollowed(const RecordedOperation& recorded, Status chip);

// The chip has followed: what kept a suspended card out of use until then goes, for the chip says it itself. by: who laid the
// card down. Errors: the store's.
Result<void> settle(Station& station, const StoredOrder& order, const RecordedOperation& recorded, const std::string& by);

}  // namespace app
