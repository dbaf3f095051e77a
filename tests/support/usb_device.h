#pragma once

#include <algorithm>

#include "apdu/virtual_usb/virtual_usb_bus.h"
#include "tests/support/catch.h"

namespace test {

// A device that keeps what it is told and says what it is given to say.
class TalkingFunction : public apdu::UsbFunction {
  public:
    [[nodiscard]] bool takesMore() override { return takes; }
    void receive(apdu::ByteView bytes) override { apdu::append(heard, bytes); }
    apdu::Bytes give(std::size_t most) override {
        const auto count = static_cast<std::ptrdiff_t>(std::min({most, piece, toSay.size()}));
        const apdu::Bytes part(toSay.begin(), toSay.begin() + count);
        toSay.erase(toSay.begin(), toSay.begin() + count);
        return part;
    }
    void reset() override {
        ++resets;
        toSay.clear();
    }
    [[nodiscard]] bool gone() override { return lostPower; }

    apdu::Bytes heard, toSay;
    std::size_t piece = 4096;
    bool takes = true, lostPower = false;
    int resets = 0;
};

// A bus with one printer on it.
struct UsbBench {
    explicit UsbBench(const apdu::UsbIdentity& identity = {0x0f49, 0x0a02, "Evolis Primacy 2", "P2-0001"})
        : printer(identity, function) {
        INFO("started with LD_PRELOAD=libumockdev-preload.so.0, or by umockdev-wrapper");
        REQUIRE(apdu::VirtualUsbBus::isSeenHere());
        bus.plug(printer);
    }
    // The nth transfer from now, and no other, meets this.
    void at(std::size_t number, apdu::UsbEvent event) {
        printer.disturb([wanted = printer.transfers() + number, event](std::size_t transfer, bool) {
            return transfer == wanted ? event : apdu::UsbEvent::none;
        });
    }

    TalkingFunction function;
    apdu::VirtualUsbPrinter printer;
    apdu::VirtualUsbBus bus;
};

}  // namespace test
