#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/ledger_signing.h"
#include "app/ledger/shelf_book.h"

namespace app {
namespace {

using Shared = const std::shared_ptr<Station>&;

struct Placing {
    std::int64_t order = 0;
    std::string place, by;
};

void addPut(CLI::App& shelf, CommandContext& context) {
    auto* command = shelf.add_subcommand("put", "where a finished card lies");
    const auto placing = std::make_shared<Placing>();
    command->add_option("--order", placing->order, "number of the order")->required();
    command->add_option("--place", placing->place, "the place")->required();
    command->add_option("--by", placing->by, "who puts it there");
    command->callback(runner(context, [&context, placing] {
        return Station::open(context.home, context.resources).and_then([&](Shared station) {
            const auto put = signaturesOf(context, *station, {placing->by, ""}).and_then([&](const Signatures& people) {
                return putOnShelf(*station, placing->order, placing->place, people);
            });
            return put.map([&] {
                if (context.json)
                    context.printJson({{"order", placing->order}, {"place", placing->place}});
                else
                    *context.out << context.say("任务 ", "order ") << placing->order << context.say(" 存放于 ", " lies at ")
                                 << placing->place << std::endl;
                return exitDone;
            });
        });
    }));
}

Result<ExitCode> list(const CommandContext& context) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        const auto waiting = actorOf(context, *station).and_then([&](const Actor& by) { return uncollected(*station, today(), by); });
        return waiting.map([&](const std::vector<Uncollected>& rows) {
            for (const auto& row : rows) {
                if (context.json)
                    context.printJson({{"order", row.card.order}, {"name", row.name.reveal()}, {"place", row.card.place}, {"days", row.days}});
                else
                    *context.out << row.card.order << "\t" << row.name.reveal() << "\t" << row.card.place << "\t" << row.days
                                 << context.say(" 日", " days") << std::endl;
            }
            return exitDone;
        });
    });
}

}  // namespace

void addShelf(CLI::App& zhika, CommandContext& context) {
    auto* shelf = zhika.add_subcommand("shelf", "finished cards that wait for their holders");
    shelf->require_subcommand(1);
    addPut(*shelf, context);
    shelf->add_subcommand("list", "those that nobody has fetched, the oldest first")->callback(runner(context, [&context] {
        return list(context);
    }));
}

}  // namespace app
