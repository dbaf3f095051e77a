#include "app/services/encoding_printer.h"

#include "app/devices/devices.h"
#include "app/devices/frame_folder.h"
#include "app/devices/pcsc_station.h"
#include "app/services/printer_station.h"

namespace app {
namespace {

Result<void> putTogether(const std::string& name, printer::CardMachine& machine, const StationBinding& binding, const ExitFolder& exit,
                         const PrinterWork& work) {
    PcscStation reader(binding.reader);
    FrameFolder camera(exit.folder, exit.patience);
    EncodingPrinter whole{name, machine, machine, reader, binding.contactless ? printer::Station::contactless : printer::Station::contact};
    if (!exit.folder.empty()) whole.camera = &camera;
    return work(whole);
}

}  // namespace

Result<void> inEncodingPrinter(Station& station, const std::string& printer, const std::string& reader, const Actor& by, const ExitFolder& exit,
                               const PrinterWork& work) {
    const std::string name = wholePrinterName(printer);
    return openCardMachine(name).and_then([&](const std::unique_ptr<printer::CardMachine>& machine) {
        return stationOf(station, name, reader, by).and_then([&](const StationBinding& binding) {
            return putTogether(name, *machine, binding, exit, work);
        });
    });
}

Result<void> inPrinterAlone(const std::string& printer, const PrinterWork& work) {
    const std::string name = wholePrinterName(printer);
    return openCardMachine(name).and_then([&](const std::unique_ptr<printer::CardMachine>& machine) {
        return putTogether(name, *machine, {}, {}, work);
    });
}

}  // namespace app
