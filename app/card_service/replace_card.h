#pragma once

#include "app/card_service/card_request.h"
#include "app/registry/ruling.h"

namespace app {

struct ReplacementWish {
    std::string applicationSerial;  // of the card to be replaced
    std::string reason;             // "lost", "destroyed", "damaged"
    bool oldCard = false;           // it was handed in
    Actor by;
};

// What the rules say of it.
struct ReplacementJudgement {
    Ruling may, fee, receipt;
    std::string certificate;  // the bank's, as it was taken
};

// Errors: cardUnknown, notHandedOver, the store's.
Result<ReplacementJudgement> judgeReplacement(Station& station, const ReplacementWish& wish);

// The same, when a new card may be ordered now. Errors: stepForbidden, operatorMissing, those of judgeReplacement(), replacementRefused (the
// rule that says no), replacementWaiting (a newer order of the holder is there).
Result<ReplacementJudgement> demandReplaceable(Station& station, const ReplacementWish& wish);

// A new order for the same holder, to be approved by another person. The old card is out of use from then on: one that was not
// cancelled goes on the lost list. Gives the order. Errors: those of demandReplaceable(), the store's.
Result<std::int64_t> replaceCard(Station& station, const ReplacementWish& wish);

// The same with the old card in this session: when a new one may be ordered its chip is cancelled first, unless it was. Errors: those of
// replaceCard() and serveCard().
Result<std::int64_t> replaceLaidCard(Station& station, apdu::Session& session, const ReplacementWish& wish);

}  // namespace app
