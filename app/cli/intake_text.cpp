#include "app/cli/intake_text.h"

#include <ostream>

#include "app/texts/rule_text.h"

namespace app {
namespace {

void tell(const CommandContext& context, const Station& station, const Refusal& refusal) {
    const auto text = ruleText(station.resources, refusal.rule, context.language);
    const std::string field = columnTitle(station.resources, refusal.field);
    if (context.json) {
        context.printJson({{"row", refusal.row},
                           {"refused", true},
                           {"field", field},
                           {"value", refusal.value.reveal()},
                           {"rule", refusal.rule},
                           {"article", refusal.article},
                           {"cause", text.cause},
                           {"remedy", text.remedy},
                           {"detail", refusal.detail}});
        return;
    }
    *context.out << context.say("第 ", "row ") << refusal.row << context.say(" 行 不予受理：", " refused: ")
                 << field << " '" << refusal.value.reveal() << "' " << text.cause;
    if (!refusal.article.empty())
        *context.out << context.say("（第 ", " (Article ") << refusal.article << context.say(" 条）", ")");
    *context.out << context.say("。办法：", ". Remedy: ") << text.remedy << std::endl;
}

nlohmann::json toJson(const CommandContext& context, const PhotoTexts& texts, const ImportedRow& row) {
    nlohmann::json json{{"row", row.row},
                        {"refused", false},
                        {"order", row.order},
                        {"name", row.name.reveal()},
                        {"registered_only", row.registeredOnly},
                        {"rule", row.rule},
                        {"article", row.article},
                        {"registration_due", row.declared.due},
                        {"registered_late", row.declared.late},
                        {"declaration_rule", row.declared.rule},
                        {"declaration_owed", row.declared.owed}};
    if (row.holder == 0) json["checked"] = true;
    for (const auto& check : row.photo.failed) json["photo_warnings"].push_back(texts.toJson(context, check));
    if (row.photo.notJudged) json["photo_warnings"].push_back({{"check", "not_judged"}, {"detail", row.photo.notJudged->detail}});
    return json;
}

// By when it was to be registered, and who should have declared it.
void tellDeclared(const CommandContext& context, const Declared& declared) {
    if (!declared.due.empty())
        *context.out << context.say("  登记期限：", "  to be registered by ") << declared.due
                     << (declared.late ? context.say("，已逾期，记入档案", ", late: it is kept in the record") : "") << "\n";
    if (declared.owed) *context.out << context.say("  注意：", "  mind: ") << decisionText(context.resources, declared.rule, context.language).cause << "\n";
}

// What the gate has against its photo.
void tellPhoto(const CommandContext& context, const Station& station, const PhotoTexts& texts, const PhotoFindings& photo) {
    if (photo.passed()) return;
    *context.out << context.say("  注意：", "  mind: ")
                 << ruleText(station.resources, photo.notJudged ? "photo.not_judged" : photoNotPassed, context.language).cause << "\n";
    for (const auto& check : photo.failed) texts.tell(context, check);
}

void tell(const CommandContext& context, const Station& station, const PhotoTexts& texts, const ImportedRow& row) {
    if (context.json) return context.printJson(toJson(context, texts, row));
    *context.out << context.say("第 ", "row ") << row.row << context.say(row.holder == 0 ? " 行 可受理：" : " 行 已受理：", row.holder == 0 ? " acceptable: " : " accepted: ")
                 << ruleText(station.resources, row.rule, context.language).cause;
    if (row.order != 0) *context.out << context.say("，任务 ", ", order ") << row.order;
    *context.out << "\n";
    tellDeclared(context, row.declared);
    tellPhoto(context, station, texts, row.photo);
    context.out->flush();
}

}  // namespace

ExitCode tellIntake(const CommandContext& context, const Station& station, const PhotoTexts& texts, const ImportReport& report) {
    for (const auto& row : report.accepted) tell(context, station, texts, row);
    for (const auto& refusal : report.refusals) tell(context, station, refusal);
    return report.refusals.empty() ? exitDone : exitRefused;
}

}  // namespace app
