#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addCancel(CLI::App& zhika, CommandContext& context) {
    const auto added = addAbsentCardService(zhika, context, Kind::cancel, "cancel a card for good, on the reader or while it is not there");
    addReason(added)->required();
    added.command->add_option("--second", added.options->second, "a second person, when ex officio");
}

}  // namespace app
