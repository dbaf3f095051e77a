#pragma once

#include <string>

#include "apdu/core/error.h"

namespace apdu {

// The one place where a value of libusb (libusb_error) becomes an error of ours: passes LIBUSB_SUCCESS, else usbAccessDenied,
// usbBusy, usbDeviceMissing, channelClosed (it was unplugged, or its pipe is broken), channelTimeout or, for a value that says
// we called it wrongly, usbRefused. what: the device, or what was asked of it. The value is kept in `raw`.
Result<void> checkUsb(int value, const std::string& what);

// The error usbDeviceMissing: no such printer is plugged in.
tl::unexpected<Error> usbDeviceMissing(std::string wanted, int value = 0);

}  // namespace apdu
