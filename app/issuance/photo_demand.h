#pragma once

#include "app/life_cycle/turn.h"
#include "app/station/station.h"

namespace app {

// The rule under which a photo that does not pass the gate is refused.
inline constexpr auto photoNotPassed = "photo.not_passed";

// What the gate has against a photo.
struct PhotoFindings {
    std::vector<printer::PhotoCheck> failed;
    std::optional<printer::Error> notJudged = {};  // why nothing can be said

    [[nodiscard]] bool passed() const { return failed.empty() && !notJudged; }
    // "faces 0, background 180"
    [[nodiscard]] std::string detail() const;
};
PhotoFindings findingsOf(Station& station, const Bytes& photo);

// Who may take a photo that does not pass, and who must sign for it.
inline constexpr Grant takingAnyPhoto{{Role::communityClerk, Role::clerk}, {Role::supervisor}};

// Somebody signs for a photo that does not pass. reason: one of exemptionReasons(); empty: nobody does.
struct ExemptionWish {
    std::string reason;
    Actor second;
};

// Reasons that count, by id; their words are those of the rule "photo_exemption.ID". Error: resourceUnreadable.
Result<std::vector<std::string>> exemptionReasons(const std::filesystem::path& resources);

// What is recorded of it. Errors: stepForbidden; photoExemptionIncomplete: there is no such reason, or the second person is missing or
// the same.
Result<PhotoExemption> exemptPhoto(Station& station, const PhotoFindings& findings, const Actor& by, const ExemptionWish& wish);

}  // namespace app
