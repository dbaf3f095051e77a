#include <ostream>

#include "app/backup/restore.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/progress_teller.h"
#include "app/services/sync_state.h"
#include "app/store/clock.h"
#include "app/sync/synchronize.h"

namespace app {
namespace {

constexpr auto centreConfirms = "centre";

Result<SyncReport> synchronize(Station& station, const ProgressObserver& progress) {
    return centreOf(station).and_then([&](const CentreEndpoint& centre) {
        return openCentreLine(centre).and_then([&](const std::unique_ptr<CentreLine>& line) {
            return isRestored(*station.database).and_then([&](bool restored) {
                SyncManner manner;
                manner.askHead = restored;
                manner.progress = progress;
                return synchronize(*station.events, centre.station, *line, manner).and_then([&](const SyncReport& report) -> Result<SyncReport> {
                    if (!restored) return report;
                    return goOnAfterRestore(station, centreConfirms).map([&] { return report; });
                });
            });
        });
    });
}

Result<ExitCode> run(const CommandContext& context, Station& station) {
    ProgressTeller teller(context);
    return synchronize(station, teller.observer()).and_then([&](const SyncReport& report) {
        teller.clear();
        return station.events->receipts().map([&](std::int64_t receipts) {
            if (context.json)
                context.printJson({{"sent", report.sent}, {"upto", report.upto}, {"receipts", receipts}});
            else
                *context.out << context.say("已发送 ", "sent ") << report.sent << context.say("，中心已确认至 ", ", receipted up to ")
                             << report.upto << std::endl;
            return exitDone;
        });
    });
}

nlohmann::json toJson(const SyncState& state) {
    return {{"centre", state.centre.url},
            {"centre_folder", state.centre.tls.string()},
            {"head", state.head},
            {"head_hash", state.headHash},
            {"receipted", state.receipted},
            {"waiting", state.waiting()},
            {"oldest_waiting", state.oldest},
            {"last_receipt", state.lastReceipt},
            {"permits_left", state.permits.left},
            {"cards_left", state.cards.left},
            {"stopped_by", state.stop ? nameOf(state.stop->code) : ""}};
}

void tell(const CommandContext& context, const SyncState& state) {
    const auto orNone = [&](const std::string& value) { return value.empty() ? context.say("（无）", "(none)") : value; };
    *context.out << context.say("中心：", "centre: ") << orNone(state.centre.url) << "\n"
                 << context.say("待同步：", "waiting: ") << state.waiting() << "\n"
                 << context.say("最早一条：", "oldest: ") << orNone(localTime(state.oldest)) << "\n"
                 << context.say("上次收到回执：", "last receipt: ") << orNone(localTime(state.lastReceipt)) << "\n"
                 << context.say("最新一条：", "head: ") << state.head << " " << state.headHash << "\n"
                 << context.say("居住证编号余：", "permit numbers left: ") << state.permits.left << " / " << state.permits.of << "\n"
                 << context.say("卡序号余：", "card numbers left: ") << state.cards.left << " / " << state.cards.of << std::endl;
    if (state.stop) *context.out << context.say("不能制证：", "nothing may be made: ") << nameOf(state.stop->code) << std::endl;
}

Result<ExitCode> show(const CommandContext& context, Station& station) {
    return syncState(station, today()).map([&](const SyncState& state) {
        if (context.json)
            context.printJson(toJson(state));
        else
            tell(context, state);
        return exitDone;
    });
}

}  // namespace

void addSync(CLI::App& zhika, CommandContext& context) {
    const auto onlyShow = std::make_shared<bool>(false);
    auto* sync = zhika.add_subcommand("sync", "send events to the centre, take its receipts");
    sync->add_flag("--state", *onlyShow, "nothing is sent: how the station and the centre stand to each other");
    sync->callback(runner(context, [&context, onlyShow] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return *onlyShow ? show(context, *station) : run(context, *station);
        });
    }));
}

}  // namespace app
