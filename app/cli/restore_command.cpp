#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addRestore(CLI::App& zhika, CommandContext& context) {
    const auto added = addCardService(zhika, context, Kind::restore, "bring a suspended or found card back into use");
    addReason(added);
    added.command->add_option("--second", added.options->second,
                              "a second person, when it was on the lost list");
}

}  // namespace app
