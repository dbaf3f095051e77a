#include "printer/virtual_printer/models.h"

#include "printer/virtual_printer/evolis_model.h"
#include "printer/virtual_printer/magicard_model.h"

namespace printer {

std::unique_ptr<PrinterModel> makePrinterModel(const std::string& name, const BodyOptions& options) {
    if (name == "evolis-primacy2") return std::make_unique<EvolisModel>(options);
    if (name == "magicard-enduro") return std::make_unique<MagicardModel>(options);
    return nullptr;
}

}  // namespace printer
