#pragma once

#include "app/card_service/card_request.h"

namespace app {

// Whether the lost list lets this be done to a card: what puts it out of use always; what brings it back only as found, by
// two people. Gives whether the card is on the list and found. Errors: cardOnLostList, lostLiftNeedsTwo, cardReplaced,
// the store's.
Result<bool> checkLostList(Station& station, const std::string& applicationSerial, const CardRequest& request);

// A card restored as found goes off the list, within the caller's transaction. One that was restored before it was
// reported, or replaced while it was restored, stays on it.
Result<void> takeFoundOffList(Station& station, const std::string& applicationSerial, const std::string& by,
                              const std::string& second);

}  // namespace app
