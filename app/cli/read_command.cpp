#include <ostream>

#include "apdu/core/hex.h"
#include "app/card_service/read_card.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/progress_teller.h"
#include "app/cli/reader_option.h"
#include "app/devices/devices.h"

namespace app {
namespace {

nlohmann::json toJson(const cardlib::CardContents& contents) {
    nlohmann::json json{{"chip_serial", apdu::toHex(contents.chipSerial)},
                        {"application_serial", contents.applicationSerial},
                        {"status", contents.status},
                        {"photo_bytes", contents.photo.size()}};
    for (const auto& [application, files] : contents.values)
        for (const auto& [file, values] : files)
            for (const auto& [name, value] : values)
                json["applications"][application][file][name] = value.reveal();
    return json;
}

Result<ExitCode> run(const CommandContext& context, const std::string& reader) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            const auto json = std::make_shared<nlohmann::json>();
            const auto actor = actorOf(context, *station);
            if (!actor) return Result<ExitCode>(tl::unexpected(actor.error()));
            ProgressTeller teller(context);
            return onCard(reader, apdu::ScardTransport::AtEnd::leave,
                          [station, json, by = *actor, progress = teller.observer()](apdu::Session& session) {
                              return readWholeCard(*station, session, by, progress).map([&](const cardlib::CardContents& contents) {
                                  *json = toJson(contents);
                              });
                          })
                .map([&] {
                    teller.clear();
                    *context.out << json->dump(context.json ? -1 : 2) << std::endl;
                    return exitDone;
                });
        });
}

}  // namespace

void addRead(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("read", "everything the station may read of a card, as JSON");
    const auto reader = std::make_shared<std::string>();
    addReaderOption(*command, *reader);
    command->callback(runner(context, [&context, reader] { return run(context, *reader); }));
}

}  // namespace app
