#include <ostream>

#include "apdu/usb/usb_monitor.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/devices/devices.h"
#include "app/cli/latest.h"

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

}  // namespace

void addPrinters(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("printers", "the printers on USB, and how --printer names them");
    const auto seconds = std::make_shared<int>(0);
    command->add_option("--watch", *seconds, "tell every change for so many seconds");
    command->callback(runner(context, [&context, seconds] { return run(context, *seconds); }));
}

}  // namespace app
