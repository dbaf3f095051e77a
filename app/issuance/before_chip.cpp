#include "app/issuance/before_chip.h"

#include "app/issuance/order_face.h"
#include "app/issuance/order_steps.h"

namespace app {
namespace {

// Its print was begun on a printer that is booked for it; one that was seen blank is laid on the reader again.
bool isInPrinter(Station& station, std::int64_t id, const printer::FacePrinter& printer, SeenCard seen) {
    if (printer.bookedAs().empty() || seen == SeenCard::blank) return false;
    const auto open = station.printRuns->openOf(printer.bookedAs());
    return seen == SeenCard::printed || (open && *open && (*open)->order == id);
}

}  // namespace

bool chipStands(Station& station, std::int64_t id, const printer::FacePrinter& printer, SeenCard seen) {
    const auto order = station.orders->load(id);
    return order && (stateOf(*order) == State::printed || stateOf(*order) == State::committed || isInPrinter(station, id, printer, seen));
}

Result<void> readyForChip(Station& station, std::int64_t id, printer::FacePrinter& printer) {
    if (const auto ready = printer.ready(); !ready) return faceNotPrinted(id, ready.error());
    return prepareChip(station, id);
}

}  // namespace app
