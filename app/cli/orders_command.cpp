#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/order_choice.h"
#include "app/cli/order_json.h"
#include "app/services/issue_terms.h"

namespace app {
namespace {

void tell(const CommandContext& context, const StoredOrder& order, const IssueDay& issue) {
    if (context.json) {
        nlohmann::json json = toJson(order);
        json["issue_by"] = issue.last;
        json["late"] = issue.late;
        return context.printJson(json);
    }
    *context.out << order.id << "\t" << order.state << "\t" << order.permitNumber << "\t" << order.applicationSerial << "\t" << issue.last
                 << (issue.late ? context.say(" 已逾期", " late") : "") << std::endl;
}

Result<ExitCode> run(const CommandContext& context) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            const auto terms = IssueTerms::read(*station, today());
            if (!terms) return Result<ExitCode>(tl::unexpected(terms.error()));
            return eachOrder(*station, {0, true}, {},
                             [&](std::int64_t id) {
                                 const auto order = station->orders->load(id);
                                 if (!order) return false;
                                 tell(context, *order, terms->of(*order));
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
