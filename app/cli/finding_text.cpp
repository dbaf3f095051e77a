#include "app/cli/finding_text.h"

#include <fstream>
#include <ostream>

namespace app {

Result<nlohmann::json> findingTexts(const CommandContext& context) {
    std::ifstream in(context.resources / "inspection" / "findings.json");
    const auto all = nlohmann::json::parse(in, nullptr, false);
    nlohmann::json texts;
    if (all.is_object())
        for (const auto& [name, text] : all.items()) texts[name] = text.value(context.language, nlohmann::json{});
    for (const auto meaning : allMeanings())
        if (const std::string name(nameOf(meaning)); !texts.contains(name) || !texts[name].is_object())
            return fail(Code::findingsUnreadable, name);
    return texts;
}

nlohmann::json toJson(const Findings& findings, const nlohmann::json& texts) {
    nlohmann::json all = nlohmann::json::array();
    for (const auto& finding : findings) {
        const std::string name(nameOf(finding.meaning));
        all.push_back({{"check", checkOf(finding.meaning)},
                       {"result", nameOf(verdictOf(finding.meaning))},
                       {"code", "verify." + name},
                       {"meaning", texts.at(name).value("meaning", "")},
                       {"remedy", texts.at(name).value("remedy", "")},
                       {"detail", finding.detail}});
    }
    return all;
}

void tellFindings(const CommandContext& context, const Findings& findings, const nlohmann::json& texts) {
    for (const auto& finding : findings) {
        const std::string name(nameOf(finding.meaning));
        const Verdict verdict = verdictOf(finding.meaning);
        *context.out << (verdict == Verdict::yes ? "✓ " : verdict == Verdict::no ? "✗ " : "– ")
                     << texts.at(name).value("meaning", name);
        if (verdict != Verdict::yes && !finding.detail.empty()) *context.out << " (" << finding.detail << ")";
        *context.out << std::endl;
        if (verdict == Verdict::no)
            *context.out << "  " << context.say("办法：", "Remedy: ") << texts.at(name).value("remedy", "")
                         << " [verify." << name << "]" << std::endl;
    }
}

}  // namespace app
