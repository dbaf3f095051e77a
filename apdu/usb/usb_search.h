#pragma once

#include <optional>

#include "apdu/usb/usb_devices.h"
#include "apdu/usb/usb_library.h"

namespace apdu {

// Where a printer's bytes go and come from, as its descriptors say.
struct UsbPipes {
    int interface = 0, setting = 0;
    bool hasSettings = false;  // the interface knows more than one setting
    unsigned char out = 0, in = 0;
    int inPacket = 64;  // bytes: a read of no multiple of it may overflow
};

struct FoundPrinter {
    UsbPrinter facts;
    UsbPipes pipes;
    UsbPtr<libusb_device> device;
};

// The printers that a library's user sees.
std::vector<FoundPrinter> searchPrinters(libusb_context* library);

}  // namespace apdu
