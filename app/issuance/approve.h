#pragma once

#include "app/station/station.h"

namespace app {

// A second person approves an order. Errors: samePerson (who imported it), approverMissing, stepNotAllowed,
// orderMissing.
Result<void> approveOrder(Station& station, std::int64_t order, const std::string& by);

}  // namespace app
