#include "app/texts/rule_text.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace app {
namespace {

nlohmann::json readJson(const std::filesystem::path& file) {
    std::ifstream in(file);
    return nlohmann::json::parse(in, nullptr, false);
}

// cause: how the file calls what is the matter.
RuleText textIn(const std::filesystem::path& file, const std::string& id, const std::string& language, const char* cause) {
    const auto texts = readJson(file);
    const auto text = texts.is_object() ? texts.value(id, nlohmann::json::object()).value(language, nlohmann::json::object())
                                        : nlohmann::json::object();
    return {text.value(cause, id), text.value("remedy", "")};
}

}  // namespace

RuleText ruleText(const std::filesystem::path& resources, const std::string& rule, const std::string& language) {
    RuleText text = textIn(resources / "rules" / "intake.json", rule, language, "cause");
    return text.cause == rule ? decisionText(resources, rule, language) : text;
}

RuleText stepText(const std::filesystem::path& resources, const std::string& rule, const std::string& language) {
    return textIn(resources / "rules" / "steps.json", rule, language, "cause");
}

RuleText decisionText(const std::filesystem::path& resources, const std::string& rule, const std::string& language) {
    return textIn(resources / "rules" / "decisions.json", rule, language, "cause");
}

RuleText findingText(const std::filesystem::path& resources, const std::string& finding, const std::string& language) {
    return textIn(resources / "inspection" / "findings.json", finding, language, "meaning");
}

std::string columnTitle(const std::filesystem::path& resources, const std::string& column) {
    const auto intake = readJson(resources / "intake" / "csv.json");
    if (!intake.is_object()) return column;
    for (const char* columns : {"columns", "optional_columns"})
        for (const auto& known : intake.value(columns, nlohmann::json::array()))
            if (known.value("id", "") == column) return known.value("title", column);
    return column;
}

std::vector<std::string> columnIds(const std::filesystem::path& resources) {
    std::vector<std::string> ids;
    const auto intake = readJson(resources / "intake" / "csv.json");
    if (!intake.is_object()) return ids;
    for (const char* columns : {"columns", "optional_columns"})
        for (const auto& known : intake.value(columns, nlohmann::json::array())) ids.push_back(known.value("id", ""));
    return ids;
}

}  // namespace app
