#include <ostream>

#include "apdu/core/hex.h"
#include "app/card_service/read_card.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/inspection_purpose.h"
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

struct ReadOptions {
    std::string reader;
    Inspecting inspecting;
};

Result<ExitCode> run(const CommandContext& context, const ReadOptions& options) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            const auto purpose = purposeOf(context, *station, options.inspecting);
            if (!purpose) return Result<ExitCode>(tl::unexpected(purpose.error()));
            const auto json = std::make_shared<nlohmann::json>();
            ProgressTeller teller(context);
            return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                          [station, json, purpose = *purpose, progress = teller.observer()](apdu::Session& session) {
                              return readWholeCard(*station, session, purpose, progress).map([&](const cardlib::CardContents& contents) {
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
    const auto options = std::make_shared<ReadOptions>();
    addReaderOption(*command, options->reader);
    addPurpose(*command, options->inspecting);
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
