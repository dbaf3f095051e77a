#pragma once

#include "apdu/channel/session.h"
#include "app/core/progress.h"
#include "app/inspection/purpose.h"
#include "app/station/station.h"
#include "cardlib/inspection/card_reader.h"

namespace app {

// Everything this station may read of the card on the reader; that it was read, by whom and why, is a row in the audit trail. Errors:
// stepForbidden, where people are set up; cardNotRead with its cause, the store's. Tells "read".
Result<cardlib::CardContents> readWholeCard(Station& station, apdu::Session& session, const InspectionPurpose& purpose, const ProgressObserver& progress = {});

}  // namespace app
