#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addSuspend(CLI::App& zhika, CommandContext& context) {
    addReason(addAbsentCardService(zhika, context, Kind::suspend, "suspend a card, on the reader or while it is not there"))->required();
}

}  // namespace app
