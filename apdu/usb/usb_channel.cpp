#include "apdu/usb/usb_channel.h"

#include <algorithm>
#include <thread>

#include "apdu/usb/usb_errors.h"
#include "apdu/usb/usb_search.h"

namespace apdu {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t transferBytes = 1 << 16, readBytes = 4096;
constexpr int mostHalts = 3;
constexpr auto resetTime = std::chrono::seconds(2);
constexpr auto quietTime = milliseconds(20), emptyPacketPause = milliseconds(5);
constexpr unsigned char classRequest = 0x21, softReset = 2;  // to an interface: USB Printer Class 1.1, 4.2.3

std::string nameOf(const UsbPrinter& printer) {
    return "usb " + usbNumbers(printer) + (printer.serial.empty() ? "" : " " + printer.serial);
}

bool isWanted(const UsbPrinter& printer, const UsbWanted& wanted) {
    return printer.vendor == wanted.vendor && (wanted.product == 0 || printer.product == wanted.product) &&
           (wanted.serial.empty() || printer.serial == wanted.serial);
}

// Never one of several: a card would get another one's face.
Result<FoundPrinter> theOne(std::vector<FoundPrinter> found, const UsbWanted& wanted) {
    std::erase_if(found, [&](const FoundPrinter& printer) { return !isWanted(printer.facts, wanted); });
    if (found.size() == 1) return std::move(found.front());
    if (found.empty()) return usbDeviceMissing(nameOf({wanted.vendor, wanted.product, 0, 0, wanted.serial, ""}));
    std::string serials;
    for (const auto& printer : found) serials += " " + printer.facts.serial;
    return fail(Code::usbDeviceAmbiguous, "usb:" + serials);
}

unsigned int inLibrary(milliseconds patience) {
    return static_cast<unsigned int>(std::max<std::int64_t>(1, patience.count()));  // 0 would mean for ever
}

}  // namespace

struct UsbChannel::Claimed {
    UsbPtr<libusb_context> library;
    UsbPtr<libusb_device_handle> handle;
    UsbPipes pipes;
    std::string name;
    milliseconds longestSend;
    int halts = 0;  // in a row

    // How many bytes went; none also when the pipe had halted and goes again.
    Result<std::size_t> transfer(unsigned char pipe, Byte* bytes, std::size_t size, milliseconds patience) {
        int moved = 0;
        int value = libusb_bulk_transfer(handle.get(), pipe, bytes, static_cast<int>(size), &moved, inLibrary(patience));
        if (moved > 0 || value == LIBUSB_SUCCESS) {
            halts = 0;  // what went wrong after some bytes comes again with the next transfer
            return static_cast<std::size_t>(moved);
        }
        if (value == LIBUSB_ERROR_PIPE && halts++ < mostHalts) value = libusb_clear_halt(handle.get(), pipe);
        return checkUsb(value, name).map([] { return std::size_t{0}; });
    }
};

Result<std::unique_ptr<UsbChannel>> UsbChannel::open(const UsbWanted& wanted) {
    auto library = usbLibrary();
    if (!library) return tl::unexpected(library.error());
    auto found = theOne(searchPrinters(library->get()), wanted);
    if (!found) return tl::unexpected(found.error());
    const std::string name = nameOf(found->facts);
    libusb_device_handle* opened = nullptr;
    if (const auto done = checkUsb(libusb_open(found->device.get(), &opened), name); !done) return tl::unexpected(done.error());
    UsbPtr<libusb_device_handle> handle(opened);
    libusb_set_auto_detach_kernel_driver(opened, 1);
    const auto& pipes = found->pipes;
    auto claimed = checkUsb(libusb_claim_interface(opened, pipes.interface), name);
    if (claimed && pipes.hasSettings)
        claimed = checkUsb(libusb_set_interface_alt_setting(opened, pipes.interface, pipes.setting), name);
    if (!claimed) return tl::unexpected(claimed.error());
    std::unique_ptr<UsbChannel> channel(new UsbChannel(std::make_unique<Claimed>(
        Claimed{*std::move(library), std::move(handle), pipes, name, wanted.longestSend})));
    channel->forgetEarlierHost();
    return channel;
}

UsbChannel::UsbChannel(std::unique_ptr<Claimed> claimed) : claimed_(std::move(claimed)) {}

UsbChannel::~UsbChannel() {
    libusb_release_interface(claimed_->handle.get(), claimed_->pipes.interface);
}

// Not every printer knows the request; what is wrong with the device otherwise, the first transfer says.
void UsbChannel::forgetEarlierHost() {
    libusb_control_transfer(claimed_->handle.get(), classRequest, softReset, 0,
                            static_cast<std::uint16_t>(claimed_->pipes.interface), nullptr, 0, inLibrary(resetTime));
    constexpr int most = 64;
    for (int i = 0; i < most && receive(quietTime); ++i) continue;
    claimed_->halts = 0;
}

Result<void> UsbChannel::send(ByteView bytes) {
    const auto end = [&] { return std::chrono::steady_clock::now() + claimed_->longestSend; };
    for (auto until = end(); !bytes.empty();) {
        const auto part = bytes.first(std::min(bytes.size(), transferBytes));
        const auto moved =
            claimed_->transfer(claimed_->pipes.out, const_cast<Byte*>(part.data()), part.size(), claimed_->longestSend);
        if (!moved) return tl::unexpected(moved.error());
        bytes = bytes.subspan(*moved);
        if (*moved > 0) until = end();
        if (std::chrono::steady_clock::now() > until) return channelTimeout(claimed_->name);
    }
    return {};
}

Result<Bytes> UsbChannel::receive(milliseconds patience) {
    const auto packet = static_cast<std::size_t>(claimed_->pipes.inPacket);
    Bytes part((readBytes + packet - 1) / packet * packet);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        const auto left = std::chrono::ceil<milliseconds>(end - std::chrono::steady_clock::now());
        const auto moved = claimed_->transfer(claimed_->pipes.in, part.data(), part.size(), left);
        if (!moved) return tl::unexpected(moved.error());
        if (*moved > 0) {
            part.resize(*moved);
            return part;
        }
        if (std::chrono::steady_clock::now() >= end) return channelTimeout(claimed_->name);
        std::this_thread::sleep_for(emptyPacketPause);  // an empty packet: nothing to say yet
    }
}

}  // namespace apdu
