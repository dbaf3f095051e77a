#pragma once

#include "printer/virtual_printer/printer_engine.h"

namespace printer {

// An engine that speaks one maker's language.
class PrinterModel : public PrinterEngine {
  public:
    // Bytes of the host, in any pieces.
    virtual void receive(ByteView bytes) = 0;
    // Whether its buffer takes more; what comes all the same waits.
    [[nodiscard]] virtual bool takesMore() const = 0;
    // What it says, as far as it was said until now.
    virtual Bytes take() = 0;
    // A host connects anew: half of a command, and panels not printed, are forgotten.
    virtual void reconnect() = 0;
    // The connection shall break now.
    [[nodiscard]] virtual bool hangsUp() const = 0;
};

}  // namespace printer
