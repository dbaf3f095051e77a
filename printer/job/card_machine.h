#pragma once

#include "printer/job/card_printer.h"
#include "printer/job/card_transport.h"

namespace printer {

// A printer that moves the card itself.
class CardMachine : public CardTransport, public CardPrinter {};

}  // namespace printer
