#pragma once

#include <optional>

#include "apdu/channel/session.h"
#include "app/station/station.h"

namespace app {

// wanted: the order that was named; found: the order of the card. Error: cardOfAnotherOrder, with the order it is of.
Result<void> demandCardOf(std::int64_t wanted, std::int64_t found);

// The order that the chip on the reader is bound to, whatever stands on it; nothing of a blank, of a chip
// that cannot be read, or of a card that is not known here. Errors: the store's.
Result<std::optional<StoredOrder>> orderOfChip(Station& station, apdu::Session& session);

}  // namespace app
