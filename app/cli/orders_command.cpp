#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/order_choice.h"
#include "app/cli/order_json.h"

namespace app {
namespace {

Result<ExitCode> run(const CommandContext& context) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            return eachOrder(*station, {0, true}, {},
                             [&](std::int64_t id) {
                                 const auto order = station->orders->load(id);
                                 if (!order) return false;
                                 if (context.json) {
                                     context.printJson(toJson(*order));
                                 } else {
                                     *context.out << order->id << "\t" << order->state << "\t"
                                                  << order->permitNumber << "\t" << order->applicationSerial
                                                  << std::endl;
                                 }
                                 return true;
                             })
                .map([] { return exitDone; });
        });
}

}  // namespace

void addOrders(CLI::App& zhika, CommandContext& context) {
    zhika.add_subcommand("orders", "the orders and their states")->callback(runner(context, [&context] {
        return run(context);
    }));
}

}  // namespace app
