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
    std::string regime = {};  // the station's; empty: not known yet

    // Of a step that this or a second person may not take, with the roles that may.
    [[nodiscard]] FailureText failure(const Error& error) const;
    [[nodiscard]] RuleText rule(const std::string& rule) const { return ruleText(resources, rule, language); }
    // As sentences of their own.
    [[nodiscard]] RuleText decision(const std::string& rule) const;
    // "《办法》第10条": the regime's article.
    [[nodiscard]] QString article(const std::string& number) const;
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
