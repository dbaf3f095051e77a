#pragma once

#include <optional>

#include "apdu/channel/session.h"
#include "app/station/station.h"

namespace app {

// The order of the card on the reader, when the card is whose it says it is, and its holder has it. wanted: it must be this one.
// Errors: cardNotExamined (with its cause), cardUnknown, cardOfAnotherOrder, cardCopied (the chip is not the one of the record),
// notHandedOver.
Result<StoredOrder> orderOfCard(Station& station, apdu::Session& session, std::optional<std::int64_t> wanted);

// The error cardNotExamined with its cause.
Error cardNotExamined(const cardlib::Error& error);

}  // namespace app
