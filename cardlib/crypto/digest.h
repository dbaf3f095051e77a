#pragma once

#include "apdu/core/bytes.h"

namespace cardlib {

// SM3 (GB/T 32905): 32 bytes. sm3(parts) hashes the concatenation.
apdu::Bytes sm3(apdu::ByteView data);
// HMAC with SM3 (RFC 2104): 32 bytes.
apdu::Bytes hmacSm3(apdu::ByteView key, apdu::ByteView data);
apdu::Bytes sha256(apdu::ByteView data);
// Bytes of the system's generator, fit for keys.
apdu::Bytes randomBytes(std::size_t count);

}  // namespace cardlib
