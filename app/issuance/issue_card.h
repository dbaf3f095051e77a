#pragma once

#include <chrono>

#include "apdu/channel/session.h"
#include "app/core/progress.h"
#include "app/station/station.h"
#include "printer/job/face_printer.h"

namespace app {

// Does beforehand what the chip's part needs no card for. Errors: orderMissing, photoUnusable, those of demandBlankInDrawer(), the store's.
Result<void> prepareChip(Station& station, std::int64_t order);

// The chip's part of one order, to be run where the card's session lives: binds numbers and chip (INTENT,
// durable before the first write), makes the chip, reads everything back. An order that was torn goes on with
// the same card. An order whose chip is proved already is left as it is, so long as that chip lies there: its face
// goes on no other card. by: an issuer, where people are set up. Errors: stepForbidden, stepNotAllowed, blankNeeded, those of purposeOf() and beginBlank(), rangeExhausted, chipNotMade with the card's own error, the store's. Tells "chip", the steps of the plan.
Result<void> makeChip(Station& station, std::int64_t order, apdu::Session& session, const Actor& by = {},
                      const ProgressObserver& progress = {});

// What a person saw on the card of an order whose print was begun, and has no known end.
enum class SeenCard { notLooked, blank, printed };

// The face's part and COMMIT: prints, with the code read again from the picture. An order committed already
// is left as it is. On a printer that is booked, a print is on the disk before it is begun: one whose end is not known is asked of the
// printer, then of a person, never repeated. by: an issuer, as above. Errors: stepForbidden, stepNotAllowed, faceNotPrinted with the printer's own error, the store's. Tells "print", the
// sides, while a device prints; "await_printer" while it does not.
Result<void> printFace(Station& station, std::int64_t order, printer::FacePrinter& printer, SeenCard seen = SeenCard::notLooked,
                       const Actor& by = {}, const ProgressObserver& progress = {});

// The two halves of it, for a printer in which the card moves between them. drawFace: what is to be printed on the card of an
// order whose chip is proved; dpi: 0 for the layout's usual. commitPrinted: both sides are on the card; took: what printing took. It has
// two halves as well: printed, then made, with what proves the print (none: what printing told; when that was nothing, that the plastic is unread). Error of the second: plasticDiffers.
Result<printer::Face> drawFace(Station& station, std::int64_t order, int dpi = 0);
Result<void> commitPrinted(Station& station, std::int64_t order, const printer::PrintResult& printed,
                           std::chrono::milliseconds took);
Result<void> notePrinted(Station& station, std::int64_t order, const printer::PrintResult& printed, std::chrono::milliseconds took);
Result<void> commitProved(Station& station, std::int64_t order, printer::PrintProof proof);

// As kept of an order: "scanned from plastic"; empty for none.
std::string textOf(printer::PrintProof proof);

}  // namespace app
