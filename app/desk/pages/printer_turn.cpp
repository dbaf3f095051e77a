#include "app/desk/pages/printer_turn.h"

#include <utility>

#include "app/devices/devices.h"

namespace app {

PrinterTurn::PrinterTurn(std::string printer) : printer_(std::move(printer)), encodes_(isEncodingPrinter(printer_)) {}

void PrinterTurn::nameNext(const std::string& printer) {
    next_.reset();
    if (printer != printer_) next_ = printer;
}

bool PrinterTurn::takeNamed() {
    if (holds_ || !next_) return false;
    printer_ = *std::exchange(next_, std::nullopt);
    encodes_ = isEncodingPrinter(printer_);
    return true;
}

}  // namespace app
