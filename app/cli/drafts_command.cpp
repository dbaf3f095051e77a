#include <algorithm>
#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/drafts/draft_rows.h"
#include "app/store/clock.h"

namespace app {
namespace {

const char* stateOf(const CommandContext& context, const DraftRow& row) {
    if (row.left) return context.say("逾期", "overdue");
    return row.draft.state == "open" ? context.say("在办", "in hand") : context.say("已停放", "parked");
}

void tell(const CommandContext& context, const DraftRow& row) {
    const auto& draft = row.draft;
    if (context.json)
        return context.printJson({{"draft", draft.id},
                                  {"ticket", draft.ticket},
                                  {"service", draft.kind},
                                  {"state", draft.state},
                                  {"owner", draft.owner},
                                  {"owner_shown", row.owner},
                                  {"own", row.own},
                                  {"left", row.left},
                                  {"begun", draft.begunAt},
                                  {"changed", draft.changedAt}});
    *context.out << draft.id << "\t" << (draft.ticket.empty() ? "-" : draft.ticket) << "\t" << row.owner << "\t"
                 << stateOf(context, row) << "\t"
                 << localTime(draft.changedAt) << std::endl;
}

Result<ExitCode> list(const CommandContext& context, const std::string& typed) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto rows = actorOf(context, *station, typed).and_then([&](const Actor& by) { return draftRows(*station, by, today()); });
        return rows.map([&](const std::vector<DraftRow>& drafts) {
            for (const auto& row : drafts) tell(context, row);
            const auto left = std::ranges::count_if(drafts, &DraftRow::left);
            if (left > 0 && !context.json) *context.out << left << context.say(" 件逾期", " overdue") << std::endl;
            return exitDone;
        });
    });
}

}  // namespace

void addDrafts(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("drafts", "work that was begun and is not entered yet, and whose it is");
    const auto by = std::make_shared<std::string>();
    command->add_option("--by", *by, "who asks");
    command->callback(runner(context, [&context, by] { return list(context, *by); }));
}

}  // namespace app
