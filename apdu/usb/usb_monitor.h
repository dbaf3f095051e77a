#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "apdu/usb/usb_devices.h"

namespace apdu {

// Watches printers come and go on USB, on a thread of its own.
class UsbMonitor {
  public:
    using Changed = std::function<void(const Result<std::vector<UsbPrinter>>&)>;
    // changed: called on the monitor's thread with all printers, first at once and then after each change; once with the error
    // usbUnavailable when the machine has no USB to look at.
    explicit UsbMonitor(Changed changed);
    ~UsbMonitor();
    UsbMonitor(const UsbMonitor&) = delete;
    UsbMonitor& operator=(const UsbMonitor&) = delete;

  private:
    void watch();

    Changed changed_;
    std::atomic<bool> ended_ = false;
    std::thread thread_;  // last: it uses the others
};

}  // namespace apdu
