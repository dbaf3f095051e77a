#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addCorrect(CLI::App& zhika, CommandContext& context) {
    addFacts(addCardService(zhika, context, Kind::correct,
                            "correct what was wrong on the card, keeping what stood before"));
}

}  // namespace app
