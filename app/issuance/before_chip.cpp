#include "app/issuance/before_chip.h"

#include "app/issuance/order_face.h"
#include "app/issuance/order_steps.h"
#include "printer/job/trouble.h"

namespace app {
namespace {

constexpr auto issued = "issued", missing = "missing";

// Its print was begun on a printer that is booked for it; one that was seen blank is laid on the reader again.
bool isInPrinter(Station& station, std::int64_t id, const printer::FacePrinter& printer, SeenCard seen) {
    if (printer.bookedAs().empty() || seen == SeenCard::blank) return false;
    const auto open = station.printRuns->openOf(printer.bookedAs());
    return seen == SeenCard::printed || (open && *open && (*open)->order == id);
}

// Another order's card may still be in the printer, unless what became of it is known.
Result<void> endRunOf(Station& station, const PrintRun& open, std::int64_t waiting, printer::FacePrinter& printer) {
    return station.orders->load(open.order).and_then([&](const StoredOrder& other) -> Result<void> {
        const State state = stateOf(other);
        if (state == State::writing || state == State::verified)
            return faceNotPrinted(waiting, printer::troubled(printer::Trouble::stationForeignCard, printer::Phase::before,
                                                             "order " + std::to_string(other.id))
                                               .value());
        if (state != State::spoiled) return station.printRuns->end(open.id, issued);
        if (const auto gone = printer.withdraw(other.applicationSerial); !gone) return faceNotPrinted(waiting, gone.error());
        return station.printRuns->end(open.id, missing);
    });
}

}  // namespace

Result<void> endOthersRun(Station& station, std::int64_t id, printer::FacePrinter& printer) {
    if (printer.bookedAs().empty()) return {};
    return station.printRuns->openOf(printer.bookedAs()).and_then([&](const std::optional<PrintRun>& open) -> Result<void> {
        return open && open->order != id ? endRunOf(station, *open, id, printer) : Result<void>{};
    });
}

bool chipStands(Station& station, std::int64_t id, const printer::FacePrinter& printer, SeenCard seen) {
    const auto order = station.orders->load(id);
    return order && (stateOf(*order) == State::printed || stateOf(*order) == State::committed || isInPrinter(station, id, printer, seen));
}

Result<void> readyForChip(Station& station, std::int64_t id, printer::FacePrinter& printer) {
    return station.orders->load(id).and_then([&](const StoredOrder& order) -> Result<void> {
        if (const auto free = endOthersRun(station, id, printer); !free) return free;
        if (const auto ready = printer.ready(order.applicationSerial); !ready) return faceNotPrinted(id, ready.error());
        return prepareChip(station, id);
    });
}

}  // namespace app
