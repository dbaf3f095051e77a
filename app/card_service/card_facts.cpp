#include "app/card_service/card_facts.h"

#include "app/intake/text_rules.h"

namespace app {
namespace {

bool isCoded(const std::string& name) {
    return name == "residence_reason" || name == "residence_place";
}

// Which division's code belongs to an address.
const std::map<std::string, std::string> divisionOf{{"household_address", "household_division"},
                                                    {"present_address", "present_division"}};

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
        if (fault) return fail(Code::factMalformed, name + ": " + *fault);
        if (const auto division = divisionOf.find(name); division != divisionOf.end())
            checked[division->second] = station.divisions.codeOfAddress(text);
        checked[name] = std::move(text);
    }
    for (const auto& [address, division] : divisionOf)
        if (const auto named = facts.find(division); named != facts.end()) checked[division] = named->second;
    return checked;
}

}  // namespace app
