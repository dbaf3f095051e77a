#include "app/cli/card_service_runner.h"
#include "app/cli/commands.h"

namespace app {

void addEndorse(CLI::App& zhika, CommandContext& context) {
    const auto added =
        addCardService(zhika, context, Kind::endorse, "endorse the card on the reader for its next year");
    added.command->add_option("--until", added.options->until, "a shorter term, YYYY-MM-DD")
        ->check([](const std::string& text) {
            return parseDay(text) ? "" : "a day YYYY-MM-DD is needed: " + text;
        });
}

}  // namespace app
