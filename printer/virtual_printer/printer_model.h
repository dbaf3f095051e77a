#pragma once

#include <optional>

#include "printer/virtual_printer/printer_body.h"

namespace printer {

// A body that speaks one maker's language. Time is given to it: the clock may be virtual.
class PrinterModel {
  public:
    PrinterModel() = default;
    PrinterModel(const PrinterModel&) = delete;
    PrinterModel& operator=(const PrinterModel&) = delete;
    virtual ~PrinterModel() = default;

    // Bytes of the host, in any pieces.
    virtual void receive(ByteView bytes) = 0;
    // Whether its buffer takes more; what comes all the same waits.
    [[nodiscard]] virtual bool takesMore() const = 0;
    // What it says, as far as it was said until now.
    virtual Bytes take() = 0;
    // When the action that runs is done; nothing when none runs.
    [[nodiscard]] virtual std::optional<Span> next() const = 0;
    virtual void advance(Span now) = 0;
    // A host connects anew: half of a command, and panels not printed, are forgotten.
    virtual void reconnect() = 0;
    virtual void cyclePower() = 0;
    // The connection shall break now.
    [[nodiscard]] virtual bool hangsUp() const = 0;
    // Time the head waited between two panels of a side for the host, and printed.
    struct HeadTime {
        Span idle{0}, printing{0};
    };
    [[nodiscard]] virtual HeadTime headTime() const = 0;

    virtual PrinterBody& body() = 0;
};

}  // namespace printer
