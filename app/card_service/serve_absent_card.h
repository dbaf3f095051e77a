#pragma once

#include "app/card_service/serve_card.h"

namespace app {

// Cancels or suspends the card of the request's order while it is not there: what is known of it changes at once, and the list of lost
// cards keeps it out of use. Its chip is brought to it when the card is laid down (serveCard()). Errors: stepForbidden, those of
// checkedRequest(), cardNeeded (what else is wanted needs the card), checkRecordMissing (ex officio, on no record of a check),
// orderMissing, notHandedOver, operationNotAllowed, the store's.
Result<CardOutcome> serveAbsentCard(Station& station, const CardRequest& request, Day today);

// The order of the card that bears this permit number. Errors: permitUnknown, the store's.
Result<std::int64_t> orderOfPermit(Station& station, const std::string& permitNumber);

}  // namespace app
