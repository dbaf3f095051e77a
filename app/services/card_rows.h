#pragma once

#include "app/registry/calendar.h"
#include "app/registry/ruling.h"
#include "app/station/station.h"

namespace app {

// A card in its holder's hands, as a list shows it.
struct CardRow {
    std::int64_t order = 0;
    PiiText name, maskedNumber;
    std::string permitNumber, applicationSerial;
    std::string status, endorsedUntil, cardEnd;  // "in_use", "suspended", "cancelled"; YYYY-MM-DD
    std::optional<LostCard> lost;
    std::string certificate;      // the bank's, of its loss
    std::int64_t replacedBy = 0;  // the newest order of the holder, when it came later
    Ruling endorsement;           // whether it is due
};

// The cards of whom this citizen number, permit number or card serial belongs to; the newest handed over when it is empty. At most
// `count`. Errors: operationDamaged, the store's.
Result<std::vector<CardRow>> cardRows(Station& station, const std::string& number, int count, Day today, const Actor& by);

// Cards whose endorsement is due, or overdue while it can be made up, the first to end first. Errors: the same.
Result<std::vector<CardRow>> dueForEndorsement(Station& station, int count, Day today, const Actor& by);
// The same for a page that everybody sees: nothing for who may not look people up, and no refusal in the trail.
Result<std::vector<CardRow>> dueAsSeenBy(Station& station, int count, Day today, const Actor& by);

}  // namespace app
