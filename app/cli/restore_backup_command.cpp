#include <ostream>

#include "app/backup/restore.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/passphrase_file.h"
#include "app/cli/progress_teller.h"

namespace app {
namespace {

struct RestoreOptions {
    std::filesystem::path file, passphrase;
};

Result<ExitCode> run(const CommandContext& context, const RestoreOptions& options) {
    ProgressTeller teller(context);
    return readPassphrase(options.passphrase)
        .and_then([&](const apdu::SecretBytes& passphrase) {
            return restoreBackup(options.file, passphrase, context.home, context.resources, teller.observer());
        })
        .map([&](const RestoreReport& report) {
            teller.clear();
            if (context.json)
                context.printJson({{"files", report.files}, {"events", report.events}, {"audit_rows", report.auditRows}, {"stood_down", report.stoodDown}, {"holds", true}});
            else
                *context.out << context.say("已恢复，链完整：事件 ", "restored, the chains hold: events ") << report.events
                             << context.say("，审计 ", ", audit rows ") << report.auditRows
                             << context.say("，停用账户 ", ", accounts stood down ") << report.stoodDown
                             << context.say("。备份之后的停用不在其中：管理员用 zhika people reopen 逐一启用", ". Who was closed after the backup is not known: an administrator reopens each with zhika people reopen")
                             << context.say("。制证前先执行 zhika sync 询问中心", ". Ask the centre with zhika sync before anything is issued")
                             << std::endl;
            return exitDone;
        });
}

struct ConfirmOptions {
    std::string by, second;
};

Result<ExitCode> confirm(const CommandContext& context, const ConfirmOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto people = bothOf(context, *station, options.by, options.second);
        if (!people) return Result<ExitCode>(tl::unexpected(people.error()));
        return confirmRestored(*station, people->by, people->second).map([&] {
            if (context.json)
                context.printJson({{"numbers_left_out", numbersLeftOut}});
            else
                *context.out << context.say("可以继续制证，跳过号码 ", "the station goes on; numbers left out: ") << numbersLeftOut
                             << std::endl;
            return exitDone;
        });
    });
}

}  // namespace

void addRestoreBackup(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("restore-backup", "unpack a backup into --home, a new folder");
    const auto options = std::make_shared<RestoreOptions>();
    command->add_option("file", options->file, "the backup")->required();
    addPassphraseFile(*command, options->passphrase);
    command->callback(runner(context, [&context, options] { return run(context, *options); }));

    auto* confirmed = zhika.add_subcommand("confirm-restored", "two people let a restored station without a centre go on");
    const auto people = std::make_shared<ConfirmOptions>();
    confirmed->add_option("--by", people->by, "who confirms");
    confirmed->add_option("--second", people->second, "a second person")->required();
    confirmed->callback(runner(context, [&context, people] { return confirm(context, *people); }));
}

}  // namespace app
