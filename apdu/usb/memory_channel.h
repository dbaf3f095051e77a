#pragma once

#include <functional>

#include "apdu/usb/byte_channel.h"

namespace apdu {

// A device in this process, as functions: for tests, and for devices that are simulated here.
class MemoryChannel : public ByteChannel {
  public:
    struct Device {
        std::function<bool(ByteView)> take;  // false: the device is gone
        // What it says next; empty: nothing within that time. Nothing at all: it is gone.
        std::function<Result<Bytes>(std::chrono::milliseconds)> give;
    };
    explicit MemoryChannel(Device device) : device_(std::move(device)) {}

    Result<void> send(ByteView bytes) override;
    Result<Bytes> receive(std::chrono::milliseconds patience) override;

  private:
    Device device_;
};

}  // namespace apdu
