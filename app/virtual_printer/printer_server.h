#pragma once

#include <chrono>

#include "printer/virtual_printer/printer_model.h"

namespace app {

// A virtual printer on a TCP port of this machine, for one host at a time. Its clock runs `speed` times as fast as ours.
class PrinterServer {
  public:
    PrinterServer(printer::PrinterModel& model, double speed) : model_(model), speed_(speed) {}
    ~PrinterServer();
    PrinterServer(const PrinterServer&) = delete;
    PrinterServer& operator=(const PrinterServer&) = delete;

    bool listen(int port);
    [[nodiscard]] int listening() const { return listening_; }
    // To poll; -1 when there is no host, or the printer's buffer is full.
    [[nodiscard]] int readable() const { return client_ >= 0 && model_.takesMore() ? client_ : -1; }
    void accept();
    void read();
    // Lets time pass and sends what the printer says.
    void run();
    // Milliseconds until something happens, at most `most`.
    [[nodiscard]] int patience(int most) const;

  private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] printer::Span now() const;
    void hangUp();

    printer::PrinterModel& model_;
    double speed_;
    Clock::time_point start_ = Clock::now();
    int listening_ = -1, client_ = -1;
};

}  // namespace app
