#pragma once

#include <optional>

#include "apdu/channel/session.h"
#include "app/core/progress.h"
#include "app/station/station.h"
#include "cardlib/inspection/card_reader.h"

namespace app {

// What chip, print and record say of each other.
struct ThreeWayProof {
    cardlib::Genuine genuine = cardlib::Genuine::no;  // the chip holds the issuer's secret
    bool signatures = false;    // both signature files hold
    bool recordAgrees = false;  // every value on the chip is the record's
    std::optional<bool>
        printAgrees;  // the code on the plastic is the sealed one and agrees; nothing when it was never read
    bool codeAgrees = true;  // that of the plastic that was scanned is the sealed one, whatever the chip says
    std::string print;  // what proves it: "scanned", "scanned from plastic" (as it was printed) or not, "rendered bitmap" (on files), "not proved"
    std::vector<std::string> differences;  // names of fields, no values
    int status = 0;
    std::string applicationSerial;  // of the card
};

// Reads the card and compares. scanned: text of the code read from the plastic. Errors: cardUnreadable with
// its cause.
Result<ThreeWayProof> proveThreeWay(Station& station, const StoredOrder& order, apdu::Session& session,
                                    const std::optional<std::string>& scanned);

// Proof, then activation: the last act. Without a scan the print is recorded as it was proved when it was printed.
// Errors: stepForbidden, cardOnLostList, cardOfAnotherOrder, feeStillOwed (of a replacement whose activation was not begun), proofFailed (names what does not agree; the card stays dead), activationInDoubt (lay the card down
// again), stepNotAllowed, the store's.
Result<ThreeWayProof> handOver(Station& station, std::int64_t order, apdu::Session& session,
                               const std::optional<std::string>& scanned, const Actor& by,
                               const ProgressObserver& progress = {});

}  // namespace app
