#pragma once

#include "app/issuance/issue_card.h"

namespace app {

// Whether nothing more is done at the reader for this order: its face is on the card, or its print was begun on this printer, so
// that the card is in it. The card that lies in the reader may be another order's.
bool chipStands(Station& station, std::int64_t order, const printer::FacePrinter& printer, SeenCard seen = SeenCard::notLooked);

// Whether no other order's card is in a printer that is booked. The run of one that was given up or is made already is ended, and what
// the printer still has of a face that was given up is withdrawn. Errors: faceNotPrinted with stationForeignCard or the printer's own
// error, the store's.
Result<void> endOthersRun(Station& station, std::int64_t order, printer::FacePrinter& printer);

// What is asked and done before a card is touched: no chip is made for a printer that could not print its card, and no card
// waits for what needs none. Errors: those of endOthersRun() and prepareChip(), faceNotPrinted with the printer's own error.
Result<void> readyForChip(Station& station, std::int64_t order, printer::FacePrinter& printer);

}  // namespace app
