#include <ostream>

#include "apdu/usb/usb_monitor.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/devices/devices.h"
#include "app/cli/latest.h"
#include "app/services/check_printer.h"
#include "app/texts/failure_text.h"

namespace app {
namespace {

using Printers = std::vector<apdu::UsbPrinter>;

void tell(const CommandContext& context, const Printers& printers) {
    if (context.json) {
        auto list = nlohmann::json::array();
        for (const auto& printer : printers) {
            const std::string name = usbPrinterName(printer);
            list.push_back({{"printer", name.empty() ? nlohmann::json() : nlohmann::json(name)},
                            {"usb", apdu::usbNumbers(printer)},
                            {"bus", printer.bus},
                            {"address", printer.address},
                            {"model", printer.model},
                            {"serial", printer.serial}});
        }
        return context.printJson({{"printers", list}});
    }
    if (printers.empty()) *context.out << context.say("没有 USB 打印机", "no USB printers") << std::endl;
    for (const auto& printer : printers) {
        const std::string name = usbPrinterName(printer);
        *context.out << (name.empty() ? context.say("不是可用的证卡打印机", "no card printer that can be used") : name) << ": "
                     << printer.model << ", USB " << apdu::usbNumbers(printer) << ", "
                     << context.say("总线 ", "bus ") << printer.bus << context.say(" 设备 ", " device ") << printer.address
                     << std::endl;
    }
}

// The printers now; with `seconds`, every change for so long.
Result<ExitCode> run(const CommandContext& context, int seconds) {
    Latest<apdu::Result<Printers>> latest;
    const apdu::UsbMonitor monitor([&](const auto& printers) { latest.set(printers); });
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    auto told = latest.next(std::chrono::steady_clock::time_point::max());
    for (; told; told = latest.next(end)) {
        if (!*told) return tl::unexpected(deviceFailed(told->error()));
        tell(context, **told);
    }
    return exitDone;
}

void tellTrouble(const CommandContext& context, const Error& trouble) {
    const auto text = explain(trouble, context.resources, context.language);
    *context.out << text.cause << context.say("；", "; ") << text.remedy << std::endl;
}

// Whether one printer could print now.
Result<ExitCode> test(const CommandContext& context, const std::string& name) {
    return checkPrinter(name).map([&](const PrinterCheck& check) {
        auto stops = nlohmann::json::array(), warnings = nlohmann::json::array();
        for (const auto& stop : check.stops) stops.push_back(toJson(explain(stop, context.resources, context.language)));
        for (const auto& warning : check.warnings) warnings.push_back(toJson(explain(warning, context.resources, context.language)));
        if (context.json) {
            context.printJson({{"printer", name}, {"ready", check.stops.empty()}, {"model", check.model}, {"dpi", check.dpi}, {"ribbon", check.ribbon},
                               {"ribbon_left", check.ribbonLeft}, {"stops", stops}, {"warnings", warnings}});
        } else {
            *context.out << name << (check.stops.empty() ? context.say("：可以打印", ": can print") : context.say("：现在不能打印", ": cannot print now"))
                         << (check.model.empty() ? "" : ", ") << check.model << std::endl;
            for (const auto& stop : check.stops) tellTrouble(context, stop);
            for (const auto& warning : check.warnings) tellTrouble(context, warning);
        }
        return check.stops.empty() ? exitDone : exitDevice;
    });
}

struct PrintersOptions {
    int seconds = 0;
    std::string test;
};

}  // namespace

void addPrinters(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("printers", "the printers on USB, and how --printer names them");
    const auto options = std::make_shared<PrintersOptions>();
    auto* watching = command->add_option("--watch", options->seconds, "tell every change for so many seconds");
    command->add_option("--test", options->test, "ask this one, named as --printer takes it, whether it could print now")->excludes(watching);
    command->callback(runner(context, [&context, options] {
        return options->test.empty() ? run(context, options->seconds) : test(context, options->test);
    }));
}

}  // namespace app
