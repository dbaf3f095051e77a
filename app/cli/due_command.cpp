#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_text.h"
#include "app/services/due_work.h"

namespace app {
namespace {

constexpr int mostDays = 366;

struct DueOptions {
    std::optional<int> days;
    std::string by;
};

void tellAsJson(const CommandContext& context, const DueWork& due) {
    for (const auto& row : due.toEndorse)
        context.printJson({{"due", "endorsement"},
                           {"order", row.order},
                           {"name", row.name.reveal()},
                           {"permit_number", row.permitNumber},
                           {"status", row.status},
                           {"endorsed_until", row.endorsedUntil},
                           {"rule", row.endorsement.rule},
                           {"article", row.endorsement.article}});
    for (const auto& row : due.reports) {
        nlohmann::json json{{"due", "report"}, {"report", row.report.id}, {"who", row.report.who}, {"name", row.content.name.reveal()}, {"last", row.report.due}};
        if (row.daysLeft) json["days_left"] = *row.daysLeft;
        context.printJson(json);
    }
    for (const auto& row : due.toIssue)
        context.printJson({{"due", "issue"}, {"order", row.order}, {"name", row.name.reveal()}, {"permit_number", row.permitNumber}, {"last", row.issue.last}, {"late", row.issue.late}});
}

std::string lastDay(const CommandContext& context, const std::string& day) {
    return day.empty() ? context.say("没有期限", "no last day") : day;
}

void tell(const CommandContext& context, const DueWork& due) {
    if (context.json) return tellAsJson(context, due);
    auto& out = *context.out;
    for (const auto& row : due.toEndorse)
        out << context.say("应签注\t", "to endorse\t") << row.name.reveal() << "\t" << row.permitNumber << "\t" << context.say("签注至 ", "endorsed until ")
            << row.endorsedUntil << "\n";
    for (const auto& row : due.reports)
        out << context.say("待收报告\t", "report awaited\t") << row.report.id << "\t" << reporterWord(context, row.report.who) << "\t"
            << row.content.name.reveal() << "\t" << lastDay(context, row.report.due) << "\n";
    for (const auto& row : due.toIssue)
        out << context.say("待制证\t", "to issue\t") << context.say("任务 ", "order ") << row.order << "\t" << row.name.reveal() << "\t" << lastDay(context, row.issue.last) << "\n";
    out << context.say("应签注 ", "to endorse: ") << due.toEndorse.size() << context.say("，待收报告 ", ", reports awaited: ") << due.reports.size()
        << context.say("，待制证 ", ", cards to issue: ") << due.toIssue.size() << std::endl;
}

Result<ExitCode> run(const CommandContext& context, const DueOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station, options.by)
            .and_then([&](const Actor& by) { return dueWork(*station, options.days, today(), by); })
            .map([&](const DueWork& due) {
                tell(context, due);
                return exitDone;
            });
    });
}

}  // namespace

void addDue(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("due", "whose endorsement is due, which reports are awaited, which cards are to be issued");
    const auto options = std::make_shared<DueOptions>();
    command->add_option("--days", options->days, "only what has its last day in so many days, or before")->check(CLI::Range(0, mostDays));
    command->add_option("--by", options->by, "who asks");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
