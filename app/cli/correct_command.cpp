#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addCorrect(CLI::App& zhika, CommandContext& context) {
    const auto added =
        addCardService(zhika, context, Kind::correct, "correct what was wrong on the card, keeping what stood before");
    addFacts(added);
    added.command->add_option("--proof", added.options->request.proof, "the paper that proves it, for the audit trail");
}

}  // namespace app
