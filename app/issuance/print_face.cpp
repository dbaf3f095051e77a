#include "app/issuance/before_chip.h"
#include "app/issuance/order_face.h"
#include "app/issuance/order_steps.h"
#include "printer/job/trouble.h"

namespace app {
namespace {

using printer::Earlier;
using printer::Phase;

constexpr auto issued = "issued", empty = "empty", step = "front";

// One order's print on a printer that is booked while its end is not known.
class Booking {
  public:
    Booking(Station& station, const StoredOrder& order, printer::FacePrinter& device, SeenCard seen)
        : station_(station), order_(order), device_(device), printer_(device.bookedAs()), seen_(seen) {}

    // On the disk before the print is begun. What is known of an earlier one.
    Result<Earlier> begin() {
        if (printer_.empty()) return Earlier::none;
        return station_.printRuns->openOf(printer_).and_then([&](const std::optional<PrintRun>& open) -> Result<Earlier> {
            if (!open) return beginRun();
            if (open->order != order_.id)
                return endOthersRun(station_, order_.id, device_).and_then([&] { return beginRun(); });
            run_ = open->id;
            fresh_ = seen_ == SeenCard::blank;
            return fresh_ ? Earlier::blank : Earlier::begun;
        });
    }

    // Nothing came onto the card that was not there before.
    Result<void> endBefore(const printer::Error& error) {
        if (run_ == 0 || !fresh_ || printer::phaseOf(error) != Phase::before) return {};
        return station_.printRuns->end(run_, empty);
    }

    Result<void> endIssued() {
        return station_.printRuns->openOf(printer_).and_then([&](const std::optional<PrintRun>& open) -> Result<void> {
            if (!open || open->order != order_.id) return {};
            return station_.printRuns->endStep(open->id)
                .and_then([&] { return station_.printRuns->end(open->id, issued); })
                .map([&] { device_.forget(order_.applicationSerial); });
        });
    }

  private:
    Result<Earlier> beginRun() {
        return station_.printRuns->begin(order_.id, printer_, 0).and_then([&](std::int64_t run) {
            run_ = run;
            fresh_ = true;
            return station_.printRuns->beginStep(run, step).map([] { return Earlier::none; });
        });
    }

    Station& station_;
    const StoredOrder& order_;
    printer::FacePrinter& device_;
    std::string printer_;
    SeenCard seen_;
    std::int64_t run_ = 0;
    bool fresh_ = false;  // nothing is on the card from before
};

// What a person said of the card decides what is done with it: it is kept with who else did what.
Result<void> keepSeen(Station& station, const StoredOrder& order, SeenCard seen, const Actor& by) {
    if (seen == SeenCard::notLooked) return {};
    const char* said = seen == SeenCard::blank ? "card seen blank" : "card seen printed";
    return station.audit->write(by.nameOrOperator(), said, "order " + std::to_string(order.id), "done");
}

std::chrono::milliseconds since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

printer::PrintObserver observerOf(const ProgressObserver& progress, std::int64_t order) {
    if (!progress) return {};
    return [progress, order](const printer::PrintProgress& told) {
        progress({"print", told.sides, told.all, order, told.waiting ? "await_printer" : ""});
    };
}

}  // namespace

Result<void> printFace(Station& station, std::int64_t id, printer::FacePrinter& printer, SeenCard seen, const Actor& by,
                       const ProgressObserver& progress) {
    if (const auto may = demandStep(station, id, Step::intend, by); !may) return may;
    const auto order = station.orders->load(id);
    if (!order) return tl::unexpected(order.error());
    const State state = stateOf(*order);
    if (state == State::committed || state == State::printed) return commitPrinted(station, id, {}, {});
    if (const auto stands = demandStepFrom(*order, Step::print); !stands) return stands;
    const auto start = std::chrono::steady_clock::now();
    Booking booking(station, *order, printer, seen);
    if (const auto kept = keepSeen(station, *order, seen, by); !kept) return kept;
    if (seen == SeenCard::printed && !printer.bookedAs().empty())
        return commitPrinted(station, id, {}, {}).and_then([&] { return booking.endIssued(); });
    const auto dpi = printer.resolution();
    if (!dpi) return faceNotPrinted(id, dpi.error());
    const auto face = drawFace(station, id, *dpi);
    if (!face) return tl::unexpected(face.error());
    const auto earlier = booking.begin();
    if (!earlier) return tl::unexpected(earlier.error());
    printer.watch(observerOf(progress, id));
    const auto printed = printer.print(*face, order->applicationSerial, *earlier);
    if (!printed)
        return booking.endBefore(printed.error()).and_then([&] { return Result<void>(faceNotPrinted(id, printed.error())); });
    return commitPrinted(station, id, *printed, since(start)).and_then([&] { return booking.endIssued(); });
}

}  // namespace app
