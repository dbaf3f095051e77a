#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/secret_input.h"
#include "app/station/first_start.h"

namespace app {
namespace {

struct FirstPerson {
    std::string name, shown;
};

Result<void> setUp(const CommandContext& context, const SetupOptions& options, const FirstPerson& first) {
    if (first.name.empty()) return setUpStation(options);
    return readNewPassword(context, first.name).and_then([&](apdu::SecretBytes password) {
        return startStation(options, {first.name, first.shown, std::move(password)});
    });
}

}  // namespace

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
    const auto first = std::make_shared<FirstPerson>();
    command->add_option("--administrator", first->name, "the first person who signs in here; the password as for: people add");
    command->add_option("--shown", first->shown, "their name as people read it")->needs("--administrator");
    command->add_option("--new-password-file", context.newPasswordFile, "its first line is their password")->needs("--administrator");
    command->callback(runner(context, [&context, options, first]() -> Result<ExitCode> {
        options->home = context.home;
        options->resources = context.resources;
        return setUp(context, *options, *first).map([&] {
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
