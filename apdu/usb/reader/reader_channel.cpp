#include "apdu/usb/reader/reader_channel.h"

#include <algorithm>
#include <optional>
#include <span>
#include <thread>
#include <vector>

#include "apdu/usb/reader/reader_pipes.h"
#include "apdu/usb/usb_errors.h"
#include "apdu/usb/usb_library.h"

namespace apdu {
namespace {

using std::chrono::milliseconds;

struct Numbers {
    std::uint16_t vendor, product;
};

// As public sources name them.
constexpr Numbers modules[] = {{0x0400, 0xC35A}, {0x0316, 0x5020}, {0x10C4, 0x8A1B}, {0x2015, 0x0008}, {0x9573, 0x4836}};
constexpr auto longestSend = milliseconds(1000), emptyPacketPause = milliseconds(5);
constexpr std::size_t readBytes = 4096;

struct FoundReader {
    UsbPtr<libusb_device> device;
    int interface = 0;
    std::vector<unsigned char> out, in;
};

bool isModule(const libusb_device_descriptor& device) {
    return std::ranges::any_of(modules, [&](const Numbers& numbers) {
        return numbers.vendor == device.idVendor && numbers.product == device.idProduct;
    });
}

// The first interface with a bulk pipe each way.
std::optional<FoundReader> readerAt(libusb_device* device) {
    libusb_config_descriptor* read = nullptr;
    if (libusb_get_active_config_descriptor(device, &read) != LIBUSB_SUCCESS) return std::nullopt;
    const UsbPtr<libusb_config_descriptor> configuration(read);
    for (const auto& interface : std::span(configuration->interface, configuration->bNumInterfaces))
        for (const auto& setting : std::span(interface.altsetting, static_cast<std::size_t>(interface.num_altsetting))) {
            FoundReader found{UsbPtr<libusb_device>(libusb_ref_device(device)), setting.bInterfaceNumber, {}, {}};
            for (const auto& endpoint : std::span(setting.endpoint, setting.bNumEndpoints)) {
                if ((endpoint.bmAttributes & LIBUSB_TRANSFER_TYPE_MASK) != LIBUSB_TRANSFER_TYPE_BULK) continue;
                const bool in = (endpoint.bEndpointAddress & LIBUSB_ENDPOINT_DIR_MASK) == LIBUSB_ENDPOINT_IN;
                (in ? found.in : found.out).push_back(endpoint.bEndpointAddress);
            }
            std::ranges::sort(found.in);
            std::ranges::sort(found.out);
            if (!found.in.empty() && !found.out.empty()) return found;
        }
    return std::nullopt;
}

std::optional<FoundReader> searchReader(libusb_context* library) {
    libusb_device** list = nullptr;
    const auto count = libusb_get_device_list(library, &list);
    std::optional<FoundReader> found;
    for (auto* device : std::span(list, count > 0 ? static_cast<std::size_t>(count) : 0)) {
        libusb_device_descriptor descriptor{};
        if (found || libusb_get_device_descriptor(device, &descriptor) != LIBUSB_SUCCESS || !isModule(descriptor)) continue;
        found = readerAt(device);
    }
    if (list) libusb_free_device_list(list, 1);
    return found;
}

}  // namespace

struct ReaderChannel::Claimed {
    UsbPtr<libusb_context> library;
    UsbPtr<libusb_device_handle> handle;
    int interface;
    std::vector<unsigned char> out, in;
    ReaderPipes pipes;
    std::string name = "usb ID reader";

    Result<std::size_t> transfer(unsigned char pipe, Byte* bytes, std::size_t size, milliseconds patience) {
        int moved = 0;
        const auto most = static_cast<unsigned int>(std::max<std::int64_t>(1, patience.count()));  // 0 would mean for ever
        int value = libusb_bulk_transfer(handle.get(), pipe, bytes, static_cast<int>(size), &moved, most);
        if (value == LIBUSB_ERROR_PIPE && libusb_clear_halt(handle.get(), pipe) == LIBUSB_SUCCESS)
            value = libusb_bulk_transfer(handle.get(), pipe, bytes, static_cast<int>(size), &moved, most);
        if (moved > 0) return static_cast<std::size_t>(moved);
        return checkUsb(value, name).map([] { return std::size_t{0}; });
    }
};

Result<std::unique_ptr<ReaderChannel>> ReaderChannel::open() {
    auto library = usbLibrary();
    if (!library) return tl::unexpected(library.error());
    auto found = searchReader(library->get());
    if (!found) return fail(Code::idReaderMissing, "usb");
    libusb_device_handle* opened = nullptr;
    if (const auto done = checkUsb(libusb_open(found->device.get(), &opened), "usb ID reader"); !done) return tl::unexpected(done.error());
    UsbPtr<libusb_device_handle> handle(opened);
    libusb_set_auto_detach_kernel_driver(opened, 1);
    if (const auto claimed = checkUsb(libusb_claim_interface(opened, found->interface), "usb ID reader"); !claimed)
        return tl::unexpected(claimed.error());
    const bool two = found->out.size() > 1 && found->in.size() > 1;
    return std::unique_ptr<ReaderChannel>(new ReaderChannel(std::make_unique<Claimed>(
        Claimed{*std::move(library), std::move(handle), found->interface, found->out, found->in, ReaderPipes(two)})));
}

ReaderChannel::ReaderChannel(std::unique_ptr<Claimed> claimed) : claimed_(std::move(claimed)) {}

ReaderChannel::~ReaderChannel() {
    libusb_release_interface(claimed_->handle.get(), claimed_->interface);
}

Result<void> ReaderChannel::send(ByteView frame) {
    claimed_->pipes.startAgain();
    const auto parts = claimed_->pipes.parts(frame);
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (auto part = parts[i]; !part.empty();) {
            const auto moved = claimed_->transfer(claimed_->out[i], const_cast<Byte*>(part.data()), part.size(), longestSend);
            if (!moved) return tl::unexpected(moved.error());
            if (*moved == 0) return channelTimeout(claimed_->name);
            part = part.subspan(*moved);
        }
    return {};
}

Result<Bytes> ReaderChannel::receive(milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        const auto left = std::chrono::ceil<milliseconds>(end - std::chrono::steady_clock::now());
        Bytes part(readBytes);
        const auto moved = claimed_->transfer(claimed_->in[claimed_->pipes.next()], part.data(), part.size(), left);
        if (!moved) return tl::unexpected(moved.error());
        if (*moved > 0) {
            part.resize(*moved);
            claimed_->pipes.took(part);
            return part;
        }
        if (std::chrono::steady_clock::now() >= end) return channelTimeout(claimed_->name);
        std::this_thread::sleep_for(emptyPacketPause);
    }
}

}  // namespace apdu
