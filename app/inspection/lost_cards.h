#pragma once

#include "app/station/station.h"

namespace app {

struct LostReport {
    std::string applicationSerial;  // 20 digits
    Actor by;
    std::string reason;
    std::string effectiveAt;  // from when on, 2026-11-24T12:34:56Z; empty: now
    std::string lostOn = {};  // the day it was lost, YYYY-MM-DD; empty: nobody told
    std::string place = {};   // where; kept sealed with the holder's record, and told to who may see that
};

// Puts a card on the lost list at once, with audit row and event. A card that is there already stays as first
// reported. Errors: stepForbidden, cardSerialMalformed, lostReportIncomplete, lossTimeMalformed (a time or day that is not of that form,
// or to come), the store's. One that was suspended while it was not there is on it as lost from then on.
Result<LostCard> reportLost(Station& station, LostReport report);

// Takes the bank's certificate of a card's loss, which lets a new one be made; a card not reported before is reported with it.
// Errors: certificateMissing, those of reportLost().
Result<LostCard> confirmLost(Station& station, const LostReport& report, const std::string& certificate);

// What the list says of one card; nothing when it is not on it. Errors: cardSerialMalformed, the store's.
struct LostLook {
    std::optional<LostCard> card;
    std::string certificate;  // the bank's
};
Result<LostLook> lookUpLost(Station& station, const std::string& applicationSerial);

// Errors: cardOnLostList, the store's.
Result<void> demandNotLost(Station& station, const std::string& applicationSerial);

// Whether these two people may take a found card off the list, so long as no new card was made for its holder; what the
// list says of it. Errors: lostLiftNeedsTwo, lostNotListed, cardReplaced, the store's.
Result<LostCard> demandLiftable(Station& station, const std::string& applicationSerial, const std::string& by,
                                const std::string& second);

// Takes it off, with audit row and event, in one transaction or in the caller's; what was decided of it meanwhile lists it until its chip followed. Errors: the store's.
Result<void> takeOffList(Station& station, const LostCard& card, const std::string& people);

// demandLiftable(), then takeOffList(). Error: stepForbidden.
Result<void> liftLost(Station& station, const std::string& applicationSerial, const Actor& by, const Actor& second);

}  // namespace app
