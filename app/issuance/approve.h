#pragma once

#include "app/station/station.h"

namespace app {

// What who approves must know of the photo: what the gate has against one that came in a file, and who signed for one taken at the desk.
struct ApprovedPhoto {
    std::string findings;  // empty: nothing
    std::optional<PhotoExemption> exemption;
};
Result<ApprovedPhoto> photoOf(Station& station, const StoredOrder& order);

// A second person approves an order. Errors: stepForbidden, samePerson (who imported it), approverMissing, stepNotAllowed,
// orderMissing. A photo that the gate did not pass is in the trail with who approved it.
Result<void> approveOrder(Station& station, std::int64_t order, const Actor& by);

}  // namespace app
