#pragma once

#include <memory>

#include "printer/virtual_printer/printer_model.h"

namespace printer {

// "evolis-primacy2" or "magicard-enduro". Null for a model that is not known.
std::unique_ptr<PrinterModel> makePrinterModel(const std::string& name, const BodyOptions& options);

}  // namespace printer
