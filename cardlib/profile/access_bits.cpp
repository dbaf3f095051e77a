#include "cardlib/profile/access_bits.h"

namespace cardlib {
namespace {

// Bit `which` (2: C1, 1: C2, 0: C3) of every group, the trailer's on the left.
unsigned nibble(const SectorAccess& access, unsigned which) {
    unsigned bits = 0;
    for (unsigned group = 0; group < 3; ++group) bits |= (access.data[group] >> which & 1U) << group;
    return bits | (access.trailer >> which & 1U) << 3;
}

unsigned inverse(unsigned bits) {
    return ~bits & 0xFU;
}

}  // namespace

Bytes encodeAccess(const SectorAccess& access) {
    const unsigned c1 = nibble(access, 2), c2 = nibble(access, 1), c3 = nibble(access, 0);
    return {static_cast<Byte>(inverse(c2) << 4 | inverse(c1)), static_cast<Byte>(c1 << 4 | inverse(c3)),
            static_cast<Byte>(c3 << 4 | c2)};
}

std::optional<SectorAccess> decodeAccess(ByteView bytes) {
    if (bytes.size() != 3) return std::nullopt;
    const unsigned c1 = bytes[1] >> 4, c2 = bytes[2] & 0xFU, c3 = bytes[2] >> 4;
    const auto condition = [&](unsigned group) {
        return static_cast<Byte>((c1 >> group & 1U) << 2 | (c2 >> group & 1U) << 1 | (c3 >> group & 1U));
    };
    const SectorAccess access{{condition(0), condition(1), condition(2)}, condition(3)};
    const Bytes again = encodeAccess(access);
    if (!std::equal(again.begin(), again.end(), bytes.begin())) return std::nullopt;
    return access;
}

}  // namespace cardlib
