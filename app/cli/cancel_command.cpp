#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addCancel(CLI::App& zhika, CommandContext& context) {
    const auto added = addCardService(zhika, context, Kind::cancel, "cancel the card on the reader for good");
    addReason(added)->required();
    added.command->add_option("--second", added.options->second, "a second person, when ex officio");
}

}  // namespace app
