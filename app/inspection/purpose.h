#pragma once

#include "app/station/station.h"

namespace app {

// Who inspects a card, and why.
struct InspectionPurpose {
    Actor by;
    std::string reason;  // an id of inspectionReasons(), or words of their own that name nobody
};

// Whose work it is.
inline constexpr Grant inspecting{{Role::communityClerk, Role::clerk, Role::reviewer, Role::issuer, Role::supervisor, Role::inspector}};

// Reasons that are offered, by id; their words are those of the rule "inspection_reason.ID". Error: resourceUnreadable.
Result<std::vector<std::string>> inspectionReasons(const std::filesystem::path& resources);

// As it is kept. Where people are set up somebody signed in inspects, and says why. Errors: stepForbidden, inspectionUnexplained (no reason,
// or one that is too long), the store's.
Result<InspectionPurpose> demandPurpose(Station& station, const InspectionPurpose& purpose);

}  // namespace app
