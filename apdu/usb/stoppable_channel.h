#pragma once

#include <functional>
#include <memory>

#include "apdu/usb/byte_channel.h"

namespace apdu {

// A channel on which nobody waits any longer once they are told to stop, however long the device stays silent. An answer that arrived
// is given first.
class StoppableChannel : public ByteChannel {
  public:
    // stopped: asked several times a second, on the thread that waits.
    StoppableChannel(std::unique_ptr<ByteChannel> channel, std::function<bool()> stopped)
        : channel_(std::move(channel)), stopped_(std::move(stopped)) {}

    // Errors: those of the channel; channelClosed, when it was stopped before. One that has begun is not ended.
    Result<void> send(ByteView bytes) override;
    // Errors: those of the channel; channelClosed, when it is stopped.
    Result<Bytes> receive(std::chrono::milliseconds patience) override;

  private:
    std::unique_ptr<ByteChannel> channel_;
    std::function<bool()> stopped_;
};

}  // namespace apdu
