#include "apdu/usb/usb_errors.h"

#include <libusb.h>
#include <sys/resource.h>

#include "apdu/usb/usb_channel.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("Each value of libusb has an error of ours, which keeps it", "[apdu][usb]") {
    CHECK(checkUsb(LIBUSB_SUCCESS, "printer"));
    const std::pair<int, Code> expected[] = {
        {LIBUSB_ERROR_ACCESS, Code::usbAccessDenied}, {LIBUSB_ERROR_BUSY, Code::usbBusy},
        {LIBUSB_ERROR_NOT_FOUND, Code::usbDeviceMissing}, {LIBUSB_ERROR_TIMEOUT, Code::channelTimeout},
        {LIBUSB_ERROR_NO_DEVICE, Code::channelClosed}, {LIBUSB_ERROR_IO, Code::channelClosed},
        {LIBUSB_ERROR_PIPE, Code::channelClosed}, {LIBUSB_ERROR_OVERFLOW, Code::channelClosed},
        {LIBUSB_ERROR_INVALID_PARAM, Code::usbRefused}, {LIBUSB_ERROR_INTERRUPTED, Code::usbRefused},
        {LIBUSB_ERROR_NO_MEM, Code::usbRefused}, {LIBUSB_ERROR_NOT_SUPPORTED, Code::usbRefused},
        {LIBUSB_ERROR_OTHER, Code::usbRefused}};
    for (const auto& [value, code] : expected) {
        const auto checked = checkUsb(value, "printer");
        REQUIRE_FALSE(checked);
        CHECK(checked.error().code == code);
        CHECK(checked.error().detail == std::string("printer: ") + libusb_error_name(value));
        if (code != Code::channelTimeout) CHECK(static_cast<int>(checked.error().raw) == value);
    }
}

TEST_CASE("A machine without a USB printer says so, and one without USB too", "[apdu][usb]") {
    CHECK(UsbChannel::open({.vendor = 0xFFFF, .serial = "NONE"}).error().code == Code::usbDeviceMissing);
    CHECK(usbPrinters().has_value());
    // The library needs descriptors of its own: with none left it cannot start.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    rlimit none = before;
    none.rlim_cur = 3;
    REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
    const auto listed = usbPrinters();
    const auto opened = UsbChannel::open({.vendor = 0x0f49});
    REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
    REQUIRE_FALSE(listed);
    CHECK(listed.error().code == Code::usbUnavailable);
    CHECK(opened.error().code == Code::usbUnavailable);
}
