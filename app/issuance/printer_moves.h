#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace app {

// The physical steps of one card through a printer, each on the disk before it is done. recheck and reflip come only after
// something went wrong between the two prints: the chip is looked at once more.
enum class PrinterStep { load, station, chip, front, flip, recheck, reflip, back, eject, reject };

// As kept in the store: "front".
std::string_view nameOf(PrinterStep step);
std::optional<PrinterStep> printerStepNamed(std::string_view name);

// What is known of a card that a printer took in, when its order is taken up again.
struct CardInPrinter {
    PrinterStep step;  // the last that was begun
    bool ended;        // and whether its end is known
    bool inside;       // what the printer says now
    bool wentOut;      // a card left through its exit since this one was fed
};

enum class Onward {
    feedAgain,   // none was fed: from the beginning
    chip,        // to the station
    secondSide,  // the front is whole: the chip is looked at again, then the back is printed
    reject,      // a print was begun and its end is not known: no second print on this card
    rejected,    // it lies in the reject box
    missing,     // somebody took it out
    finished,    // it went out with both sides printed
};

// Asked of the printer first, never assumed; never two prints on one side.
Onward onward(const CardInPrinter& card);

// Whether another order may follow one that failed after these steps, as far as its card goes: what a card was rejected for may be wrong
// with the whole box.
bool mayFollow(const std::vector<PrinterStep>& taken);

}  // namespace app
