#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addEndorse(CLI::App& zhika, CommandContext& context) {
    const auto added =
        addCardService(zhika, context, Kind::endorse, "endorse the card on the reader for its next year");
    addDay(added, "--until", added.options->until, "a shorter term, YYYY-MM-DD");
}

}  // namespace app
