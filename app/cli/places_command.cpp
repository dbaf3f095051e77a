#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/issuance/known_places.h"

namespace app {
namespace {

struct PlacesOptions {
    std::string text, kind = "building", by;
};

Result<ExitCode> run(const CommandContext& context, const PlacesOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto kind = options.kind == "building" ? PlaceKind::building : PlaceKind::employer;
        return actorOf(context, *station, options.by)
            .and_then([&](const Actor& by) { return proposedPlaces(*station, kind, options.text, by); })
            .map([&](const std::vector<PiiText>& places) {
                for (const auto& place : places) {
                    if (context.json) context.printJson({{"kind", options.kind}, {"text", place.reveal()}});
                    else *context.out << place.reveal() << std::endl;
                }
                return exitDone;
            });
    });
}

}  // namespace

void addPlaces(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("places", "buildings and employers that were entered before, as the desk proposes them");
    const auto options = std::make_shared<PlacesOptions>();
    command->add_option("text", options->text, "a part of it, two signs or more")->required();
    command->add_option("--kind", options->kind, "building or employer")->check(CLI::IsMember({"building", "employer"}));
    command->add_option("--by", options->by, "who asks");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
