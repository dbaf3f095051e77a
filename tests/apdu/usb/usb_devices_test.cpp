#include "apdu/usb/usb_devices.h"

#include <condition_variable>
#include <mutex>

#include "apdu/usb/usb_monitor.h"
#include "tests/support/usb_device.h"

using namespace apdu;
using namespace std::chrono_literals;
using test::UsbBench;

TEST_CASE("What is plugged in is listed as it names itself, and is not opened for that", "[apdu][usb]") {
    UsbBench bench;
    const auto printers = usbPrinters().value();
    REQUIRE(printers.size() == 1);
    CHECK(usbNumbers(printers[0]) == "0f49:0a02");
    CHECK(printers[0].model == "Evolis Primacy 2");
    CHECK(printers[0].serial == "P2-0001");
    CHECK(printers[0].bus == 1);
    CHECK(printers[0].address > 1);
    CHECK(bench.printer.hasKernelDriver());
    bench.bus.unplug(bench.printer);
    CHECK(usbPrinters().value().empty());
}

TEST_CASE("A name that a device says holds printable signs only", "[apdu][usb]") {
    const UsbBench bench({0x0f49, 1, "Mod\x07l", "\x1b[2Jserial"});
    const auto printers = usbPrinters().value();
    REQUIRE(printers.size() == 1);
    CHECK(printers[0].model == "Mod?l");
    CHECK(printers[0].serial == "?[2Jserial");
}

TEST_CASE("Printers that come and go are told as they do", "[apdu][usb]") {
    UsbBench bench;
    std::mutex mutex;
    std::condition_variable told;
    std::vector<std::size_t> counts;
    const UsbMonitor monitor([&](const Result<std::vector<UsbPrinter>>& printers) {
        const std::scoped_lock lock(mutex);
        counts.push_back(printers.value().size());
        told.notify_all();
    });
    const auto until = [&](std::vector<std::size_t> expected) {
        std::unique_lock lock(mutex);
        told.wait_for(lock, 10s, [&] { return counts.size() >= expected.size(); });
        CHECK(counts == expected);
    };
    until({1});
    bench.bus.unplug(bench.printer);
    until({1, 0});
    bench.bus.plug(bench.printer);
    until({1, 0, 1});
}
