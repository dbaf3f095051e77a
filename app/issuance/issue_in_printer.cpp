#include "app/issuance/issue_in_printer.h"

#include "app/issuance/card_trouble.h"
#include "app/issuance/order_steps.h"
#include "app/issuance/prove_plastic.h"
#include "app/life_cycle/card_life.h"
#include "printer/job/readiness.h"

namespace app {
namespace {

using printer::Phase;
using printer::Trouble;

constexpr auto system = "issuance";
constexpr auto issued = "issued", rejected = "rejected", missing = "missing", empty = "empty";

tl::unexpected<Error> stopped(const printer::Error& error) {
    return tl::unexpected(printerStopped(error));
}

tl::unexpected<Error> stopped(Trouble trouble, const std::string& what) {
    return stopped(printer::troubled(trouble, Phase::before, what).value());
}

template <class T>
Result<T> ofPrinter(printer::Result<T> done) {
    if (!done) return stopped(done.error());
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return *std::move(done);
}

// One order's card in one printer.
class CardRun {
  public:
    CardRun(std::shared_ptr<Station> station, std::int64_t order, EncodingPrinter& printer, const StepObserver& begun, Actor by = {},
            ProgressObserver progress = {})
        : station_(std::move(station)), order_(order), printer_(printer), begun_(begun), by_(std::move(by)),
          progress_(std::move(progress)) {
        needs_.station = printer.station;
    }

    Result<void> issue() {
        return station_->printRuns->openOf(printer_.name).and_then([&](const std::optional<PrintRun>& open) {
            return ofPrinter(printer_.transport.where()).and_then([&](printer::Place place) {
                return open ? takeUp(*open, place) : begin(place);
            });
        });
    }

    Result<void> rejectInside() {
        return station_->printRuns->openOf(printer_.name).and_then([&](const std::optional<PrintRun>& open) {
            if (!open) return rejectUnknown();
            run_ = open->id;
            order_ = open->order;
            return ofPrinter(printer_.transport.where())
                .and_then([&](printer::Place place) { return onwardOf(*open, place); })
                .and_then([&](Onward next) { return rejectAsFound(next); });
        });
    }

  private:
    Result<Onward> onwardOf(const PrintRun& open, printer::Place place) {
        return ofPrinter(printer_.transport.ejected()).map([&](std::int64_t out) {
            const auto step = printerStepNamed(open.step).value_or(PrinterStep::load);
            return onward({step, open.stepEnded, place != printer::Place::none, out > open.ejectedBefore});
        });
    }

    // A card that is out already is not rejected: how it went out is booked.
    Result<void> rejectAsFound(Onward next) {
        switch (next) {
            case Onward::feedAgain:
                return end(empty);
            case Onward::rejected:
                return end(rejected);
            case Onward::missing:
                return end(missing);
            case Onward::finished:
                return finish();
            case Onward::chip:
            case Onward::secondSide:
            case Onward::reject:
                break;
        }
        return reject();
    }

    // No run can hold the step of a card that is no order's: the trail does.
    Result<void> rejectUnknown() {
        return station_->audit->write(by_.nameOrOperator(), "card rejected", "printer " + printer_.name, "begun").and_then([&] {
            return ofPrinter(printer_.transport.reject());
        });
    }

    Result<void> takeUp(const PrintRun& open, printer::Place place) {
        if (open.order != order_)
            return stopped(Trouble::stationForeignCard, "order " + std::to_string(open.order));
        run_ = open.id;
        const auto next = onwardOf(open, place);
        if (!next) return tl::unexpected(next.error());
        switch (*next) {
            case Onward::feedAgain:
                return end(empty).and_then([&] { return begin(place); });
            case Onward::chip:
                return demandReady(true).and_then([&] { return chip(place); }).and_then([&] { return print(); });
            case Onward::secondSide:
                needs_.sides = 1;
                return demandReady(true).and_then([&] { return secondSide(); });
            case Onward::reject:
                return reject().and_then([&] { return begin(printer::Place::none); });
            case Onward::rejected:
                return end(rejected).and_then([&] { return begin(place); });
            case Onward::missing:
                return end(missing).and_then([&] { return Result<void>(stopped(Trouble::stationCardMissing, orderName())); });
            case Onward::finished:
                break;
        }
        return finish();
    }

    // A card is fed for an order that has none yet.
    Result<void> begin(printer::Place place) {
        const auto order = station_->orders->load(order_);
        if (!order) return tl::unexpected(order.error());
        if (stateOf(*order) == State::committed) return {};
        if (stateOf(*order) == State::printed) return prove();
        if (stateOf(*order) != State::approved) return outOfPrinter();
        if (place != printer::Place::none && place != printer::Place::exit) return stopped(Trouble::stationForeignCard, "");
        return prepareChip(*station_, order_)
            .and_then([&] { return demandReady(false); })
            .and_then([&] { return printer_.reader.occupied(); })
            .and_then([&](bool occupied) -> Result<std::int64_t> {
                // A card lying there would get this holder's chip while the one that is fed gets the face.
                if (occupied) return stopped(Trouble::stationForeignCard, "");
                return ofPrinter(printer_.transport.ejected());
            })
            .and_then([&](std::int64_t ejected) { return bookRun(ejected); })
            .and_then([&] { return moved(printer_.transport.load()); })
            .and_then([&] { return chip(printer::Place::feeder); })
            .and_then([&] { return print(); });
    }

    Result<void> bookRun(std::int64_t ejected) {
        return station_->database->transact([&] {
            return station_->printRuns->begin(order_, printer_.name, ejected).and_then([&](std::int64_t id) {
                run_ = id;
                return announce(PrinterStep::load);
            });
        });
    }

    // A card that is in contact already stays so: a reader that loses it and gets it again answers now this and now that.
    Result<void> chip(printer::Place place) {
        const bool there = place == (printer_.station == printer::Station::contact ? printer::Place::contactStation
                                                                                   : printer::Place::contactlessStation);
        const auto move = [&] { return there ? printer::Result<void>{} : printer_.transport.toStation(printer_.station); };
        return step(PrinterStep::station, move)
            .and_then([&] { return announce(PrinterStep::chip); })
            .and_then([&] { return chipAtStation(); })
            .and_then([&] { return station_->printRuns->endStep(run_); });
    }

    [[nodiscard]] std::function<Result<void>(apdu::Session&)> makingChip() const {
        return [station = station_, order = order_, by = by_, progress = progress_](apdu::Session& session) {
            return makeChip(*station, order, session, by, progress);
        };
    }

    // makeChip() goes on with the chip the order was begun on, and with no other.
    Result<void> chipAtStation() {
        const auto made = printer_.reader.withCard(makingChip());
        if (made) return {};
        const auto order = station_->orders->load(order_);
        const bool bound = order && stateOf(*order) != State::approved;
        // A blank that is good for nothing is no order's: the next one is fed. A card that was begun stays and is taken up.
        if (!bound && blamesCard(made.error()))
            if (const auto gone = reject(); !gone) return gone;
        // Contacts that are made anew may speak the next time.
        if (bound && cardIsSilent(made.error()))
            if (const auto again = step(PrinterStep::station, [&] { return printer_.transport.toStation(printer_.station); }); !again)
                return again;
        if (cardIsSilent(made.error())) return stopped(Trouble::stationContactFailed, orderName());
        return tl::unexpected(made.error());
    }

    Result<void> print() {
        start_ = std::chrono::steady_clock::now();
        return side(0, PrinterStep::front, PrinterStep::station)
            .and_then([&] { return demandVacated(); })
            .and_then([&] { return step(PrinterStep::flip, [&] { return printer_.transport.flip(); }); })
            .and_then([&] { return back(); });
    }

    // Between the prints a hand may have been inside: the chip says whose card it is.
    Result<void> secondSide() {
        start_ = std::chrono::steady_clock::now();
        return step(PrinterStep::recheck, [&] { return printer_.transport.toStation(printer_.station); })
            .and_then([&] { return printer_.reader.withCard(makingChip()); })
            .and_then([&] { return step(PrinterStep::reflip, [&] { return printer_.transport.flip(); }); })
            .and_then([&] { return demandVacated(); })
            .and_then([&] { return back(); });
    }

    // A reader that holds a card still is not where the card that is printed was encoded: a face would be on another holder's chip.
    // Contacts only: an antenna may reach as far as the head.
    Result<void> demandVacated() {
        if (printer_.station == printer::Station::contactless) return {};
        return printer_.reader.occupied().and_then([&](bool occupied) -> Result<void> {
            if (occupied) return fail(Code::stationNotVacated, orderName());
            return {};
        });
    }

    Result<void> back() {
        return side(1, PrinterStep::back, PrinterStep::reflip)
            .map([&] { attend(); })
            .and_then([&] { return step(PrinterStep::eject, [&] { return printer_.transport.eject(); }); })
            .and_then([&] { return finish(); });
    }

    // untouched: where the card stands when the printer says that nothing came onto it.
    Result<void> side(std::size_t number, PrinterStep which, PrinterStep untouched) {
        const auto face = drawFace(*station_, order_);
        if (!face) return tl::unexpected(face.error());
        return announce(which).and_then([&]() -> Result<void> {
            const auto printed = printer_.printer.printSide(*face, number);
            if (printed) return station_->printRuns->endStep(run_);
            if (phaseOf(printed.error()) == Phase::before)
                if (const auto noted = mark(untouched); !noted) return noted;
            return stopped(printed.error());
        });
    }

    Result<void> finish() {
        const auto took = std::chrono::steady_clock::now() - start_;
        return notePrinted(*station_, order_, {}, std::chrono::duration_cast<std::chrono::milliseconds>(took))
            .and_then([&] { return end(issued); })
            .and_then([&] { return prove(); });
    }

    Result<void> prove() {
        if (printer_.camera) tellProgress(progress_, {"camera", 0, 1, order_, ""});
        return provePlastic(*station_, order_, printer_.camera);
    }

    void attend() {
        if (printer_.camera) printer_.camera->attend();
    }

    Result<void> reject() {
        return step(PrinterStep::reject, [&] { return printer_.transport.reject(); }).and_then([&] { return end(rejected); });
    }

    Result<void> demandReady(bool loaded) { return ofPrinter(printer::demandReady(printer_.printer, needs_, loaded)); }

    Result<void> announce(PrinterStep step) {
        if (begun_) begun_(step);
        return station_->printRuns->beginStep(run_, std::string(nameOf(step)));
    }

    Result<void> mark(PrinterStep step) {
        return station_->printRuns->beginStep(run_, std::string(nameOf(step))).and_then([&] {
            return station_->printRuns->endStep(run_);
        });
    }

    template <class Move>
    Result<void> step(PrinterStep which, const Move& move) {
        return announce(which).and_then([&] { return moved(move()); });
    }

    Result<void> moved(printer::Result<void> done) {
        return ofPrinter(std::move(done)).and_then([&] { return station_->printRuns->endStep(run_); });
    }

    // How the card ended is told in the audit trail, in the same transaction.
    Result<void> end(const std::string& outcome) {
        return station_->database->transact([&] {
            return station_->printRuns->end(run_, outcome).and_then([&] {
                return station_->audit->write(system, "printer", orderName(), outcome);
            });
        });
    }

    [[nodiscard]] std::string orderName() const { return "order " + std::to_string(order_); }

    Result<void> outOfPrinter() { return fail(Code::cardOutOfPrinter, orderName()); }

    std::shared_ptr<Station> station_;
    std::int64_t order_;
    EncodingPrinter& printer_;
    const StepObserver& begun_;
    Actor by_;
    ProgressObserver progress_;
    printer::JobNeeds needs_;
    std::int64_t run_ = 0;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

Error printerStopped(const printer::Error& error) {
    return fail(Code::printerStopped, "", error).value();
}

Result<void> issueInPrinter(const std::shared_ptr<Station>& station, std::int64_t order, EncodingPrinter& printer,
                            const StepObserver& begun, const Actor& by, const ProgressObserver& progress) {
    return demandStep(*station, order, Step::intend, by).and_then([&] {
        return CardRun(station, order, printer, begun, by.forWorkBegun(), progress).issue();
    });
}

Result<void> demandRejecting(Station& station, const Actor& by) {
    return station.people->demand(card_grants::rejecting, "reject card", by);
}

Result<void> rejectFromPrinter(const std::shared_ptr<Station>& station, EncodingPrinter& printer, const Actor& by) {
    const StepObserver silent;
    return demandRejecting(*station, by).and_then([&] {
        return CardRun(station, 0, printer, silent, by).rejectInside();
    }).and_then([&] {
        return station->audit->write(by.nameOrOperator(), "card rejected", "printer " + printer.name, "done");
    });
}

}  // namespace app
