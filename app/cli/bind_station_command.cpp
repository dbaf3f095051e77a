#include "app/cli/commands.h"
#include "app/cli/printer_issue.h"
#include "app/cli/reader_option.h"

namespace app {

void addBindStation(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("bind-station", "book a reader as the chip station inside a printer");
    const auto binding = std::make_shared<StationBinding>();
    command->add_option("--printer", binding->printer, "evolis:tcp://HOST:PORT or magicard:tcp://HOST:PORT")->required();
    addReaderOption(*command, binding->reader);
    command->add_flag("--contactless", binding->contactless, "it is the contactless station");
    command->callback(runner(context, [&context, binding] { return bindStation(context, *binding); }));
}

}  // namespace app
