#pragma once

#include <QString>

#include "apdu/core/pii.h"
#include "app/texts/failure_text.h"
#include "app/texts/photo_findings_text.h"
#include "app/texts/rule_text.h"

namespace app {

// Texts of resources in the language of the screen.
struct Wording {
    std::filesystem::path resources;
    std::string language;  // "zh" or "en"

    // Of a step that a second person may not sign, with the roles that may.
    [[nodiscard]] FailureText failure(const Error& error) const;
    [[nodiscard]] RuleText rule(const std::string& rule) const { return ruleText(resources, rule, language); }
    [[nodiscard]] RuleText decision(const std::string& rule) const { return decisionText(resources, rule, language); }
    [[nodiscard]] RuleText finding(const std::string& finding) const { return findingText(resources, finding, language); }
    [[nodiscard]] std::vector<std::string> photo(const std::string& findings) const { return photoFindingTexts(resources, findings, language); }
};

// Text that leaves the engine for the screen.
inline QString shown(const std::string& text) {
    return QString::fromStdString(text);
}
inline QString shown(const apdu::PiiText& text) {
    return QString::fromStdString(text.reveal());
}

}  // namespace app
