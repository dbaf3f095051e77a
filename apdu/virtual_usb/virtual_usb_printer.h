#pragma once

#include <memory>

#include "apdu/virtual_usb/usb_faults.h"
#include "apdu/virtual_usb/usb_function.h"
#include "apdu/virtual_usb/usb_identity.h"

namespace apdu {

class UsbfsDevice;

// One printer on a virtual bus.
class VirtualUsbPrinter {
  public:
    VirtualUsbPrinter(UsbIdentity identity, UsbFunction& function);
    ~VirtualUsbPrinter();
    VirtualUsbPrinter(const VirtualUsbPrinter&) = delete;
    VirtualUsbPrinter& operator=(const VirtualUsbPrinter&) = delete;

    void disturb(UsbFaults faults);
    [[nodiscard]] std::size_t transfers();
    // No host reaches it any more, though the bus has not said so yet.
    [[nodiscard]] bool gone();
    [[nodiscard]] bool hasKernelDriver();
    [[nodiscard]] bool isClaimed();

    // The bus's business.
    UsbfsDevice& device() { return *device_; }

  private:
    std::unique_ptr<UsbfsDevice> device_;
};

}  // namespace apdu
