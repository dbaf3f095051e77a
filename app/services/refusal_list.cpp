#include "app/services/refusal_list.h"

#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "app/station/station.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

constexpr unsigned ownerOnly = 0600;
constexpr auto byteOrderMark = "\xEF\xBB\xBF";  // a spreadsheet reads Chinese by it

// RFC 4180. A spreadsheet would take a text that begins so for a formula.
std::string quoted(const std::string& text) {
    std::string field = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) field += "'";
    for (const char sign : text) field += sign == '"' ? std::string("\"\"") : std::string(1, sign);
    return field + "\"";
}

std::string lineOf(const std::vector<std::string>& fields) {
    std::string line;
    for (const auto& field : fields) line += (line.empty() ? "" : ",") + quoted(field);
    return line + "\r\n";
}

}  // namespace

Result<void> writeRefusals(const std::filesystem::path& resources, const std::string& language, const std::vector<Refusal>& refusals,
                           const std::filesystem::path& file) {
    return readResource(resources, "intake/refusals.json").and_then([&](const std::string& titles) -> Result<void> {
        const auto data = nlohmann::json::parse(titles, nullptr, false);
        const auto heads = data.is_object() ? data.value(language, std::vector<std::string>()) : std::vector<std::string>();
        std::string text = byteOrderMark + lineOf(heads);
        for (const auto& refusal : refusals) {
            const RuleText rule = ruleText(resources, refusal.rule, language);
            text += lineOf({std::to_string(refusal.row), columnTitle(resources, refusal.field), refusal.value.reveal(), rule.cause, rule.remedy,
                            refusal.article});
        }
        if (const auto written = apdu::writeFileDurably(file, apdu::bytesOf(text), ownerOnly); !written)
            return fail(Code::refusalsNotWritten, file.string(), written.error());
        return {};
    });
}

}  // namespace app
