#include "app/inspection/purpose.h"

#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"

namespace app {
namespace {

constexpr std::size_t longestReason = 200;

}  // namespace

Result<std::vector<std::string>> inspectionReasons(const std::filesystem::path& resources) {
    return readResource(resources, "inspection/reasons.json").map([](const std::string& text) {
        const auto json = nlohmann::json::parse(text, nullptr, false);
        return json.is_object() ? json.value("reasons", std::vector<std::string>{}) : std::vector<std::string>{};
    });
}

Result<InspectionPurpose> demandPurpose(Station& station, const InspectionPurpose& purpose) {
    return station.people->demand(inspecting, "inspect", purpose.by)
        .and_then([&] { return station.people->areSetUp(); })
        .and_then([&](bool peopled) -> Result<InspectionPurpose> {
            const std::string reason = normalizedText(purpose.reason);
            if (reason.size() > longestReason || (peopled && reason.empty())) return fail(Code::inspectionUnexplained);
            return InspectionPurpose{purpose.by.signedIn() ? purpose.by : Actor(normalizedName(purpose.by.name())), reason};
        });
}

}  // namespace app
