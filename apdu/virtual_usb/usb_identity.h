#pragma once

#include <cstdint>
#include <string>

#include "apdu/core/bytes.h"

namespace apdu {

// How a virtual printer names itself on USB, and how it is built.
struct UsbIdentity {
    std::uint16_t vendor = 0, product = 0;
    std::string model = {}, serial = {};
    Byte interface = 0, out = 0x02, in = 0x81;
    std::uint16_t packet = 512;
    bool onlyWriting = true;     // setting 0 is unidirectional, as many printers have it; setting 1 has both pipes
    bool knowsSoftReset = true;
};

// Device and configuration descriptor (USB 2.0, 9.6; USB Printer Class 1.1, 4.1).
Bytes usbDescriptors(const UsbIdentity& identity);
// Those of the root hub it hangs on.
Bytes usbRootHubDescriptors();

}  // namespace apdu
