#pragma once

#include <optional>

#include "apdu/channel/session.h"
#include "app/core/progress.h"
#include "app/inspection/findings.h"
#include "app/inspection/purpose.h"
#include "app/registry/calendar.h"
#include "app/registry/ruling.h"
#include "app/station/station.h"

namespace app {

// Whom the card was made for, as it says itself; for the screen only.
struct ShownHolder {
    apdu::PiiText name, presentAddress;
    apdu::Bytes photo;  // JPEG
    std::string permitNumber, termEnd, endorsedUntil;
};

struct InspectionWish {
    InspectionPurpose purpose = {};
    std::optional<std::string> scanned = {};  // text of the code read from the plastic
};

// What an inspection found.
struct Verification {
    std::string applicationSerial;  // empty when there is none
    int status = 0;                 // as the card says
    Findings findings;
    std::vector<std::string> differences;  // from the record: names of fields
    std::optional<ShownHolder> holder;     // when the card let itself be read
    Ruling withholding = {};               // whether whoever inspects it may keep it
};

// Inspects a card offline, at any station: what it is, bound to its chip, genuine, signed by an issuer trusted here,
// valid on this day by the regime, not on the lost list, its sectors' headers in order; and against the record where
// this station has one. The chip proves itself before a key with a counter of tries is used, so that a card of others
// loses none. Every inspection is a row in the audit trail, with who and why. Errors: those of demandPurpose() and
// recognizeCard(), cardNotInspected (the line, the vault), the store's. Tells "verify": recognize, prove, read, judge.
Result<Verification> verifyCard(Station& station, apdu::Session& session, const InspectionWish& wish, Day day,
                                const ProgressObserver& progress = {});

}  // namespace app
