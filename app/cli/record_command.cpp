#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/order_json.h"
#include "app/cli/photo_text.h"
#include "app/services/record.h"
#include "app/store/clock.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

struct RecordOptions {
    std::int64_t order = 0, holder = 0;
    std::string reason, by;
};

nlohmann::json toJson(const PersonRecord& record) {
    nlohmann::json json{{"holder", record.holder},
                        {"whole", record.whole},
                        {"papers", record.papers},
                        {"papers_unlisted", record.unlisted},
                        {"photo_bytes", record.photo.size()},
                        {"registered_by", record.registeredBy},
                        {"registered_at", record.registeredAt},
                        {"rule", record.rule},
                        {"article", record.article},
                        {"orders", nlohmann::json::array()},
                        {"operations", nlohmann::json::array()},
                        {"application_steps", nlohmann::json::array()}};
    for (const auto& field : record.fields) json["fields"][field.id] = field.text.reveal();
    json["declared"] = {{"due", record.declared.due}, {"late", record.declared.late}, {"rule", record.declared.rule}, {"owed", record.declared.owed}};
    if (!record.photoFindings.empty()) json["photo_not_passed"] = record.photoFindings;
    if (const auto& any = record.photoExemption)
        json["photo_exemption"] = {{"reason", any->reason}, {"checks", any->checks}, {"by", any->by}, {"second", any->second}};
    for (const auto& order : record.orders) {
        json["orders"].push_back(toJson(order));
        json["orders"].back()["issue_date"] = order.issueDate;
    }
    for (const auto& step : record.applicationSteps)
        json["application_steps"].push_back({{"order", step.order}, {"step", step.step}, {"by", step.by}, {"at", step.at}, {"missing", step.missing}, {"reason", step.reason}});
    json["lost"] = nlohmann::json::array();
    for (const auto& card : record.lost)
        json["lost"].push_back({{"application_serial", card.applicationSerial},
                                {"kind", card.kind},
                                {"effective_at", card.effectiveAt},
                                {"lost_on", card.lostOn},
                                {"place", card.place}});
    for (const auto& operation : record.operations)
        json["operations"].push_back({{"order", operation.order},
                                      {"kind", operation.kind},
                                      {"state", operation.state},
                                      {"by", operation.by},
                                      {"second", operation.second},
                                      {"since", record.sinceOf(operation.id)},
                                      {"intended_at", operation.intendedAt},
                                      {"ended_at", operation.endedAt}});
    return json;
}

void tell(const CommandContext& context, const PersonRecord& record) {
    if (context.json) return context.printJson(toJson(record));
    auto& out = *context.out;
    for (const auto& field : record.fields)
        out << columnTitle(context.resources, field.id) << "\t" << field.text.reveal() << "\n";
    for (const auto& paper : record.papers) out << context.say("材料\t", "paper\t") << paper << "\n";
    for (const auto& paper : record.unlisted)
        out << paper << "\t" << decisionText(context.resources, "proof.other", context.language).cause << "\n";
    out << context.say("登记\t", "registered\t") << record.registeredAt << " " << record.registeredBy << " "
        << ruleText(context.resources, record.rule, context.language).cause << "\n";
    if (const auto& due = record.declared.due; !due.empty())
        out << context.say("登记期限\t", "to be registered by\t") << due << (record.declared.late ? context.say(" 逾期", " late") : "") << "\n";
    if (const auto& rule = record.declared.rule; !rule.empty())
        out << context.say("申报\t", "declared\t") << decisionText(context.resources, rule, context.language).cause << "\n";
    if (!record.photoFindings.empty())
        out << context.say("照片未过检\t", "photo not passed\t") << shownFindings(context, record.photoFindings) << "\n";
    if (const auto& any = record.photoExemption)
        out << context.say("免检照片\t", "photo exempted\t") << ruleText(context.resources, "photo_exemption." + any->reason, context.language).cause
            << "\t" << any->by << ", " << any->second << "\n";
    for (const auto& order : record.orders)
        out << context.say("任务 ", "order ") << order.id << "\t" << order.state << "\t" << order.permitNumber << "\t"
            << order.applicationSerial << "\t" << order.issueDate << "\n";
    for (const auto& step : record.applicationSteps)
        out << context.say("申请\t", "application\t") << step.order << "\t" << step.step << "\t" << step.at << "\t" << step.by << "\t" << step.reason << "\n";
    for (const auto& card : record.lost)
        out << (card.kind == listedAsLost ? context.say("挂失\t", "lost\t") : context.say("停用\t", "out of use\t")) << card.applicationSerial << "\t"
            << context.say("自 ", "from ") << localTime(card.effectiveAt) << "\t" << card.lostOn << "\t" << card.place << "\n";
    for (const auto& operation : record.operations)
        out << context.say("卡服务\t", "card service\t") << operation.kind << "\t" << operation.state << "\t"
            << operation.intendedAt << "\t" << operation.by << "\t" << record.sinceOf(operation.id) << "\n";
    if (!record.whole) out << context.say("号码已遮盖；用 --reason 和 --by 查看完整档案", "covered; --reason and --by show the whole record") << "\n";
    out.flush();
}

Result<ExitCode> run(const CommandContext& context, const RecordOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto actor = actorOf(context, *station, options.by);
        if (!actor) return Result<ExitCode>(tl::unexpected(actor.error()));
        if (const auto may = demandLooking(*station, *actor); !may) return Result<ExitCode>(tl::unexpected(may.error()));
        const auto holder = options.order == 0 ? Result<std::int64_t>(options.holder) : holderOf(*station, options.order);
        return holder
            .and_then([&](std::int64_t id) {
                return options.reason.empty() ? coveredRecord(*station, id, *actor) : wholeRecord(*station, id, *actor, options.reason);
            })
            .map([&](const PersonRecord& record) {
                tell(context, record);
                return exitDone;
            });
    });
}

}  // namespace

void addRecord(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("record", "what is kept of one person; whole with a reason, which goes into the audit trail");
    const auto options = std::make_shared<RecordOptions>();
    auto* whose = command->add_option_group("whose");
    whose->add_option("--order", options->order, "number of an order of the person");
    whose->add_option("--holder", options->holder, "number of the person, as find tells it");
    whose->require_option(1);
    command->add_option("--reason", options->reason, "why the whole record is looked at");
    command->add_option("--by", options->by, "who looks");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
