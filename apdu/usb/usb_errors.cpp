#include "apdu/usb/usb_errors.h"

#include "apdu/usb/byte_channel.h"
#include "apdu/usb/usb_library.h"

namespace apdu {

Result<void> checkUsb(int value, const std::string& what) {
    const auto raw = static_cast<std::uint32_t>(value);
    const std::string detail = what + ": " + libusb_error_name(value);
    switch (value) {
        case LIBUSB_SUCCESS:
            return {};
        case LIBUSB_ERROR_ACCESS:
            return fail(Code::usbAccessDenied, detail, raw);
        case LIBUSB_ERROR_BUSY:
            return fail(Code::usbBusy, detail, raw);
        case LIBUSB_ERROR_NOT_FOUND:
            return usbDeviceMissing(detail, value);
        case LIBUSB_ERROR_TIMEOUT:
            return channelTimeout(detail);
        case LIBUSB_ERROR_NO_DEVICE:
        case LIBUSB_ERROR_IO:
        case LIBUSB_ERROR_PIPE:
        case LIBUSB_ERROR_OVERFLOW:
            return channelClosed(detail, raw);
        default:
            return fail(Code::usbRefused, detail, raw);
    }
}

tl::unexpected<Error> usbDeviceMissing(std::string wanted, int value) {
    return fail(Code::usbDeviceMissing, std::move(wanted), static_cast<std::uint32_t>(value));
}

Result<UsbPtr<libusb_context>> usbLibrary() {
    libusb_context* context = nullptr;
    if (const int value = libusb_init(&context); value != LIBUSB_SUCCESS)
        return fail(Code::usbUnavailable, libusb_error_name(value), static_cast<std::uint32_t>(value));
    return UsbPtr<libusb_context>(context);
}

}  // namespace apdu
