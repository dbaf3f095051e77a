#pragma once

#include "app/station/station.h"

namespace app {

struct LostReport {
    std::string applicationSerial;  // 20 digits
    std::string by, reason;
    std::string effectiveAt;  // from when on; empty: now
};

// Puts a card on the lost list at once, with audit row and event. A card that is there already stays as first
// reported. Errors: cardSerialMalformed, lostReportIncomplete, the store's.
Result<LostCard> reportLost(Station& station, LostReport report);

// Two people take a found card off the list, so long as no new card was made for its holder. Errors:
// lostLiftNeedsTwo, lostNotListed, cardReplaced, the store's.
Result<void> liftLost(Station& station, const std::string& applicationSerial, const std::string& by,
                      const std::string& second);

}  // namespace app
