#pragma once

#include "apdu/channel/session.h"
#include "app/card_service/card_request.h"
#include "app/core/progress.h"

namespace app {

struct CardOutcome {
    std::int64_t operation = 0, order = 0;
    std::string kind;  // "endorse"
    std::string applicationSerial;
    Status status = Status::inUse;
    std::string endorsedUntil;
    std::vector<std::string> changed;  // names of the facts
    bool resumed = false;              // an operation begun earlier was finished
    std::uint64_t apdus = 0;
    std::string followed = {};         // what had been decided while the card was not there, and its chip was brought to first: "suspend"
};

// Does what is wanted of the card in this session. An operation that was begun on it earlier is finished
// first; when it was the same request, that was it. Before the card is touched the operation is on the disk
// (INTENT); what was decided while it was not there is done to its chip first, and a card that was cancelled so is done with (cancelledInRecord). A suspension for another reason than the one decided is judged anew.
// That it is done, the record, the audit row and the event are one transaction, and that a card restored as
// found goes off the lost list. Errors: stepForbidden, those of checkedRequest(), checkLostList() and wantedOperation(); cardNotExamined (with its cause), cardUnknown, cardOfAnotherOrder,
// cardCopied (the chip is not the one of the record), notHandedOver; operationRefused (the card does not
// carry it; the cause says which fact), operationInDoubt (lay the card down again), the store's. Tells, by
// the name of its kind: read, judge, write_card.
Result<CardOutcome> serveCard(Station& station, apdu::Session& session, const CardRequest& request,
                              Day today, const ProgressObserver& progress = {});

}  // namespace app
