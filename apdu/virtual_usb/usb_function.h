#pragma once

#include "apdu/core/bytes.h"

namespace apdu {

// What lies behind the pipes of a virtual USB device. Called on the bus's thread, one call at a time.
class UsbFunction {
  public:
    UsbFunction() = default;
    UsbFunction(const UsbFunction&) = delete;
    UsbFunction& operator=(const UsbFunction&) = delete;
    virtual ~UsbFunction() = default;

    [[nodiscard]] virtual bool takesMore() = 0;  // false: the host has to wait
    virtual void receive(ByteView bytes) = 0;
    // What it says next, at most so much; empty: nothing yet.
    virtual Bytes give(std::size_t most) = 0;
    // It was plugged in anew, or told to forget what was half said (SOFT_RESET).
    virtual void reset() = 0;
    // It has lost its power, or its cable.
    [[nodiscard]] virtual bool gone() = 0;
};

}  // namespace apdu
