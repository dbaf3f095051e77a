#pragma once

#include <optional>
#include <string>

#include "apdu/virtual_usb/virtual_usb_bus.h"
#include "app/virtual_printer/printer_port.h"

namespace app {

// How a model names itself on USB.
apdu::UsbIdentity usbIdentityOf(const std::string& model);

// A virtual printer on a virtual USB bus. One that loses its power or its cable comes back a second later.
class UsbPort : public PrinterPort, private apdu::UsbFunction {
  public:
    UsbPort(printer::PrinterModel& model, double speed, const apdu::UsbIdentity& identity);
    ~UsbPort() override;

    // What other programs need to see the bus, into a file.
    [[nodiscard]] bool writeEnvironment(const std::string& file) const;

    [[nodiscard]] int listening() const override { return woken_; }
    [[nodiscard]] int readable() const override { return -1; }
    void accept() override;
    void read() override {}
    void run() override;
    [[nodiscard]] int patience(int most) override;

  private:
    bool takesMore() override;
    void receive(apdu::ByteView bytes) override;
    apdu::Bytes give(std::size_t most) override;
    void reset() override;
    bool gone() override;
    void wake() const;

    printer::PrinterModel& model_;
    PrinterClock clock_;
    int woken_;  // the bus has a thread of its own
    apdu::Bytes said_;
    apdu::VirtualUsbPrinter printer_;
    apdu::VirtualUsbBus bus_;
    std::optional<std::chrono::steady_clock::time_point> away_;
};

}  // namespace app
