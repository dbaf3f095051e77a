#include <ostream>

#include "app/backup/backup.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/passphrase_file.h"
#include "app/cli/progress_teller.h"

namespace app {
namespace {

struct BackupOptions {
    std::filesystem::path file, passphrase;
    std::string by;
};

Result<ExitCode> run(const CommandContext& context, const BackupOptions& options) {
    const auto passphrase = readPassphrase(options.passphrase);
    if (!passphrase) return tl::unexpected(passphrase.error());
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto actor = actorOf(context, *station, options.by);
        if (!actor) return Result<ExitCode>(tl::unexpected(actor.error()));
        ProgressTeller teller(context);
        return takeBackup(*station, options.file, *passphrase, *actor, usualCost, teller.observer()).map([&](const BackupReport& report) {
            teller.clear();
            if (context.json)
                context.printJson({{"files", report.files}, {"bytes", report.bytes}, {"events", report.events}, {"proved", true}});
            else
                *context.out << context.say("已备份并读回核对：文件 ", "backed up and read back: files ") << report.files
                             << context.say("，字节 ", ", bytes ") << report.bytes << context.say("，事件 ", ", events ")
                             << report.events << std::endl;
            return exitDone;
        });
    });
}

}  // namespace

void addBackup(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("backup", "the station, store and keys, sealed in one new file");
    const auto options = std::make_shared<BackupOptions>();
    command->add_option("file", options->file, "the file to make")->required();
    command->add_option("--by", options->by, "who takes it");
    addPassphraseFile(*command, options->passphrase);
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
