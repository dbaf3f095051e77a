#include "app/texts/rule_text.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace app {
namespace {

nlohmann::json readJson(const std::filesystem::path& file) {
    std::ifstream in(file);
    return nlohmann::json::parse(in, nullptr, false);
}

RuleText textIn(const std::filesystem::path& file, const std::string& rule, const std::string& language) {
    const auto texts = readJson(file);
    const auto text = texts.is_object() ? texts.value(rule, nlohmann::json::object()).value(language, nlohmann::json::object())
                                        : nlohmann::json::object();
    return {text.value("cause", rule), text.value("remedy", "")};
}

}  // namespace

RuleText ruleText(const std::filesystem::path& resources, const std::string& rule, const std::string& language) {
    return textIn(resources / "rules" / "intake.json", rule, language);
}

RuleText stepText(const std::filesystem::path& resources, const std::string& rule, const std::string& language) {
    return textIn(resources / "rules" / "steps.json", rule, language);
}

std::string columnTitle(const std::filesystem::path& resources, const std::string& column) {
    const auto intake = readJson(resources / "intake" / "csv.json");
    if (!intake.is_object()) return column;
    for (const auto& known : intake.value("columns", nlohmann::json::array()))
        if (known.value("id", "") == column) return known.value("title", column);
    return column;
}

}  // namespace app
