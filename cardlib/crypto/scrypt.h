#pragma once

#include <cstdint>

#include "apdu/core/bytes.h"

namespace cardlib {

// What one try costs: 128 · cost · block bytes of memory, lanes times the work (RFC 7914, 2).
struct ScryptCost {
    std::uint64_t cost = 1U << 15;  // N, a power of two
    std::uint64_t block = 8;        // r
    std::uint64_t lanes = 1;        // p
    [[nodiscard]] bool usable() const;
};

// scrypt (RFC 7914, 6): `size` bytes. A cost that is not usable() is a bug: std::runtime_error.
apdu::Bytes scrypt(apdu::ByteView password, apdu::ByteView salt, const ScryptCost& cost, std::size_t size);

}  // namespace cardlib
