#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace apdu {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using ByteView = std::span<const Byte>;

// Appends tail to head.
void append(Bytes& head, ByteView tail);

// head followed by tail.
Bytes concat(ByteView head, ByteView tail);

// An unsigned integer as `width` bytes (1 to 8), most significant first.
Bytes bigEndian(std::uint64_t value, std::size_t width);

// The unsigned integer that at most 8 bytes hold, most significant first.
std::uint64_t fromBigEndian(ByteView bytes);

// The characters of a text as they stand, without a terminator.
Bytes bytesOf(std::string_view text);

}  // namespace apdu
