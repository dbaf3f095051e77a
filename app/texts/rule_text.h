#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace app {

// What people read of a rule that decided or refused.
struct RuleText {
    std::string cause, remedy;
};

// From resources/rules/intake.json, else from decisions.json; the rule's own id when it is not documented. language: "zh" or "en".
RuleText ruleText(const std::filesystem::path& resources, const std::string& rule, const std::string& language);

// The same of a step that somebody may not take, from resources/rules/steps.json.
RuleText stepText(const std::filesystem::path& resources, const std::string& rule, const std::string& language);
// What the rules decide of a case (resources/rules/decisions.json), and what a finding of an inspection means
// (resources/inspection/findings.json); the id itself when it is not documented.
RuleText decisionText(const std::filesystem::path& resources, const std::string& rule, const std::string& language);
RuleText findingText(const std::filesystem::path& resources, const std::string& finding, const std::string& language);

// The title of a column of the applicants' file (resources/intake/csv.json), or its id.
std::string columnTitle(const std::filesystem::path& resources, const std::string& column);
// The ids of all of them, of those that a file need not have too.
std::vector<std::string> columnIds(const std::filesystem::path& resources);

}  // namespace app
