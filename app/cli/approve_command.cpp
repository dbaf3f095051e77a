#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/order_choice.h"
#include "app/cli/progress_teller.h"
#include "app/issuance/approve.h"

namespace app {
namespace {

Result<ExitCode> run(const CommandContext& context, const OrderChoice& choice, const std::string& by) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            const auto actor = actorOf(context, *station, by);
            if (!actor) return tl::unexpected(actor.error());
            ExitCode worst = exitDone;
            ProgressTeller teller(context);
            return eachOrder(*station, choice, {State::draft},
                             [&](std::int64_t order) {
                                 const auto approved = approveOrder(*station, order, *actor);
                                 teller.clear();
                                 if (!approved)
                                     worst = std::max(worst, reportFailure(context, approved.error()));
                                 if (approved && context.json)
                                     context.printJson({{"order", order}, {"state", "approved"}});
                                 if (approved && !context.json)
                                     *context.out << context.say("任务 ", "order ") << order
                                                  << context.say(" 已审核", " approved") << std::endl;
                                 return true;
                             },
                             "approve", teller.observer())
                .map([&] { return worst; });
        });
}

}  // namespace

void addApprove(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("approve", "a second person approves orders");
    const auto choice = std::make_shared<OrderChoice>();
    const auto by = std::make_shared<std::string>();
    addOrderChoice(*command, *choice);
    command->add_option("--by", *by, "who approves: not who imported");
    command->callback(runner(context, [&context, choice, by] { return run(context, *choice, *by); }));
}

}  // namespace app
