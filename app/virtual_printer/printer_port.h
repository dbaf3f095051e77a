#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>

#include "printer/virtual_printer/printer_model.h"

namespace app {

// A virtual printer's clock, `speed` times as fast as ours.
class PrinterClock {
  public:
    explicit PrinterClock(double speed) : speed_(speed) {}

    [[nodiscard]] printer::Span now() const {
        const std::chrono::duration<double, std::milli> passed = Clock::now() - start_;
        return printer::Span(static_cast<std::int64_t>(passed.count() * speed_));
    }
    // Milliseconds of ours until then, at most `most`.
    [[nodiscard]] int until(std::optional<printer::Span> then, int most) const {
        if (!then) return most;
        const double left = std::ceil(static_cast<double>((*then - now()).count()) / speed_);
        return static_cast<int>(std::clamp(left, 0.0, static_cast<double>(most)));
    }

  private:
    using Clock = std::chrono::steady_clock;
    double speed_;
    Clock::time_point start_ = Clock::now();
};

// Where a host reaches a virtual printer.
class PrinterPort {
  public:
    PrinterPort() = default;
    PrinterPort(const PrinterPort&) = delete;
    PrinterPort& operator=(const PrinterPort&) = delete;
    virtual ~PrinterPort() = default;

    // To poll; -1 for none. readable: also when the printer's buffer is full.
    [[nodiscard]] virtual int listening() const = 0;
    [[nodiscard]] virtual int readable() const = 0;
    virtual void accept() = 0;
    virtual void read() = 0;
    // Lets time pass, and sends what the printer says.
    virtual void run() = 0;
    // Milliseconds until something happens, at most `most`.
    [[nodiscard]] virtual int patience(int most) = 0;

    // Held by whoever touches the printer otherwise: a host may be served by another thread. Not while a port's function is called.
    std::mutex& world() { return world_; }

  private:
    std::mutex world_;
};

}  // namespace app
