#include "app/desk/services/printer_watch.h"

#include <utility>

namespace app {
namespace {

constexpr int soonMs = 2000, againMs = 30000;
constexpr std::string_view writesFiles = "file:";

}  // namespace

void PrinterWatch::turnTo(const std::string& printer) {
    if (printer == printer_) return;
    printer_ = printer;
    told_.reset();
    emit changed();
}

void PrinterWatch::take(const Result<PrinterCheck>& told) {
    told_ = told;
    emit changed();
}

PrinterTeller::PrinterTeller(StationLane& cards, PrinterWatch& watch) : cards_(cards), watch_(watch) {
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &PrinterTeller::look);
}

void PrinterTeller::turnTo(const std::string& printer) {
    watch_.turnTo(printer);
    lookSoon();
}

void PrinterTeller::lookSoon() {
    if (!watch_.printer().empty() && !watch_.printer().starts_with(writesFiles)) again_.start(soonMs);
}

void PrinterTeller::look() {
    if (looking_ || cards_.awaited()) return lookSoon();
    looking_ = true;
    const auto stopped = std::make_shared<std::atomic<bool>>(false);  // then what it said counts for nothing
    const auto stop = [&cards = cards_, closing = closing_, stopped] {
        if (*closing || cards.awaited()) *stopped = true;
        return stopped->load();
    };
    cards_.askQuietly<PrinterCheck>(
        this, [printer = watch_.printer(), stop] { return stop() ? Result<PrinterCheck>() : checkPrinter(printer, stop); },
        [this, printer = watch_.printer(), stopped](const Result<PrinterCheck>& told) {
            looking_ = false;
            if (printer != watch_.printer() || *stopped) return lookSoon();
            watch_.take(told);
            again_.start(againMs);
        });
}

}  // namespace app
