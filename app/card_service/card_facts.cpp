#include "app/card_service/card_facts.h"

#include "app/intake/text_rules.h"
#include "app/registry/eligibility.h"

namespace app {
namespace {

bool isCoded(const std::string& name) {
    return name == "residence_reason" || name == "residence_place";
}

// Which division's code belongs to an address.
const std::map<std::string, std::string> divisionOf{{"household_address", "household_division"},
                                                    {"present_address", "present_division"}};

std::optional<std::string> faultOfPlace(const Regime& regime, const std::string& name, std::string_view division) {
    const bool present = name == "present_address";
    const auto decision = misplaced(regime, present ? unknownDivision : division, present ? division : unknownDivision);
    if (!decision) return std::nullopt;
    return decision->rule + " (" + decision->article + ")";
}

}  // namespace

Result<Facts> checkedFacts(const Station& station, const Facts& facts) {
    Facts checked;
    for (const auto& [name, value] : facts) {
        std::string text = normalizedText(value.reveal());
        auto fault = faultOfText(text);
        if (isCoded(name)) {
            const auto code = station.codes.codeOf(name, text);
            if (!code) fault = "unknown code";
            text = code.value_or("");
        }
        if (const auto division = divisionOf.find(name); division != divisionOf.end()) {
            const std::string code = station.divisions.codeOfAddress(text);
            if (!fault) fault = faultOfPlace(station.regime, name, code);
            checked[division->second] = code;
        }
        if (fault) return fail(Code::factMalformed, name + ": " + *fault);
        checked[name] = std::move(text);
    }
    for (const auto& [address, division] : divisionOf)
        if (const auto named = facts.find(division); named != facts.end()) checked[division] = named->second;
    return checked;
}

}  // namespace app
