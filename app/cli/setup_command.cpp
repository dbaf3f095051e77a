#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/station/setup.h"

namespace app {

void addSetup(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("setup", "make a new station: store, token, keys, identity");
    const auto options = std::make_shared<SetupOptions>();
    command->add_option("--regime", options->regime, "zhengzhou-2013 or national-2016")->required();
    command->add_option("--authority", options->authority, "the issuing organ's 12 digits")->required();
    command->add_option("--station", options->station, "this station's 2 digits")->required();
    command->add_option("--centre", options->centre, "https://host:port of the central server");
    command->add_option("--departments", options->departments,
                        "folder with ID.json and ID.pem of each department that signs for itself");
    command->add_option("--profile", options->profile, "card profile");
    command->add_option("--layout", options->layout, "layout of the face");
    command->callback(runner(context, [&context, options]() -> Result<ExitCode> {
        options->home = context.home;
        options->resources = context.resources;
        return setUpStation(*options).map([&] {
            const std::string name = options->authority + ":" + options->station;
            if (context.json)
                context.printJson({{"station", name}, {"home", context.home.string()}});
            else
                *context.out << context.say("工作站已建立：", "The station is set up: ") << name << std::endl;
            return exitDone;
        });
    }));
}

}  // namespace app
