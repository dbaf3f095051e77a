#include "apdu/usb/reader/reader_channel.h"

#include "apdu/id_reader/id_reader.h"
#include "tests/support/usb_device.h"

using namespace apdu;
using namespace std::chrono_literals;

namespace {

const UsbIdentity module{.vendor = 0x0400, .product = 0xC35A, .model = "ID reader", .serial = "", .packet = 64, .onlyWriting = false};

}  // namespace

TEST_CASE("A reading module on USB is found by its numbers and talked to", "[apdu][usb]") {
    test::UsbBench bench(module);
    auto channel = ReaderChannel::open();
    REQUIRE(channel);
    CHECK(bench.printer.isClaimed());
    const Bytes frame = sdtFrame(encode(sdt::findCard));
    REQUIRE((*channel)->send(frame));
    CHECK(bench.function.heard == frame);
    bench.function.piece = 64;
    bench.function.toSay = sdtFrame(encode(SdtAnswer{0, 0, sdt::done, Bytes(1284)}));
    Bytes said;
    while (said.size() < 1295) append(said, (*channel)->receive(1s).value());
    CHECK((*channel)->receive(20ms).error().code == Code::channelTimeout);
    bench.at(1, UsbEvent::halt);
    CHECK((*channel)->send(frame));
    bench.bus.unplug(bench.printer);
    CHECK_FALSE((*channel)->send(frame));
}

TEST_CASE("Without a reading module the error says so, and a second program is refused", "[apdu][usb]") {
    {
        test::UsbBench printer;
        CHECK(ReaderChannel::open().error().code == Code::idReaderMissing);
    }
    test::UsbBench bench(module);
    const auto first = ReaderChannel::open();
    REQUIRE(first);
    CHECK(ReaderChannel::open().error().code == Code::usbBusy);
}
