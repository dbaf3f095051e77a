#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "apdu/core/error.h"

namespace apdu {

// A printer that is plugged in: a device with an interface of class 7 that has a pipe in each direction (USB Printer Class
// 1.1, 4.1 and 5.3).
struct UsbPrinter {
    std::uint16_t vendor = 0, product = 0;
    int bus = 0, address = 0;
    std::string serial, model;  // as the device says them, printable signs only; empty: it says none
    bool operator==(const UsbPrinter&) const = default;
};

// "0f49:0a02": vendor and product as people write them.
std::string usbNumbers(const UsbPrinter& printer);

// Those of this machine, whoever may use them; empty when there are none. No device is opened for it. Error: usbUnavailable.
Result<std::vector<UsbPrinter>> usbPrinters();

}  // namespace apdu
