#include "app/cli/printer_issue.h"

#include <unistd.h>

#include <iostream>

#include "app/cli/acting.h"
#include "app/devices/devices.h"
#include "app/texts/failure_text.h"
#include "app/cli/order_json.h"
#include "app/cli/pcsc_station.h"

namespace app {
namespace {

constexpr auto actor = "operator";

const char* textOf(const CommandContext& context, PrinterStep step) {
    switch (step) {
        case PrinterStep::load:
            return context.say("送卡", "feed");
        case PrinterStep::station:
        case PrinterStep::recheck:
            return context.say("到芯片工位", "to the station");
        case PrinterStep::chip:
            return context.say("写芯片并读回", "chip");
        case PrinterStep::front:
            return context.say("打印正面", "front");
        case PrinterStep::flip:
        case PrinterStep::reflip:
            return context.say("翻面", "flip");
        case PrinterStep::back:
            return context.say("打印背面", "back");
        case PrinterStep::eject:
            return context.say("出卡", "out");
        case PrinterStep::reject:
            break;
    }
    return context.say("送入废卡盒", "to the reject box");
}

// A bar on a terminal, lines of JSON for programs, nothing else.
void tellStep(const CommandContext& context, std::int64_t order, PrinterStep step, int number) {
    constexpr int steps = 7;
    if (context.json) return context.printJson({{"progress", {{"order", order}, {"step", nameOf(step)}}}});
    if (isatty(STDERR_FILENO) == 0) return;
    const std::string done(static_cast<std::size_t>(std::min(number, steps)), '#');
    const std::string left(static_cast<std::size_t>(steps) - done.size(), '.');
    *context.err << "\r\033[K[" << done << left << "] " << textOf(context, step) << std::flush;
}

void clearBar(const CommandContext& context) {
    if (!context.json && isatty(STDERR_FILENO) != 0) *context.err << "\r\033[K" << std::flush;
}

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

// The reader that is booked as the station; the first one named becomes it.
Result<StationBinding> bindingFor(Station& station, const PrinterIssue& options) {
    const auto booked = station.printRuns->bindingOf(options.printer);
    if (!booked) return tl::unexpected(booked.error());
    if (*booked && !options.reader.empty() && options.reader != (*booked)->reader)
        return fail(Code::stationBoundOtherwise, (*booked)->reader);
    if (*booked) return **booked;
    if (options.reader.empty()) return stationUnbound(options.printer);
    const StationBinding binding{options.printer, options.reader, false};
    return station.printRuns->bind(binding).map([&] { return binding; });
}

Result<ExitCode> issueAll(const CommandContext& context, const PrinterIssue& options, printer::CardMachine& machine,
                          const std::shared_ptr<Station>& station, const StationBinding& binding) {
    const auto by = actorOf(context, *station);
    if (!by) return tl::unexpected(by.error());
    PcscStation reader(binding.reader);
    EncodingPrinter device{options.printer, machine, machine, reader,
                           binding.contactless ? printer::Station::contactless : printer::Station::contact};
    if (options.reject)
        if (const auto rejected = rejectFromPrinter(station, device); !rejected) return tl::unexpected(rejected.error());
    tellWarnings(context, machine);
    ExitCode worst = exitDone;
    const auto each = eachOrder(
        *station, options.choice, {State::approved, State::writing, State::verified, State::printed},
        [&](std::int64_t order) {
            int number = 0;
            const auto done = issueInPrinter(station, order, device,
                                             [&](PrinterStep step) { tellStep(context, order, step, ++number); }, *by);
            clearBar(context);
            if (done) return tellOrder(context, *station, order);
            const ExitCode code = reportFailure(context, done.error());
            worst = std::max(worst, code);
            return code == exitRefused;
        });
    return each.map([&] { return worst; });
}

}  // namespace

tl::unexpected<Error> stationUnbound(const std::string& printer) {
    return fail(Code::stationUnbound, printer);
}

Result<ExitCode> issueInPrinters(const CommandContext& context, const PrinterIssue& wanted) {
    PrinterIssue options = wanted;
    options.printer = wholePrinterName(wanted.printer);
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return bindingFor(*station, options).and_then([&](const StationBinding& binding) {
            return openCardMachine(options.printer).and_then([&](const std::unique_ptr<printer::CardMachine>& machine) {
                return issueAll(context, options, *machine, station, binding);
            });
        });
    });
}

Result<ExitCode> bindStation(const CommandContext& context, const StationBinding& wanted) {
    if (!isEncodingPrinter(wanted.printer)) return openCardMachine(wanted.printer).map([](const auto&) { return exitDone; });
    StationBinding binding = wanted;
    binding.printer = wholePrinterName(wanted.printer);
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return station->database->transact([&] {
            return station->printRuns->bind(binding).and_then([&] {
                return station->audit->write(actor, "bind-station", binding.printer, binding.reader);
            });
        }).map([] { return exitDone; });
    });
}

}  // namespace app
