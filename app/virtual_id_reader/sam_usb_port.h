#pragma once

#include "apdu/virtual_usb/virtual_usb_bus.h"
#include "app/virtual_id_reader/sam_port.h"

namespace app {

// A virtual reading module on a virtual USB bus, with a bulk pipe each way.
class SamUsbPort : public SamPort, private apdu::UsbFunction {
  public:
    explicit SamUsbPort(VirtualSam& sam);
    ~SamUsbPort() override;

    // What other programs need to see the bus, into a file.
    [[nodiscard]] bool writeEnvironment(const std::string& file) const;

  private:
    bool takesMore() override { return true; }
    void receive(apdu::ByteView bytes) override;
    apdu::Bytes give(std::size_t most) override;
    void reset() override;
    bool gone() override { return false; }

    apdu::Bytes said_;
    apdu::VirtualUsbPrinter device_;  // to the bus a device is a device
    apdu::VirtualUsbBus bus_;
};

}  // namespace app
