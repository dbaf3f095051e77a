#pragma once

#include "app/card_service/card_request.h"
#include "cardlib/operations/describe_operation.h"

namespace app {

// What a card of this status becomes. Error: operationNotAllowed, when its life has no such passage.
Result<Status> nextStatus(Status status, Kind kind);

// What a request asks of a card with this status, by the rules in force. cardEnd: last day of the card's own
// term. found: the card was on the lost list, and is restored even when its chip was never suspended. Errors:
// operationNotAllowed (the life of a card has no such passage), endorsementNeeded (restoring what is suspended as
// overdue), reasonNotAllowed (restoring what is lost as anything but found), suspendedOtherwise (endorsing what is suspended for another reason), those of decideEndorsement().
Result<cardlib::OperationRequest> wantedOperation(const Station& station, const CardRequest& request,
                                                  const cardlib::StatusContent& status, Day cardEnd,
                                                  Day today, bool found);

}  // namespace app
