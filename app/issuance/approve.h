#pragma once

#include <functional>

#include "app/station/station.h"

namespace app {

// What who approves must know of the photo: what the gate has against one that came in a file, and who signed for one taken at the desk.
struct ApprovedPhoto {
    std::string findings;  // empty: nothing
    std::optional<PhotoExemption> exemption;
};
Result<ApprovedPhoto> photoOf(Station& station, const StoredOrder& order);

// Told what is known of an order's photo.
using PhotoTeller = std::function<void(const ApprovedPhoto&)>;

// A second person approves an order; tell: before they sign, and only to who may. Errors: stepForbidden, samePerson (who imported it or supplied what was missing),
// approverMissing, stepNotAllowed, orderMissing. A photo that the gate did not pass is in the trail with who approved it.
Result<void> approveOrder(Station& station, std::int64_t order, const Actor& by, const PhotoTeller& tell = {});

}  // namespace app
