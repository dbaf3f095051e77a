#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/issuance/spoil.h"

namespace app {
namespace {

struct SpoilOptions {
    std::string by, second, reason;
    bool final = false;
};

Result<ExitCode> run(const CommandContext& context, std::int64_t order, const SpoilOptions& options) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            const auto spoiled = bothOf(context, *station, options.by, options.second).and_then([&](const TwoActors& people) {
                return spoilOrder(*station, order, {people.by, people.second, options.reason, options.final});
            });
            return spoiled.map([&](std::int64_t next) {
                if (context.json)
                    context.printJson({{"order", order}, {"state", "spoiled"}, {"next_order", next}});
                else if (next == 0)
                    *context.out << context.say("任务 ", "order ") << order << context.say(" 已作废，不再另制", " spoiled, and not ordered again")
                                 << std::endl;
                else
                    *context.out << context.say("任务 ", "order ") << order
                                 << context.say(" 已作废，新任务 ", " spoiled, its new order is ") << next << std::endl;
                return exitDone;
            });
        });
}

}  // namespace

void addSpoil(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("spoil", "book a dead card as spoiled and order it again");
    const auto order = std::make_shared<std::int64_t>();
    const auto spoiling = std::make_shared<SpoilOptions>();
    command->add_option("--order", *order, "number of the order")->required();
    command->add_option("--by", spoiling->by, "who spoils");
    command->add_option("--second", spoiling->second, "a second person who saw the card")->required();
    command->add_option("--reason", spoiling->reason, "why")->required();
    command->add_flag("--final", spoiling->final, "no new order: the application is given up");
    command->callback(
        runner(context, [&context, order, spoiling] { return run(context, *order, *spoiling); }));
}

}  // namespace app
