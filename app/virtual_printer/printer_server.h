#pragma once

#include "app/virtual_printer/printer_port.h"

namespace app {

// A virtual printer on a TCP port of this machine, for one host at a time. Its clock runs `speed` times as fast as ours.
class PrinterServer : public PrinterPort {
  public:
    PrinterServer(printer::PrinterModel& model, double speed) : model_(model), clock_(speed) {}
    ~PrinterServer() override;

    bool listen(int port);
    [[nodiscard]] int listening() const override { return listening_; }
    [[nodiscard]] int readable() const override { return client_ >= 0 && model_.takesMore() ? client_ : -1; }
    void accept() override;
    void read() override;
    void run() override;
    [[nodiscard]] int patience(int most) override { return clock_.until(model_.next(), most); }

  private:
    void hangUp();

    printer::PrinterModel& model_;
    PrinterClock clock_;
    int listening_ = -1, client_ = -1;
};

}  // namespace app
