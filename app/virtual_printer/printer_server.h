#pragma once

#include "apdu/core/one_host.h"
#include "app/virtual_printer/printer_port.h"

namespace app {

// A virtual printer on a TCP port of this machine, for one host at a time. Its clock runs `speed` times as fast as ours.
class PrinterServer : public PrinterPort {
  public:
    PrinterServer(printer::PrinterModel& model, double speed) : model_(model), clock_(speed) {}

    bool listen(int port) { return host_.listen(port); }
    [[nodiscard]] int listening() const override { return host_.listening(); }
    [[nodiscard]] int readable() const override { return model_.takesMore() ? host_.connected() : -1; }
    void accept() override;
    void read() override;
    void run() override;
    [[nodiscard]] int patience(int most) override { return clock_.until(model_.next(), most); }

  private:
    printer::PrinterModel& model_;
    PrinterClock clock_;
    apdu::OneHost host_;
};

}  // namespace app
