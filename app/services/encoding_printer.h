#pragma once

#include <chrono>
#include <filesystem>
#include <functional>

#include "app/issuance/issue_in_printer.h"

namespace app {

// The folder of the camera at a printer's exit, and how long a picture is waited for.
struct ExitFolder {
    std::filesystem::path folder;  // empty: there is none
    std::chrono::seconds patience{0};
};

using PrinterWork = std::function<Result<void>(EncodingPrinter&)>;

// Works in a printer with a station inside, put together of the printer, of the reader that is booked as its station (printer_station.h) and
// of the camera. The printer is opened first: no reader is booked for one that is not there. reader: empty for the one that is booked.
// Errors: those of openCardMachine(), stationOf() and work.
Result<void> inEncodingPrinter(Station& station, const std::string& printer, const std::string& reader, const Actor& by, const ExitFolder& exit,
                               const PrinterWork& work);

// The same for work that asks no reader. Errors: those of openCardMachine() and work.
Result<void> inPrinterAlone(const std::string& printer, const PrinterWork& work);

}  // namespace app
