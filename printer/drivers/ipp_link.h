#pragma once

#include <chrono>
#include <string>

#include "printer/drivers/ipp_message.h"
#include "printer/job/trouble.h"

namespace printer {

// The way to an IPP printer, and the time that passes while it works.
class IppLink {
  public:
    IppLink() = default;
    IppLink(const IppLink&) = delete;
    IppLink& operator=(const IppLink&) = delete;
    virtual ~IppLink() = default;

    // As the printer is addressed in requests (printer-uri).
    [[nodiscard]] virtual const std::string& address() const = 0;
    // Whether a scheduler is there that keeps what went through it.
    [[nodiscard]] virtual bool spools() const { return false; }
    // One request with the document that follows it, and its answer, whatever it says. Not repeated by itself. Errors: troubles of
    // the link, phase before when the printer was not reached.
    virtual Result<IppMessage> exchange(const IppMessage& request, ByteView document) = 0;
    // No exchange from now on outlasts this moment; time_point::max(): each has its own time again.
    virtual void until(std::chrono::steady_clock::time_point) {}
    virtual void wait(std::chrono::milliseconds time) = 0;
    // The clock that wait() and exchange() take their time of: nobody sets it back.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point now() const = 0;
};

}  // namespace printer
