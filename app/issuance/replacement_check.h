#pragma once

#include "app/station/station.h"

namespace app {

// An order that replaces a card goes on only while that card is out of use: cancelled, or on the lost list other than as
// suspended, which may end. Errors: oldCardInUse, the store's.
Result<void> demandOldCardOut(Station& station, const StoredOrder& order);

}  // namespace app
