#include <ostream>

#include "app/card_service/erase_dead_card.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/reader_option.h"
#include "app/devices/devices.h"

namespace app {
namespace {

struct EraseOptions {
    std::string reader, by, second;
};

Result<ExitCode> run(const CommandContext& context, const EraseOptions& options) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) -> Result<ExitCode> {
            const auto people = bothOf(context, *station, options.by, options.second);
            if (!people) return tl::unexpected(people.error());
            const auto erased = std::make_shared<ErasedCard>();
            return onCard(options.reader, apdu::ScardTransport::AtEnd::unpower,
                          [station, erased, people = *people](apdu::Session& session) {
                              return eraseDeadCard(*station, session, people.by, people.second)
                                  .map([&](const ErasedCard& card) { *erased = card; });
                          })
                .map([&] {
                    if (context.json)
                        context.printJson(
                            {{"order", erased->order}, {"chip_serial", erased->chipSerial}, {"blank", true}});
                    else
                        *context.out << context.say("已擦除，芯片 ", "erased; a blank again is chip ")
                                     << erased->chipSerial << std::endl;
                    return exitDone;
                });
        });
}

}  // namespace

void addErase(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("erase", "make a spoiled or cancelled card a blank again");
    const auto options = std::make_shared<EraseOptions>();
    addReaderOption(*command, options->reader);
    command->add_option("--by", options->by, "who erases");
    command->add_option("--second", options->second, "a second person who saw the card")->required();
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
