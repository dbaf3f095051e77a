#pragma once

#include <chrono>

#include "apdu/core/bytes.h"
#include "apdu/core/error.h"

namespace apdu {

// A stream of bytes to and from one device. What belongs together may arrive in pieces, or with what follows.
class ByteChannel {
  public:
    ByteChannel() = default;
    ByteChannel(const ByteChannel&) = delete;
    ByteChannel& operator=(const ByteChannel&) = delete;
    virtual ~ByteChannel() = default;

    // All of it. Errors: channelClosed, channelTimeout (the device takes no more).
    virtual Result<void> send(ByteView bytes) = 0;
    // At least one byte, at most what has arrived. Errors: channelTimeout, channelClosed.
    virtual Result<Bytes> receive(std::chrono::milliseconds patience) = 0;
};

// The errors of channels, each raised here. detail: which device.
tl::unexpected<Error> channelClosed(std::string detail, std::uint32_t raw = 0);
tl::unexpected<Error> channelTimeout(std::string detail);

}  // namespace apdu
