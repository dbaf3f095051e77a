#pragma once

#include <libusb.h>

#include <memory>

#include "apdu/core/error.h"

namespace apdu {

// libusb's objects, each of which gives itself back.
struct UsbRelease {
    void operator()(libusb_context* context) const { libusb_exit(context); }
    void operator()(libusb_device* device) const { libusb_unref_device(device); }
    void operator()(libusb_device_handle* handle) const { libusb_close(handle); }
    void operator()(libusb_config_descriptor* descriptor) const { libusb_free_config_descriptor(descriptor); }
};

template <class T>
using UsbPtr = std::unique_ptr<T, UsbRelease>;

// The library, for one user. Error: usbUnavailable, libusb's value in `raw`.
Result<UsbPtr<libusb_context>> usbLibrary();

}  // namespace apdu
