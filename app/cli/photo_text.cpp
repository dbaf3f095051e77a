#include "app/cli/photo_text.h"

#include <cmath>
#include <cstdio>
#include <ostream>

#include "app/station/station.h"
#include "app/texts/photo_findings_text.h"

namespace app {
namespace {

std::string limitOf(const printer::PhotoCheck& check) {
    if (check.min && check.max)
        return *check.min == *check.max ? shownDecimal(*check.min) : shownDecimal(*check.min) + "–" + shownDecimal(*check.max);
    if (check.min) return "≥ " + shownDecimal(*check.min);
    return check.max ? "≤ " + shownDecimal(*check.max) : "";
}

std::string unitOf(const printer::PhotoCheck& check) {
    return check.unit.empty() || check.unit == "°" ? check.unit : " " + check.unit;
}

// The side on which a failed check fails.
std::string sideOf(const printer::PhotoCheck& check) {
    return check.min && check.value < *check.min ? "/below" : "/above";
}

}  // namespace

std::string shownDecimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    const std::string decimal = text;
    return decimal.ends_with(".0") ? decimal.substr(0, decimal.size() - 2) : decimal;
}

std::string shownFindings(const CommandContext& context, const std::string& findings) {
    std::string all;
    for (const auto& text : photoFindingTexts(context.resources, findings, context.language))
        all += (all.empty() ? "" : context.say("；", "; ")) + text;
    return all;
}

PhotoTexts::PhotoTexts(const std::string& gate) {
    const auto data = nlohmann::json::parse(gate, nullptr, false);
    if (!data.is_object()) return;
    for (const auto& check : data.value("checks", nlohmann::json::array())) texts_[check.value("id", "")] = check;
}

Result<PhotoTexts> PhotoTexts::read(const CommandContext& context) {
    return readResource(context.resources, "photo/gate.json").map([](const std::string& gate) { return PhotoTexts(gate); });
}

std::string PhotoTexts::text(const printer::PhotoCheck& check, const std::string& where, const std::string& part,
                             const std::string& language) const {
    const nlohmann::json::json_pointer at("/" + check.id + where + "/" + language);
    return texts_.contains(at) ? texts_.at(at).value(part, "") : "";
}

nlohmann::json PhotoTexts::toJson(const CommandContext& context, const printer::PhotoCheck& check) const {
    nlohmann::json json{{"check", check.id},
                        {"name", text(check, "", "name", context.language)},
                        {"value", std::round(check.value * 10) / 10},
                        {"unit", check.unit},
                        {"passed", check.passed()}};
    if (check.min) json["min"] = *check.min;
    if (check.max) json["max"] = *check.max;
    if (check.passed()) return json;
    json["crop_mends"] = check.cropMends;
    for (const char* part : {"cause", "remedy"}) json[part] = text(check, sideOf(check), part, context.language);
    return json;
}

void PhotoTexts::tell(const CommandContext& context, const printer::PhotoCheck& check) const {
    *context.out << (check.passed() ? "✓ " : "✗ ") << text(check, "", "name", context.language) << " " << shownDecimal(check.value)
                 << unitOf(check) << context.say("（限 ", " (limit ") << limitOf(check) << unitOf(check)
                 << context.say("）", ")") << "\n";
    if (check.passed()) return;
    *context.out << "  " << text(check, sideOf(check), "cause", context.language) << "\n  "
                 << context.say("办法：", "Remedy: ") << text(check, sideOf(check), "remedy", context.language) << "\n";
}

}  // namespace app
