#include "apdu/usb/memory_channel.h"

namespace apdu {

tl::unexpected<Error> channelClosed(std::string detail, std::uint32_t raw) {
    return fail(Code::channelClosed, std::move(detail), raw);
}

tl::unexpected<Error> channelTimeout(std::string detail) {
    return fail(Code::channelTimeout, std::move(detail));
}

Result<void> MemoryChannel::send(ByteView bytes) {
    if (!device_.take(bytes)) return channelClosed("memory");
    return {};
}

Result<Bytes> MemoryChannel::receive(std::chrono::milliseconds patience) {
    auto said = device_.give(patience);
    if (said && said->empty()) return channelTimeout("memory");
    return said;
}

}  // namespace apdu
