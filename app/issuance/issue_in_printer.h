#pragma once

#include <functional>

#include "app/core/progress.h"
#include "app/issuance/exit_camera.h"
#include "app/issuance/issue_card.h"
#include "app/issuance/printer_moves.h"
#include "printer/job/card_printer.h"
#include "printer/job/card_transport.h"

namespace app {

// The PC/SC reader that is a printer's station.
class StationReader {
  public:
    StationReader() = default;
    StationReader(const StationReader&) = delete;
    StationReader& operator=(const StationReader&) = delete;
    virtual ~StationReader() = default;

    // Whether a card is in contact now. Error: deviceFailed.
    virtual Result<bool> occupied() = 0;
    // Runs work with the card there, once it answers. What work touches it must own (app/devices/devices.h). Errors: deviceFailed,
    // those of work.
    virtual Result<void> withCard(const std::function<Result<void>(apdu::Session&)>& work) = 0;
};

// A printer with a station inside.
struct EncodingPrinter {
    std::string name;  // as the operator names it: "evolis:tcp://…"
    printer::CardTransport& transport;
    printer::CardPrinter& printer;
    StationReader& reader;
    printer::Station station = printer::Station::contact;
    ExitCamera* camera = nullptr;  // none: nothing proves the print
};

// The error printerStopped, with what the printer said.
Error printerStopped(const printer::Error& error);

using StepObserver = std::function<void(PrinterStep)>;

// One order in a printer: feed, station, chip, front, flip, back, out. Each step is on the disk before it is done; an order that
// was interrupted goes on where the printer says that its card is, or the card goes to the reject box. begun: told of each step.
// by: an issuer, where people are set up. Errors: stepForbidden, printerStopped with the printer's own error, cardOutOfPrinter (the
// chip was begun on a card that is in the printer no more: two people spoil the order), stationNotVacated (the reader holds a card while
// the printer prints one: taken up again, the printed one goes to the reject box), plasticUnread and plasticDiffers of
// provePlastic(), those of prepareChip(), before a card is fed, of makeChip() and of the store. Tells what makeChip() does, and "camera".
Result<void> issueInPrinter(const std::shared_ptr<Station>& station, std::int64_t order, EncodingPrinter& printer,
                            const StepObserver& begun = {}, const Actor& by = {}, const ProgressObserver& progress = {});

// Whether they may send a card to the reject box; asked before a printer is. Error: stepForbidden.
Result<void> demandRejecting(Station& station, const Actor& by);

// Sends the card that is inside to the reject box, whosever it is, and books it; one of no order's run is in the audit trail before it
// moves. Errors: stepForbidden, printerStopped, the store's.
Result<void> rejectFromPrinter(const std::shared_ptr<Station>& station, EncodingPrinter& printer, const Actor& by = {});

}  // namespace app
