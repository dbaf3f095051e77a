#include "apdu/usb/usb_channel.h"

#include "tests/support/usb_device.h"

using namespace apdu;
using namespace std::chrono_literals;
using test::UsbBench;

namespace {

const UsbWanted evolis{.vendor = 0x0f49, .longestSend = 300ms};

Bytes manyBytes(std::size_t count) {
    Bytes bytes(count);
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<Byte>(i * i >> 3);
    return bytes;
}

std::unique_ptr<UsbChannel> opened(const UsbWanted& wanted = evolis) {
    auto channel = UsbChannel::open(wanted);
    INFO((channel ? "" : channel.error().detail));
    REQUIRE(channel);
    return *std::move(channel);
}

}  // namespace

TEST_CASE("A panel's worth of bytes goes over USB whole, and the answer comes back in pieces", "[apdu][usb]") {
    UsbBench bench;
    const auto channel = opened();
    const auto sent = manyBytes(600'000);
    REQUIRE(channel->send(sent));
    CHECK(bench.function.heard == sent);
    bench.function.piece = 3;
    bench.function.toSay = bytesOf("OK;INF");
    CHECK(channel->receive(1s).value() == bytesOf("OK;"));
    CHECK(channel->receive(1s).value() == bytesOf("INF"));
    CHECK(channel->receive(20ms).error().code == Code::channelTimeout);
}

TEST_CASE("The pipes are those of the descriptors, whatever their numbers, sizes and settings", "[apdu][usb]") {
    for (const Byte number : {Byte{1}, Byte{3}, Byte{15}})
        for (const bool onlyWriting : {false, true}) {
            UsbBench bench({.vendor = 0x0f49, .product = 1, .model = "odd", .serial = "1", .interface = number, .out = number,
                            .in = static_cast<Byte>(0x80 | (16 - number)), .packet = 64, .onlyWriting = onlyWriting});
            const auto channel = opened();
            REQUIRE(channel->send(bytesOf("question")));
            CHECK(bench.function.heard == bytesOf("question"));
            bench.function.toSay = manyBytes(5000);
            Bytes said;
            while (said.size() < 5000) append(said, channel->receive(1s).value());
            CHECK(said == manyBytes(5000));
        }
}

TEST_CASE("The kernel's driver is put aside while a host has the printer, and given back after it", "[apdu][usb]") {
    UsbBench bench;
    CHECK(bench.printer.hasKernelDriver());
    {
        const auto channel = opened();
        CHECK_FALSE(bench.printer.hasKernelDriver());
        CHECK(bench.printer.isClaimed());
    }
    CHECK(bench.printer.hasKernelDriver());
    CHECK_FALSE(bench.printer.isClaimed());
}

TEST_CASE("A printer that one host has is refused to a second one, and disturbed by none", "[apdu][usb]") {
    UsbBench bench;
    {
        const auto first = opened();
        const int resets = bench.function.resets;
        CHECK(UsbChannel::open(evolis).error().code == Code::usbBusy);
        CHECK(bench.function.resets == resets);
        CHECK(first->send(bytesOf("still mine")));
    }
    CHECK(opened()->send(bytesOf("now mine")));
}

TEST_CASE("Of several printers of a maker one is taken only by its serial number", "[apdu][usb]") {
    UsbBench bench;
    test::TalkingFunction other;
    VirtualUsbPrinter second({0x0f49, 0x0a02, "Evolis Primacy 2", "P2-0002"}, other);
    bench.bus.plug(second);
    const auto ambiguous = UsbChannel::open(evolis);
    REQUIRE_FALSE(ambiguous);
    CHECK(ambiguous.error().code == Code::usbDeviceAmbiguous);
    CHECK(ambiguous.error().detail.find("P2-0001") != std::string::npos);
    CHECK(ambiguous.error().detail.find("P2-0002") != std::string::npos);
    REQUIRE(opened({.vendor = 0x0f49, .serial = "P2-0002"})->send(bytesOf("you")));
    CHECK(other.heard == bytesOf("you"));
    CHECK(bench.function.heard.empty());
    CHECK(UsbChannel::open({.vendor = 0x0f49, .serial = "P2-0003"}).error().code == Code::usbDeviceMissing);
    CHECK(UsbChannel::open({.vendor = 0x0f49, .product = 7}).error().code == Code::usbDeviceMissing);
    CHECK(UsbChannel::open({.vendor = 0x0c1f}).error().code == Code::usbDeviceMissing);
    bench.bus.unplug(second);
    CHECK(opened()->send(bytesOf("I")));
}

TEST_CASE("What an earlier host left unread is no answer to the next one", "[apdu][usb]") {
    for (const bool knowsReset : {true, false}) {
        UsbBench bench({.vendor = 0x0f49, .product = 1, .model = "m", .serial = "s", .knowsSoftReset = knowsReset});
        bench.function.toSay = bytesOf("OK of somebody else");
        const int before = bench.function.resets;
        const auto channel = opened();
        CHECK(bench.function.resets == before + (knowsReset ? 1 : 0));
        bench.function.toSay = bytesOf("OK");
        CHECK(channel->receive(1s).value() == bytesOf("OK"));
    }
}

TEST_CASE("A halted pipe is cleared and loses nothing; one that halts for ever is broken", "[apdu][usb]") {
    UsbBench bench;
    const auto channel = opened();
    const auto sent = manyBytes(200'000);
    bench.at(2, UsbEvent::halt);
    REQUIRE(channel->send(sent));
    CHECK(bench.function.heard == sent);
    bench.function.toSay = bytesOf("OK");
    bench.at(1, UsbEvent::halt);
    CHECK(channel->receive(1s).value() == bytesOf("OK"));
    bench.printer.disturb([](std::size_t, bool) { return UsbEvent::halt; });
    CHECK(channel->send(sent).error().code == Code::channelClosed);
    CHECK(channel->receive(1s).error().code == Code::channelClosed);
}

TEST_CASE("An empty packet is no answer, and half a transfer is gone on with", "[apdu][usb]") {
    UsbBench bench;
    const auto channel = opened();
    bench.function.toSay = bytesOf("OK");
    bench.at(1, UsbEvent::nothing);
    CHECK(channel->receive(1s).value() == bytesOf("OK"));
    const auto sent = manyBytes(150'000);
    bench.at(2, UsbEvent::half);
    REQUIRE(channel->send(sent));
    CHECK(bench.function.heard == sent);
}

TEST_CASE("A printer that takes nothing more is silent", "[apdu][usb]") {
    UsbBench bench;
    const auto channel = opened();
    bench.function.takes = false;
    CHECK(channel->send(bytesOf("panel")).error().code == Code::channelTimeout);
    CHECK(bench.function.heard.empty());
}

TEST_CASE("A printer pulled out at any transfer is gone for good, and works when it is plugged in again", "[apdu][usb]") {
    UsbBench bench;
    for (const auto event : {UsbEvent::unplugBefore, UsbEvent::unplugAfter})
        for (std::size_t transfer = 1; transfer <= 4; ++transfer) {
            const auto channel = opened();
            bench.function.heard.clear();
            bench.at(transfer, event);
            CHECK(channel->send(manyBytes(200'000)).error().code == Code::channelClosed);
            const std::size_t arrived = (transfer - (event == UsbEvent::unplugBefore ? 1 : 0)) << 16;
            CHECK(bench.function.heard.size() == std::min<std::size_t>(arrived, 200'000));
            CHECK(channel->send(bytesOf("more")).error().code == Code::channelClosed);
            CHECK(channel->receive(1s).error().code == Code::channelClosed);
            CHECK(bench.printer.gone());
            bench.bus.plug(bench.printer);
            bench.function.heard.clear();
            CHECK(channel->send(bytesOf("old channel")).error().code == Code::channelClosed);
            CHECK(opened()->send(bytesOf("new channel")));
            CHECK(bench.function.heard == bytesOf("new channel"));
        }
}

TEST_CASE("A printer that loses its power while a host waits for it is gone at once", "[apdu][usb]") {
    UsbBench bench;
    const auto channel = opened();
    bench.function.lostPower = true;
    const auto begun = std::chrono::steady_clock::now();
    CHECK(channel->receive(30s).error().code == Code::channelClosed);
    CHECK(std::chrono::steady_clock::now() - begun < 5s);
}
