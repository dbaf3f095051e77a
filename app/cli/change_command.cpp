#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addChange(CLI::App& zhika, CommandContext& context) {
    const auto added =
        addCardService(zhika, context, Kind::change, "change address, workplace, reason or place on the card");
    addFacts(added);
    addDay(added, "--since", added.options->since, "since when it is so, YYYY-MM-DD");
}

}  // namespace app
