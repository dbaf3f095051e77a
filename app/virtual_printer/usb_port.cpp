#include "app/virtual_printer/usb_port.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <fstream>

namespace app {

constexpr auto awayTime = std::chrono::seconds(1);

// The makers' numbers; those of the products are ours.
apdu::UsbIdentity usbIdentityOf(const std::string& model) {
    if (model == "magicard-enduro") return {.vendor = 0x0c1f, .product = 1, .model = "Magicard Enduro", .serial = "VIRTUAL0002"};
    return {.vendor = 0x0f49, .product = 1, .model = "Evolis Primacy 2", .serial = "VIRTUAL0001"};
}

UsbPort::UsbPort(printer::PrinterModel& model, double speed, const apdu::UsbIdentity& identity)
    : model_(model), clock_(speed), woken_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), printer_(identity, *this) {
    bus_.plug(printer_);
}

UsbPort::~UsbPort() {
    bus_.unplug(printer_);
    ::close(woken_);
}

bool UsbPort::writeEnvironment(const std::string& file) const {
    std::ofstream out(file);
    out << bus_.environment();
    return static_cast<bool>(out.flush());
}

void UsbPort::accept() {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(woken_, &count, sizeof count);
}

void UsbPort::wake() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(woken_, &one, sizeof one);
}

void UsbPort::run() {
    {
        const std::scoped_lock lock(world());
        model_.advance(clock_.now());
    }
    const auto now = std::chrono::steady_clock::now();
    if (away_ && now - *away_ > awayTime) {
        away_.reset();
        bus_.plug(printer_);
    } else if (!away_ && printer_.gone()) {
        away_ = now;
        bus_.unplug(printer_);
    }
}

int UsbPort::patience(int most) {
    const std::scoped_lock lock(world());
    return clock_.until(model_.next(), most);
}

bool UsbPort::takesMore() {
    const std::scoped_lock lock(world());
    model_.advance(clock_.now());
    return model_.takesMore();
}

void UsbPort::receive(apdu::ByteView bytes) {
    const std::scoped_lock lock(world());
    model_.advance(clock_.now());
    model_.receive(bytes);
    wake();
}

apdu::Bytes UsbPort::give(std::size_t most) {
    const std::scoped_lock lock(world());
    model_.advance(clock_.now());
    apdu::append(said_, model_.take());
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, said_.size()));
    const apdu::Bytes part(said_.begin(), said_.begin() + count);
    said_.erase(said_.begin(), said_.begin() + count);
    if (count > 0) wake();
    return part;
}

void UsbPort::reset() {
    const std::scoped_lock lock(world());
    said_.clear();
    model_.advance(clock_.now());
    model_.reconnect();
}

bool UsbPort::gone() {
    const std::scoped_lock lock(world());
    return model_.hangsUp();
}

}  // namespace app
