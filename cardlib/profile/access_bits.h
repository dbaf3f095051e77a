#pragma once

#include <array>
#include <optional>

#include "apdu/core/bytes.h"

namespace cardlib {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// Access conditions of one sector of a storage card (NXP MF1S50 data sheet, 8.7): C1 C2 C3 as the number 4·C1 + 2·C2 + C3, 0 to
// 7, of the data blocks 0, 1 and 2 (in a sector of sixteen: of five blocks each) and of the trailer.
struct SectorAccess {
    std::array<Byte, 3> data{};
    Byte trailer = 0;
    bool operator==(const SectorAccess&) const = default;
};

// As a blank has it: key A reads and writes all, key B is data; and as an issued card: both keys read, key B alone
// writes data, keys and conditions.
inline constexpr SectorAccess transportAccess{{0, 0, 0}, 1}, issuedAccess{{4, 4, 4}, 3};

// Bytes 6 to 8 of the trailer: each condition bit as it is and inverted.
Bytes encodeAccess(const SectorAccess& access);
// Nothing when there are not 3 bytes, or a bit contradicts its inverse: the card would shut such a sector for ever.
std::optional<SectorAccess> decodeAccess(ByteView bytes);

}  // namespace cardlib
