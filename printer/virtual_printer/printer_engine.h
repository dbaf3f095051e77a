#pragma once

#include <optional>

#include "printer/virtual_printer/printer_body.h"

namespace printer {

// A body at work. Time is given to it: the clock may be virtual.
class PrinterEngine {
  public:
    PrinterEngine() = default;
    PrinterEngine(const PrinterEngine&) = delete;
    PrinterEngine& operator=(const PrinterEngine&) = delete;
    virtual ~PrinterEngine() = default;

    // When the action that runs is done; nothing when none runs.
    [[nodiscard]] virtual std::optional<Span> next() const = 0;
    virtual void advance(Span now) = 0;
    virtual void cyclePower() = 0;
    // Time the head waited between two panels of a side for the host, and printed.
    struct HeadTime {
        Span idle{0}, printing{0};
    };
    [[nodiscard]] virtual HeadTime headTime() const = 0;

    virtual PrinterBody& body() = 0;
};

}  // namespace printer
