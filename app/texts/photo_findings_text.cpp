#include "app/texts/photo_findings_text.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>

#include "app/texts/rule_text.h"

namespace app {
namespace {

constexpr auto notJudged = "not judged";
constexpr std::string_view between = ", ";

// The value is rounded and may lie within: it failed at the limit that is nearer.
bool isBelow(const nlohmann::json& check, double value) {
    if (!check.contains("min") || !check.contains("max")) return check.contains("min");
    return value - check.at("min").get<double>() < check.at("max").get<double>() - value;
}

std::string textOf(const nlohmann::json& checks, const std::string& finding, const std::string& language) {
    const auto space = finding.rfind(' ');
    const auto check = std::ranges::find_if(checks, [&](const auto& any) { return any.value("id", "") == finding.substr(0, space); });
    if (space == std::string::npos || check == checks.end()) return finding;
    const bool below = isBelow(*check, std::strtod(finding.c_str() + space, nullptr));
    const nlohmann::json::json_pointer at((below ? "/below/" : "/above/") + language);
    return check->contains(at) ? check->at(at).value("cause", finding) : finding;
}

}  // namespace

std::vector<std::string> photoFindingTexts(const std::filesystem::path& resources, const std::string& findings, const std::string& language) {
    if (findings == notJudged) return {ruleText(resources, "photo.not_judged", language).cause};
    std::ifstream in(resources / "photo" / "gate.json");
    const auto gate = nlohmann::json::parse(in, nullptr, false);
    const auto checks = gate.is_object() ? gate.value("checks", nlohmann::json::array()) : nlohmann::json::array();
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < findings.size();) {
        const std::size_t end = std::min(findings.find(between, at), findings.size());
        texts.push_back(textOf(checks, findings.substr(at, end - at), language));
        at = end + between.size();
    }
    return texts;
}

}  // namespace app
