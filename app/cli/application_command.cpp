#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/issuance/application_steps.h"
#include "app/services/application_rows.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

constexpr int rowsAtOnce = 100;

struct Asked {
    std::int64_t order = 0;
    std::string by, reason;
    std::vector<std::string> missing;
};

using Work = Result<StoredApplicationStep> (*)(Station&, const ApplicationWish&);
using Shared = const std::shared_ptr<Station>&;

std::string missingText(const CommandContext& context, const std::vector<std::string>& missing) {
    std::string text;
    for (const auto& paper : missing)
        text += (text.empty() ? "" : context.say("；", "; ")) + ruleText(context.resources, "papers." + paper, context.language).cause;
    return text;
}

void tell(const CommandContext& context, const StoredApplicationStep& step, const std::string& state, const char* words) {
    if (context.json)
        return context.printJson({{"order", step.order}, {"state", state}, {"step", step.step}, {"by", step.by}, {"at", step.at}, {"missing", step.missing}});
    *context.out << context.say("任务 ", "order ") << step.order << " " << words;
    if (!step.missing.empty()) *context.out << context.say("：", ": ") << missingText(context, step.missing);
    *context.out << std::endl;
}

Result<ExitCode> run(const CommandContext& context, const Asked& asked, Work work, const char* words) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        return actorOf(context, *station, asked.by)
            .and_then([&](const Actor& by) { return work(*station, {asked.order, by, asked.reason, asked.missing}); })
            .and_then([&](const StoredApplicationStep& step) {
                return station->orders->load(asked.order).map([&](const StoredOrder& order) {
                    tell(context, step, order.state, words);
                    return exitDone;
                });
            });
    });
}

struct Doing {
    const char *name, *purpose;
    Work work;
    const char *zh, *en;
};

constexpr Doing doings[] = {
    {"return", "give it back for papers: everything that is missing is told at once", returnApplication, "已退回补正", "returned for papers"},
    {"supply", "what was missing is there: it is submitted again", supplyApplication, "已补正并重新提交", "supplied and submitted again"},
    {"refuse", "a second person refuses it, for a reason", refuseApplication, "不予批准", "refused"},
    {"withdraw", "the applicant takes it back before a card is begun", withdrawApplication, "已撤回", "withdrawn"},
    {"reopen", "look again at what was refused, or approved and not begun", reopenApplication, "已重新待审核", "waits for approval again"},
};

void add(CLI::App& application, CommandContext& context, const Doing& doing) {
    auto* command = application.add_subcommand(doing.name, doing.purpose);
    const auto asked = std::make_shared<Asked>();
    command->add_option("--order", asked->order, "number of the order")->required();
    command->add_option("--by", asked->by, "who does it");
    command->add_option("--reason", asked->reason, "why; kept sealed with the record");
    if (doing.work == returnApplication)
        command->add_option("--missing", asked->missing, "a paper that is missing: identity, photos, residence; several one after the other");
    command->callback(runner(context, [&context, asked, doing] { return run(context, *asked, doing.work, context.say(doing.zh, doing.en)); }));
}

void tell(const CommandContext& context, const ApplicationRow& row) {
    const std::string state(nameOf(row.state));
    if (context.json)
        return context.printJson({{"order", row.order},
                                  {"state", state},
                                  {"name", row.name.reveal()},
                                  {"citizen_number", row.maskedNumber.reveal()},
                                  {"missing", row.missing},
                                  {"reason", row.reason.reveal()},
                                  {"by", row.by},
                                  {"at", row.at}});
    *context.out << row.order << "\t" << state << "\t" << row.name.reveal() << "\t" << row.maskedNumber.reveal() << "\t" << row.at << "\t" << row.by << "\t"
                 << missingText(context, row.missing) << "\t" << row.reason.reveal() << std::endl;
}

Result<ExitCode> list(const CommandContext& context, const std::string& name) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) -> Result<ExitCode> {
        const auto by = actorOf(context, *station, name);
        if (!by) return tl::unexpected(by.error());
        for (std::int64_t after = 0;;) {
            const auto rows = applicationRows(*station, {State::returned, State::refused, State::withdrawn}, *by, after, rowsAtOnce);
            if (!rows) return tl::unexpected(rows.error());
            if (rows->empty()) return exitDone;
            for (const auto& row : *rows) tell(context, row);
            after = rows->back().order;
        }
    });
}

}  // namespace

void addApplication(CLI::App& zhika, CommandContext& context) {
    auto* application = zhika.add_subcommand("application", "what becomes of an application besides its approval");
    application->require_subcommand(1);
    for (const auto& doing : doings) add(*application, context, doing);
    auto* listed = application->add_subcommand("list", "those that were returned, refused or withdrawn, with what is missing and why");
    const auto by = std::make_shared<std::string>();
    listed->add_option("--by", *by, "who looks");
    listed->callback(runner(context, [&context, by] { return list(context, *by); }));
}

}  // namespace app
