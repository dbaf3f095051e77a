#include "apdu/core/bytes.h"

namespace apdu {

void append(Bytes& head, ByteView tail) {
    head.insert(head.end(), tail.begin(), tail.end());
}

Bytes concat(ByteView head, ByteView tail) {
    Bytes all(head.begin(), head.end());
    append(all, tail);
    return all;
}

Bytes bigEndian(std::uint64_t value, std::size_t width) {
    Bytes out(width);
    for (std::size_t i = 0; i < width; ++i) out[width - 1 - i] = static_cast<Byte>(value >> (8 * i));
    return out;
}

std::uint64_t fromBigEndian(ByteView bytes) {
    std::uint64_t value = 0;
    for (Byte byte : bytes) value = value << 8 | byte;
    return value;
}

Bytes bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

}  // namespace apdu
