#pragma once

#include <string>

#include "printer/virtual_printer/printer_body.h"

namespace app {

// A descriptor that can be read once the process shall end.
int signalDescriptor();

// What came onto cards that have left the printer goes to the disk, once.
void keepPictures(printer::PrinterBody& body, const std::string& folder);

}  // namespace app
