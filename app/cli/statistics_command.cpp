#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_text.h"
#include "app/ledger/statistics.h"

namespace app {
namespace {

struct Wanted {
    std::string from, to;
    bool csv = false;
};

Result<Day> dayOf(const std::string& text, Day otherwise, const char* option) {
    if (text.empty()) return otherwise;
    const auto day = parseDay(text);
    if (!day) return tl::unexpected(argumentMalformed(option));
    return *day;
}

void tell(const CommandContext& context, const std::vector<Tally>& tallies) {
    for (const auto& tally : tallies) {
        if (context.json)
            context.printJson({{"day", tally.day},
                               {"regime", tally.regime},
                               {"service", tally.service},
                               {"outcome", tally.outcome},
                               {"count", tally.count}});
        else
            *context.out << tally.day << "\t" << serviceWord(context, tally.service) << "\t" << outcomeWord(context, tally.outcome)
                         << "\t" << tally.count << std::endl;
    }
}

Result<ExitCode> run(const CommandContext& context, const Wanted& wanted) {
    const auto to = dayOf(wanted.to, today(), "--to");
    const auto from = dayOf(wanted.from, to.value_or(today()), "--from");
    if (!to || !from) return tl::unexpected(to ? from.error() : to.error());
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return statistics(*station, *from, *to).map([&](const std::vector<Tally>& tallies) {
            if (wanted.csv)
                *context.out << toCsv(tallies) << std::flush;
            else
                tell(context, tallies);
            return exitDone;
        });
    });
}

}  // namespace

void addStatistics(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("statistics", "counts by day, service and outcome, without personal data");
    const auto wanted = std::make_shared<Wanted>();
    command->add_option("--from", wanted->from, "first day, YYYY-MM-DD; the last one when none is given");
    command->add_option("--to", wanted->to, "last day; today when none is given");
    command->add_flag("--csv", wanted->csv, "as a file of values");
    command->callback(runner(context, [&context, wanted] { return run(context, *wanted); }));
}

}  // namespace app
