#include "app/services/check_printer.h"

#include "app/devices/devices.h"
#include "app/issuance/issue_in_printer.h"

namespace app {
namespace {

std::vector<Error> troubles(const std::vector<printer::Error>& told) {
    std::vector<Error> errors;
    for (const auto& error : told) errors.push_back(printerStopped(error));
    return errors;
}

printer::Result<PrinterCheck> ask(printer::CardMachine& machine) {
    return machine.capabilities().and_then([&](const printer::Capabilities& can) {
        return machine.supplies().and_then([&](const printer::Supplies& has) {
            return machine.status().map([&](const printer::PrinterStatus& status) {
                return PrinterCheck{can.model, can.dpi, has.ribbon, has.ribbonLeft, troubles(status.stops), troubles(status.warnings)};
            });
        });
    });
}

printer::Result<PrinterCheck> ask(printer::FacePrinter& printer) {
    return printer.ready({}).and_then([&] { return printer.resolution(); }).map([](int dpi) { return PrinterCheck{{}, dpi, {}, 0, {}, {}}; });
}

Result<PrinterCheck> orStopped(const printer::Result<PrinterCheck>& told) {
    if (!told) return tl::unexpected(printerStopped(told.error()));
    return *told;
}

}  // namespace

Result<PrinterCheck> checkPrinter(const std::string& name, const std::function<bool()>& stopped) {
    if (isEncodingPrinter(name)) return openCardMachine(name, stopped).and_then([](const auto& machine) { return orStopped(ask(*machine)); });
    return openPrinter(name, stopped).and_then([](const auto& printer) { return orStopped(ask(*printer)); });
}

}  // namespace app
