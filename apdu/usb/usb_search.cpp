#include "apdu/usb/usb_search.h"

#include <array>
#include <fstream>
#include <span>

namespace apdu {
namespace {

constexpr int bidirectional = 2, packets1284 = 3;  // interface protocols (USB Printer Class 1.1, 4.2.1)

std::optional<UsbPipes> pipesOf(const libusb_interface_descriptor& setting) {
    if (setting.bInterfaceClass != LIBUSB_CLASS_PRINTER || setting.bInterfaceProtocol == packets1284) return std::nullopt;
    UsbPipes pipes{setting.bInterfaceNumber, setting.bAlternateSetting};
    for (const auto& endpoint : std::span(setting.endpoint, setting.bNumEndpoints)) {
        if ((endpoint.bmAttributes & LIBUSB_TRANSFER_TYPE_MASK) != LIBUSB_TRANSFER_TYPE_BULK) continue;
        const bool in = (endpoint.bEndpointAddress & LIBUSB_ENDPOINT_DIR_MASK) == LIBUSB_ENDPOINT_IN;
        auto& pipe = in ? pipes.in : pipes.out;
        if (pipe != 0) continue;
        pipe = endpoint.bEndpointAddress;
        if (in && endpoint.wMaxPacketSize > 0) pipes.inPacket = endpoint.wMaxPacketSize;
    }
    if (pipes.in == 0 || pipes.out == 0) return std::nullopt;
    return pipes;
}

// The bidirectional setting of the first interface that is a printer, else any with both pipes.
std::optional<UsbPipes> pipesOf(libusb_device* device) {
    libusb_config_descriptor* read = nullptr;
    if (libusb_get_active_config_descriptor(device, &read) != LIBUSB_SUCCESS) return std::nullopt;
    const UsbPtr<libusb_config_descriptor> configuration(read);
    std::optional<UsbPipes> found;
    for (const auto& interface : std::span(configuration->interface, configuration->bNumInterfaces))
        for (const auto& setting : std::span(interface.altsetting, static_cast<std::size_t>(interface.num_altsetting))) {
            auto pipes = pipesOf(setting);
            if (!pipes) continue;
            pipes->hasSettings = interface.num_altsetting > 1;
            if (setting.bInterfaceProtocol == bidirectional) return pipes;
            if (!found) found = pipes;
        }
    return found;
}

// "1-2.4": the kernel's name of the port (Documentation/ABI/stable/sysfs-bus-usb).
std::string portOf(libusb_device* device) {
    std::array<std::uint8_t, 7> ports{};
    const int count = libusb_get_port_numbers(device, ports.data(), static_cast<int>(ports.size()));
    std::string name = std::to_string(libusb_get_bus_number(device));
    for (int i = 0; i < count; ++i) name += (i == 0 ? "-" : ".") + std::to_string(ports[static_cast<std::size_t>(i)]);
    return name;
}

// What the kernel read from the device when it was plugged in: asking the device itself needs the right to open it.
std::string said(const std::string& port, const char* what) {
    std::ifstream in("/sys/bus/usb/devices/" + port + "/" + what);
    std::string line, safe;
    std::getline(in, line);
    for (const char sign : line.substr(0, 126)) safe += sign >= ' ' && sign <= '~' ? sign : '?';
    return safe;
}

}  // namespace

std::string usbNumbers(const UsbPrinter& printer) {
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (const unsigned number : {printer.vendor, printer.product}) {
        if (!text.empty()) text += ':';
        for (int shift = 12; shift >= 0; shift -= 4) text += digits[number >> shift & 15];
    }
    return text;
}

std::vector<FoundPrinter> searchPrinters(libusb_context* library) {
    std::vector<FoundPrinter> found;
    libusb_device** list = nullptr;
    const auto count = libusb_get_device_list(library, &list);
    for (auto* device : std::span(list, count > 0 ? static_cast<std::size_t>(count) : 0)) {
        libusb_device_descriptor descriptor{};
        if (libusb_get_device_descriptor(device, &descriptor) != LIBUSB_SUCCESS) continue;
        const auto pipes = pipesOf(device);
        if (!pipes) continue;
        const std::string port = portOf(device);
        UsbPrinter facts{descriptor.idVendor, descriptor.idProduct, libusb_get_bus_number(device),
                         libusb_get_device_address(device), said(port, "serial"), said(port, "product")};
        found.push_back({std::move(facts), *pipes, UsbPtr<libusb_device>(libusb_ref_device(device))});
    }
    if (list) libusb_free_device_list(list, 1);
    return found;
}

Result<std::vector<UsbPrinter>> usbPrinters() {
    return usbLibrary().map([](const auto& library) {
        std::vector<UsbPrinter> printers;
        for (auto& found : searchPrinters(library.get())) printers.push_back(std::move(found.facts));
        return printers;
    });
}

}  // namespace apdu
