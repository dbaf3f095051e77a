#include "app/cli/printer_issue.h"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <vector>

#include "app/cli/acting.h"
#include "app/devices/devices.h"
#include "app/devices/frame_folder.h"
#include "app/texts/failure_text.h"
#include "app/cli/order_json.h"
#include "app/devices/pcsc_station.h"
#include "app/cli/progress_teller.h"
#include "app/services/desk_settings.h"
#include "app/services/printer_station.h"

namespace app {
namespace {

constexpr std::int64_t usualSteps = 7;  // feed, station, chip, front, flip, back, out

void tellWarnings(const CommandContext& context, printer::CardMachine& machine) {
    const auto status = machine.status();
    if (!status) return;
    for (const auto& warning : status->warnings) {
        const auto text = explain(printerStopped(warning), context.resources, context.language);
        if (context.json)
            context.printJson({{"warning", toJson(text)}});
        else
            *context.err << text.cause << context.say("；", "; ") << text.remedy << std::endl;
    }
}

bool tellOrder(const CommandContext& context, Station& station, std::int64_t id) {
    const auto order = station.orders->load(id);
    if (!order) return false;
    if (context.json)
        context.printJson(toJson(*order));
    else
        *context.out << context.say("任务 ", "order ") << id << " " << order->state << " " << order->permitNumber << " "
                     << order->applicationSerial << " " << order->chipMs << " + " << order->printMs << " ms" << std::endl;
    return true;
}

Result<ExitCode> issueAll(const CommandContext& context, const PrinterIssue& options, printer::CardMachine& machine,
                          const std::shared_ptr<Station>& station, const StationBinding& binding, const Actor& by) {
    PcscStation reader(binding.reader);
    EncodingPrinter device{options.printer, machine, machine, reader,
                           binding.contactless ? printer::Station::contactless : printer::Station::contact};
    FrameFolder camera(options.camera, std::chrono::seconds(options.cameraWait));
    if (!options.camera.empty()) device.camera = &camera;
    if (options.reject)
        if (const auto rejected = rejectFromPrinter(station, device, by); !rejected) return tl::unexpected(rejected.error());
    tellWarnings(context, machine);
    ProgressTeller teller(context);
    ExitCode worst = exitDone;
    const auto each = eachOrder(
        *station, options.choice, {State::approved, State::writing, State::verified, State::printed},
        [&](std::int64_t order) {
            std::vector<PrinterStep> taken;
            const auto step = [&](PrinterStep begun) {
                const std::int64_t before = std::min<std::int64_t>(std::ssize(taken), usualSteps);
                taken.push_back(begun);
                tellProgress(teller.observer(), {"printer", before, usualSteps, order, std::string(nameOf(begun))});
            };
            const auto done = issueInPrinter(station, order, device, step, by, teller.observer());
            teller.clear();
            if (done) return tellOrder(context, *station, order);
            const ExitCode code = reportFailure(context, done.error());
            worst = std::max(worst, code);
            return code == exitRefused && mayFollow(taken);
        },
        "issue", teller.observer());
    return each.map([&] { return worst; });
}

}  // namespace

Result<ExitCode> issueInPrinters(const CommandContext& context, const PrinterIssue& wanted) {
    PrinterIssue options = wanted;
    options.printer = wholePrinterName(wanted.printer);
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station).and_then([&](const Actor& by) {
            // Opened first: no reader is booked for a printer that is not there.
            return openCardMachine(options.printer).and_then([&](const std::unique_ptr<printer::CardMachine>& machine) {
                return stationOf(*station, options.printer, options.reader, by).and_then([&](const StationBinding& binding) {
                    return issueAll(context, options, *machine, station, binding, by);
                });
            });
        });
    });
}

Result<ExitCode> bindStation(const CommandContext& context, const StationBinding& wanted) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station).and_then([&](const Actor& by) { return rebookStation(*station, wanted, by); }).map([] {
            return exitDone;
        });
    });
}

}  // namespace app
