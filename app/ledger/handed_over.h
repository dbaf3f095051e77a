#pragma once

#include "app/core/error.h"
#include "app/store/orders.h"

namespace app {

// The order again, when its holder has the card. Error: notHandedOver.
Result<StoredOrder> demandHandedOver(StoredOrder order);

}  // namespace app
