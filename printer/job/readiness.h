#pragma once

#include "printer/job/card_printer.h"
#include "printer/job/card_transport.h"

namespace printer {

// What one card needs of a printer.
struct JobNeeds {
    std::string panels = "ymcko";
    int sides = 2;
    int dpi = 300;
    Station station = Station::contact;
};

// Whether a card that is fed now can be finished: an order that cannot does not start. loaded: a card is inside already.
// Errors: the first trouble that stands in the way, phase before.
Result<void> demandReady(CardPrinter& printer, const JobNeeds& needs, bool loaded);

}  // namespace printer
