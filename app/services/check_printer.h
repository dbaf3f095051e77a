#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/core/error.h"

namespace app {

// What a printer says of itself.
struct PrinterCheck {
    std::string model;               // empty: it does not say
    int dpi = 0;                     // dots an inch; 0: the layout's usual
    std::string ribbon;              // its panels in order; empty: none, or it does not say
    int ribbonLeft = 0;              // whole sets of panels
    std::vector<Error> stops, warnings;  // as printerStopped
};

// Asks a printer, named as app/devices takes it, whether it could print now; nothing is printed and no card moves. stopped: then a silent
// one is waited for no longer. Errors: those of openPrinter() and openCardMachine(); printerStopped, when it does not answer.
Result<PrinterCheck> checkPrinter(const std::string& name, const std::function<bool()>& stopped = {});

}  // namespace app
