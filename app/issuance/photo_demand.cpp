#include "app/issuance/photo_demand.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"

namespace app {

std::string PhotoFindings::detail() const {
    if (notJudged) return notJudged->detail;
    std::string all;
    for (const auto& check : failed)
        all += (all.empty() ? "" : ", ") + check.id + " " + std::to_string(std::lround(check.value));
    return all;
}

PhotoFindings findingsOf(Station& station, const Bytes& photo) {
    auto failed = station.examiner->failedBy(photo);
    if (!failed) return {{}, failed.error()};
    return {*std::move(failed)};
}

Result<std::vector<std::string>> exemptionReasons(const std::filesystem::path& resources) {
    return readResource(resources, "photo/exemptions.json").map([](const std::string& text) {
        const auto json = nlohmann::json::parse(text, nullptr, false);
        return json.is_object() ? json.value("reasons", std::vector<std::string>{}) : std::vector<std::string>{};
    });
}

Result<PhotoExemption> exemptPhoto(Station& station, const PhotoFindings& findings, const Actor& by, const ExemptionWish& wish) {
    const auto may = station.people->demand(takingAnyPhoto, "take a photo that does not pass", by, {wish.second, {}});
    if (!may) return tl::unexpected(may.error());
    return exemptionReasons(station.resources).and_then([&](const std::vector<std::string>& reasons) -> Result<PhotoExemption> {
        PhotoExemption exemption{wish.reason, {}, normalizedName(by.name()), normalizedName(wish.second.name())};
        const bool known = std::ranges::find(reasons, wish.reason) != reasons.end();
        if (!known || exemption.second.empty() || isSamePerson(exemption.by, exemption.second))
            return fail(Code::photoExemptionIncomplete);
        for (const auto& check : findings.failed) exemption.checks.push_back(check.id);
        return exemption;
    });
}

}  // namespace app
