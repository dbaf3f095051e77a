#include <ostream>

#include "apdu/pcsc/reader_monitor.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/devices/devices.h"
#include "app/cli/latest.h"

namespace app {
namespace {

void tell(const CommandContext& context, const apdu::Readers& readers) {
    if (context.json) {
        auto list = nlohmann::json::array();
        for (const auto& [name, status] : readers)
            list.push_back({{"reader", name}, {"present", status.present}, {"mute", status.mute}});
        return context.printJson({{"readers", list}});
    }
    if (readers.empty()) *context.out << context.say("没有读卡器", "no readers") << std::endl;
    for (const auto& [name, status] : readers)
        *context.out << name << ": "
                     << (status.mute      ? context.say("卡片无应答", "a card that does not answer")
                         : status.present ? context.say("有卡", "a card")
                                          : context.say("无卡", "no card"))
                     << std::endl;
}

// The readers now; with `seconds`, every change for so long.
Result<ExitCode> run(const CommandContext& context, int seconds) {
    Latest<apdu::Result<apdu::Readers>> latest;
    const apdu::ReaderMonitor monitor([&](const auto& readers) { latest.set(readers); });
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    auto told = latest.next(std::chrono::steady_clock::time_point::max());
    while (told) {
        if (*told)
            tell(context, **told);
        else if (const Error unknown = deviceFailed(told->error()); seconds == 0)
            return tl::unexpected(unknown);
        else
            reportFailure(context, unknown);
        told = latest.next(end);
    }
    return exitDone;
}

}  // namespace

void addReaders(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("readers", "the card readers, and whether a card lies in them");
    const auto seconds = std::make_shared<int>(0);
    command->add_option("--watch", *seconds, "tell every change for so many seconds");
    command->callback(runner(context, [&context, seconds] { return run(context, *seconds); }));
}

}  // namespace app
