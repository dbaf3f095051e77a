#include <ostream>

#include "app/backup/restore.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/progress_teller.h"
#include "app/station/station.h"
#include "app/sync/synchronize.h"

namespace app {
namespace {

constexpr auto centreConfirms = "centre";

Result<SyncReport> synchronize(Station& station, const ProgressObserver& progress) {
    const CentreEndpoint centre{station.identity.centre, station.identity.name(), station.home / "tls"};
    return isRestored(*station.database).and_then([&](bool restored) {
        return synchronize(*station.events, centre, restored, progress).and_then([&](const SyncReport& report) -> Result<SyncReport> {
            if (!restored) return report;
            return goOnAfterRestore(station, centreConfirms).map([&] { return report; });
        });
    });
}

Result<ExitCode> run(const CommandContext& context) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            ProgressTeller teller(context);
            return synchronize(*station, teller.observer())
                .and_then([&](const SyncReport& report) {
                    teller.clear();
                    return station->events->receipts().map([&](std::int64_t receipts) {
                        if (context.json)
                            context.printJson(
                                {{"sent", report.sent}, {"upto", report.upto}, {"receipts", receipts}});
                        else
                            *context.out << context.say("已发送 ", "sent ") << report.sent
                                         << context.say("，中心已确认至 ", ", receipted up to ")
                                         << report.upto << std::endl;
                        return exitDone;
                    });
                });
        });
}

}  // namespace

void addSync(CLI::App& zhika, CommandContext& context) {
    zhika.add_subcommand("sync", "send events to the centre, take its receipts")
        ->callback(runner(context, [&context] { return run(context); }));
}

}  // namespace app
