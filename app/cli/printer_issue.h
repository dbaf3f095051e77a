#pragma once

#include "app/cli/command_runner.h"
#include "app/cli/order_choice.h"

namespace app {

struct PrinterIssue {
    OrderChoice choice;
    std::string printer, reader;  // reader: empty for the one that is booked
    bool reject = false;          // send the card that is inside to the reject box first
    std::filesystem::path camera;  // folder of the camera at the exit; empty: there is none
    int cameraWait = 10;           // s
};

// `zhika issue` in a printer: each order through it, one after the other, until one stops the line.
Result<ExitCode> issueInPrinters(const CommandContext& context, const PrinterIssue& options);

// Books a reader as a printer's station.
Result<ExitCode> bindStation(const CommandContext& context, const StationBinding& binding);

}  // namespace app
