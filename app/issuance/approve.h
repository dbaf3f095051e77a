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

// Whether the applicant has seen what was registered of them, and signed for it.
enum class Confirmed { no, yes };

// Told what is known of an order's photo.
using PhotoTeller = std::function<void(const ApprovedPhoto&)>;

// A second person approves an order whose data the applicant has confirmed; tell: before they sign, and only to who may. Errors:
// stepForbidden, samePerson (who imported it or supplied what was missing), approverMissing, notConfirmed, stepNotAllowed, orderMissing. The confirmation, and a photo
// that the gate did not pass, are in the trail with who approved it.
Result<void> approveOrder(Station& station, std::int64_t order, const Actor& by, Confirmed confirmed, const PhotoTeller& tell = {});

}  // namespace app
