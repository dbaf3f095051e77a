#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addSuspend(CLI::App& zhika, CommandContext& context) {
    addReason(addCardService(zhika, context, Kind::suspend, "suspend the card on the reader"))->required();
}

}  // namespace app
