#include "app/virtual_id_reader/sam_usb_port.h"

#include <algorithm>
#include <fstream>

namespace app {
namespace {

const apdu::UsbIdentity identity{.vendor = 0x0400, .product = 0xC35A, .model = "Virtual ID reader", .serial = "VIRTUAL0003", .packet = 64,
                                 .onlyWriting = false, .knowsSoftReset = false};

}  // namespace

SamUsbPort::SamUsbPort(VirtualSam& sam) : SamPort(sam), device_(identity, *this) {
    bus_.plug(device_);
}

SamUsbPort::~SamUsbPort() {
    bus_.unplug(device_);
}

bool SamUsbPort::writeEnvironment(const std::string& file) const {
    std::ofstream out(file);
    out << bus_.environment();
    return static_cast<bool>(out.flush());
}

void SamUsbPort::receive(apdu::ByteView bytes) {
    const std::scoped_lock lock(world());
    sam().receive(bytes, now());
}

apdu::Bytes SamUsbPort::give(std::size_t most) {
    const std::scoped_lock lock(world());
    apdu::append(said_, sam().take(now()));
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, said_.size()));
    const apdu::Bytes part(said_.begin(), said_.begin() + count);
    said_.erase(said_.begin(), said_.begin() + count);
    return part;
}

void SamUsbPort::reset() {
    const std::scoped_lock lock(world());
    said_.clear();
    sam().reconnect();
}

}  // namespace app
