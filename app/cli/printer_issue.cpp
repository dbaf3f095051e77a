#include "app/cli/printer_issue.h"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <vector>

#include "app/cli/acting.h"
#include "app/texts/failure_text.h"
#include "app/cli/order_json.h"
#include "app/cli/progress_teller.h"
#include "app/services/desk_settings.h"
#include "app/services/encoding_printer.h"
#include "app/services/printer_station.h"

namespace app {
namespace {

constexpr std::int64_t usualSteps = 7;  // feed, station, chip, front, flip, back, out

void tellWarnings(const CommandContext& context, printer::CardPrinter& printer) {
    const auto status = printer.status();
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

Result<ExitCode> issueAll(const CommandContext& context, const PrinterIssue& options, EncodingPrinter& device,
                          const std::shared_ptr<Station>& station, const Actor& by) {
    if (options.reject)
        if (const auto rejected = rejectFromPrinter(station, device, by); !rejected) return tl::unexpected(rejected.error());
    tellWarnings(context, device.printer);
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

Result<ExitCode> issueInPrinters(const CommandContext& context, const PrinterIssue& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station).and_then([&](const Actor& by) {
            ExitCode worst = exitDone;
            const auto issue = [&](EncodingPrinter& device) {
                return issueAll(context, options, device, station, by).map([&](ExitCode code) { worst = code; });
            };
            const ExitFolder exit{options.camera, std::chrono::seconds(options.cameraWait)};
            return inEncodingPrinter(*station, options.printer, options.reader, by, exit, issue).map([&] { return worst; });
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
