#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addChange(CLI::App& zhika, CommandContext& context) {
    addFacts(addCardService(zhika, context, Kind::change,
                            "change address, workplace, reason or place on the card"));
}

}  // namespace app
