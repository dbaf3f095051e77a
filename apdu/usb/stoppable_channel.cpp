#include "apdu/usb/stoppable_channel.h"

#include <algorithm>

namespace apdu {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds atOnce{200};
constexpr auto word = "stopped";

}  // namespace

Result<void> StoppableChannel::send(ByteView bytes) {
    if (stopped_()) return channelClosed(word);
    return channel_->send(bytes);
}

Result<Bytes> StoppableChannel::receive(milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (true) {
        const auto left = std::chrono::ceil<milliseconds>(end - std::chrono::steady_clock::now());
        auto part = channel_->receive(std::clamp(left, milliseconds(0), atOnce));
        if (part || part.error().code != Code::channelTimeout) return part;
        if (stopped_()) return channelClosed(word);
        if (std::chrono::steady_clock::now() >= end) return part;
    }
}

}  // namespace apdu
