#pragma once

#include "app/station/station.h"

namespace app {

// A second person approves an order. Errors: stepForbidden, samePerson (who imported it), approverMissing, stepNotAllowed,
// orderMissing.
Result<void> approveOrder(Station& station, std::int64_t order, const Actor& by);

}  // namespace app
