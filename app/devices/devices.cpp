#include "app/devices/devices.h"

#include <csignal>

#include "apdu/pcsc/context.h"
#include "apdu/usb/stoppable_channel.h"
#include "apdu/usb/tcp_channel.h"
#include "apdu/usb/usb_channel.h"
#include "app/devices/system_trust.h"
#include "app/devices/tcp_address.h"
#include "app/issuance/issue_in_printer.h"
#include "printer/drivers/evolis_driver.h"
#include "printer/drivers/file_driver.h"
#include "printer/drivers/ipp_connection.h"
#include "printer/drivers/ipp_driver.h"
#include "printer/drivers/link_trouble.h"
#include "printer/drivers/magicard_driver.h"

namespace app {
namespace {

constexpr std::string_view filePrinter = "file:", cupsPrinter = "cups:", overUsb = "usb";
constexpr auto connectTime = std::chrono::seconds(5);
constexpr auto longestStoppableSend = std::chrono::seconds(2);  // one that has begun is not ended

tl::unexpected<Error> printerUnknown(const std::string& name) {
    return fail(Code::printerUnknown, name);
}

struct Maker {
    std::string_view name;
    std::uint16_t vendor;  // on USB
    std::unique_ptr<printer::CardMachine> (*open)(std::unique_ptr<apdu::ByteChannel> channel);
};

template <class Driver>
std::unique_ptr<printer::CardMachine> driverOn(std::unique_ptr<apdu::ByteChannel> channel) {
    return std::make_unique<Driver>(std::move(channel));
}

// The one place where drivers are named.
constexpr Maker makers[] = {{"evolis:", 0x0f49, driverOn<printer::EvolisDriver>},
                            {"magicard:", 0x0c1f, driverOn<printer::MagicardDriver>}};

using Channel = std::unique_ptr<apdu::ByteChannel>;

Error channelFailed(const apdu::Error& error) {
    using Known = apdu::Code;
    if (error.code == Known::usbUnavailable || error.code == Known::usbDeviceAmbiguous) return deviceFailed(error);
    return printerStopped(printer::linkTroubled(error).value());
}

bool isUsb(const std::string& address) {
    return address == overUsb || (address.starts_with(std::string(overUsb) + ":") && address.size() > overUsb.size() + 1);
}

Channel stoppable(Channel channel, const Stopped& stopped) {
    if (!stopped) return channel;
    return std::make_unique<apdu::StoppableChannel>(std::move(channel), stopped);
}

Result<Channel> usbChannel(std::uint16_t vendor, const std::string& address, const Stopped& stopped) {
    const std::string serial = address == overUsb ? "" : address.substr(overUsb.size() + 1);
    apdu::UsbWanted wanted{.vendor = vendor, .serial = serial};
    if (stopped) wanted.longestSend = longestStoppableSend;
    auto channel = apdu::UsbChannel::open(wanted);
    if (!channel) return tl::unexpected(channelFailed(channel.error()));
    return Channel(*std::move(channel));
}

Result<Channel> tcpChannel(const std::string& name, const std::string& address, const Stopped& stopped) {
    const auto target = tcpAddress(address);
    if (!target) return printerUnknown(name);
    auto channel = apdu::TcpChannel::connect(target->host, target->port, connectTime, stopped);
    if (!channel) return tl::unexpected(channelFailed(channel.error()));
    return Channel(*std::move(channel));
}

const Maker* makerOf(const std::string& name) {
    for (const auto& maker : makers)
        if (name.starts_with(maker.name)) return &maker;
    return nullptr;
}

volatile std::sig_atomic_t stopAsked = 0;

// A print that runs is canceled at the printer, and then what became of it is told; asked a second time the program ends.
void cancelOnInterrupt() {
    struct sigaction action {};
    action.sa_handler = [](int) { stopAsked = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, nullptr);
}

Result<std::unique_ptr<printer::FacePrinter>> overIpp(const std::string& bookedAs, printer::IppTarget target, const Stopped& stopped) {
    cancelOnInterrupt();
    auto connection = std::make_unique<printer::IppConnection>(std::move(target), systemVouches, printer::IppTimes{}, stopped);
    return std::make_unique<printer::IppDriver>(std::move(connection), bookedAs, [] { return stopAsked != 0; });
}

}  // namespace

Error deviceFailed(const apdu::Error& error) {
    return fail(Code::deviceFailed, "", error).value();
}

Result<void> onCard(const std::string& reader, apdu::ScardTransport::AtEnd atEnd,
                    const std::function<Result<void>(apdu::Session&)>& work) {
    // Shared: when the reader goes mute the device thread keeps its own copy.
    const auto outcome = std::make_shared<Result<void>>();
    // A card at which something failed is not let go: what is there to be done goes on with it.
    const auto ending = [outcome, atEnd] { return *outcome ? atEnd : apdu::ScardTransport::AtEnd::leave; };
    const auto ran = apdu::withCard(reader, {.atEnd = ending},
                                    [outcome, work](apdu::Session& session) { *outcome = work(session); });
    if (!ran) return tl::unexpected(deviceFailed(ran.error()));
    return *outcome;
}

Result<std::unique_ptr<printer::FacePrinter>> openPrinter(const std::string& name, const Stopped& stopped) {
    if (const auto target = printer::ippTarget(name)) return overIpp(target->address, *target, stopped);
    if (name.starts_with(cupsPrinter) && name != cupsPrinter) {
        auto queue = printer::cupsQueue(name.substr(cupsPrinter.size()));
        if (!queue) return tl::unexpected(printerStopped(queue.error()));
        return overIpp(name, *std::move(queue), stopped);
    }
    if (!name.starts_with(filePrinter) || name == filePrinter) return printerUnknown(name);
    return std::unique_ptr<printer::FacePrinter>(
        std::make_unique<printer::FileDriver>(name.substr(filePrinter.size())));
}

Result<void> checkPrinterName(const std::string& name) {
    const auto* maker = makerOf(name);
    const std::string address = maker ? name.substr(maker->name.size()) : "";
    const bool face = printer::ippTarget(name) || (name.starts_with(cupsPrinter) && name != cupsPrinter) ||
                      (name.starts_with(filePrinter) && name != filePrinter);
    if (maker ? isUsb(address) || tcpAddress(address) : face) return {};
    return printerUnknown(name);
}

bool isEncodingPrinter(const std::string& name) {
    return makerOf(name) != nullptr;
}

std::string usbPrinterName(const apdu::UsbPrinter& printer) {
    for (const auto& maker : makers)
        if (maker.vendor == printer.vendor)
            return std::string(maker.name) + std::string(overUsb) + (printer.serial.empty() ? "" : ":" + printer.serial);
    return "";
}

std::vector<std::string> pluggedPrinters() {
    std::vector<std::string> names;
    for (const auto& printer : apdu::usbPrinters().value_or(std::vector<apdu::UsbPrinter>{}))
        if (std::string name = usbPrinterName(printer); !name.empty()) names.push_back(std::move(name));
    return names;
}

std::string wholePrinterName(const std::string& name) {
    const auto* maker = makerOf(name);
    if (!maker || name.substr(maker->name.size()) != overUsb) return name;
    std::vector<std::string> meant;
    for (const auto& plugged : pluggedPrinters())
        if (plugged.starts_with(maker->name)) meant.push_back(plugged);
    return meant.size() == 1 ? meant.front() : name;
}

Result<std::string> wholeReaderName(const std::string& name) {
    const auto whole = apdu::PcscContext::establish().and_then(
        [&](const std::unique_ptr<apdu::PcscContext>& context) { return context->findOnlyReader(name); });
    if (!whole) return tl::unexpected(deviceFailed(whole.error()));
    return *whole;
}

Result<std::unique_ptr<printer::CardMachine>> openCardMachine(const std::string& name, const Stopped& stopped) {
    const auto* maker = makerOf(name);
    if (!maker) return printerUnknown(name);
    const std::string address = name.substr(maker->name.size());
    return (isUsb(address) ? usbChannel(maker->vendor, address, stopped) : tcpChannel(name, address, stopped)).map([&](Channel channel) {
        return maker->open(stoppable(std::move(channel), stopped));
    });
}

}  // namespace app
