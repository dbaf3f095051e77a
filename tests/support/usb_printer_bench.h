#pragma once

#include "apdu/usb/usb_channel.h"
#include "apdu/virtual_usb/virtual_usb_bus.h"
#include "tests/support/printer_bench.h"

namespace test {

// A virtual printer behind USB pipes. Its clock jumps to when something happens, while the host waits for an answer.
class ModelFunction : public apdu::UsbFunction {
  public:
    ModelFunction(printer::PrinterModel& model, printer::VirtualClock& clock) : model_(model), clock_(clock) {}

    [[nodiscard]] bool takesMore() override { return model_.takesMore(); }
    void receive(apdu::ByteView bytes) override { model_.receive(bytes); }
    apdu::Bytes give(std::size_t most) override {
        while (const auto next = model_.next()) model_.advance(clock_.now = *next);
        apdu::append(said_, model_.take());
        const auto count = static_cast<std::ptrdiff_t>(std::min(most, said_.size()));
        const apdu::Bytes part(said_.begin(), said_.begin() + count);
        said_.erase(said_.begin(), said_.begin() + count);
        return part;
    }
    void reset() override {
        said_.clear();
        model_.reconnect();
    }
    [[nodiscard]] bool gone() override { return model_.hangsUp(); }

  private:
    printer::PrinterModel& model_;
    printer::VirtualClock& clock_;
    apdu::Bytes said_;
};

// A PrinterBench whose driver speaks to the printer through libusb, over a virtual bus.
template <class Model, class Driver, std::uint16_t vendor>
struct UsbPrinterBench : PrinterBench<Model, Driver> {
    explicit UsbPrinterBench(const printer::BodyOptions& options = {.cards = 5})
        : PrinterBench<Model, Driver>(options),
          function(this->model, this->clock),
          device({.vendor = vendor, .product = 1, .model = "virtual", .serial = "1"}, function) {
        INFO("started with LD_PRELOAD=libumockdev-preload.so.0, or by umockdev-wrapper");
        REQUIRE(apdu::VirtualUsbBus::isSeenHere());
        bus.plug(device);
    }
    ~UsbPrinterBench() { this->driver.reset(); }

    // As an operator does: the cable is put in again, and what failed once is tried once more.
    void connect() {
        for (int attempt = 0; attempt < 2; ++attempt) {
            this->driver.reset();
            if (device.gone()) bus.plug(device);
            auto channel = apdu::UsbChannel::open({.vendor = vendor});
            if (!channel) continue;
            this->driver = std::make_unique<Driver>(*std::move(channel));
            return;
        }
        FAIL("the printer cannot be opened");
    }

    ModelFunction function;
    apdu::VirtualUsbPrinter device;
    apdu::VirtualUsbBus bus;
};

using UsbEvolisBench = UsbPrinterBench<printer::EvolisModel, printer::EvolisDriver, 0x0f49>;
using UsbMagicardBench = UsbPrinterBench<printer::MagicardModel, printer::MagicardDriver, 0x0c1f>;

}  // namespace test
