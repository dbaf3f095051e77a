#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addRestore(CLI::App& zhika, CommandContext& context) {
    addReason(addCardService(zhika, context, Kind::restore, "bring a suspended card back into use"));
}

}  // namespace app
