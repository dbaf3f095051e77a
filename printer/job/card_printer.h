#pragma once

#include <vector>

#include "printer/face/renderer.h"
#include "printer/job/trouble.h"

namespace printer {

// What a printer can do, asked of it.
struct Capabilities {
    std::string model, serial, firmware;
    int dpi = 300;
    bool duplex = false;
    bool contactStation = false, contactlessStation = false;
    bool stripeEncoder = false;
};

// What it has, known before a card is fed.
struct Supplies {
    std::string ribbon;        // its panels in order, "ymcko"; empty: none
    int ribbonLeft = 0;        // whole sets of panels
    int hopper = -1;           // cards; -1: the printer cannot count them, but there is one at least
    bool cleaningDue = false;
};

// What stands in the way of a job now, and what only deserves a word.
struct PrinterStatus {
    std::vector<Error> stops, warnings;
};

// Prints one side of the card in place.
class CardPrinter {
  public:
    CardPrinter() = default;
    CardPrinter(const CardPrinter&) = delete;
    CardPrinter& operator=(const CardPrinter&) = delete;
    virtual ~CardPrinter() = default;

    virtual Result<Capabilities> capabilities() = 0;
    virtual Result<PrinterStatus> status() = 0;
    virtual Result<Supplies> supplies() = 0;
    // side: number in the face. All panels are with the printer when it returns; all are on the card when the next movement
    // has returned. Errors: troubles, phase before when nothing came onto the card; dataSize.
    virtual Result<void> printSide(const Face& face, std::size_t side) = 0;
};

}  // namespace printer
