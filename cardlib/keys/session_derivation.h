#pragma once

#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"

namespace cardlib {

// SCP02 (GlobalPlatform Card 2.3.1, E.4.1): 3DES-CBC over constant(2) ‖ sequence counter(2) ‖ 12 × 00.
// key: 16 bytes; constant: 0101 C-MAC, 0102 R-MAC, 0181 data encryption, 0182 encryption. Gives 16 bytes.
apdu::SecretBytes scp02SessionKey(ByteView key, std::uint16_t constant, ByteView counter);

// SCP03 (GlobalPlatform Amendment D, 4.1.5): KDF in counter mode with AES-CMAC over 11 × 00 ‖ constant ‖ 00 ‖
// L(2, bits) ‖ counter ‖ context. key: 16, 24 or 32 bytes; constant: 00 card cryptogram, 01 host cryptogram,
// 02 card challenge, 04 S-ENC, 06 S-MAC, 07 S-RMAC. Gives bits / 8 bytes.
apdu::SecretBytes scp03Derive(ByteView key, Byte constant, ByteView context, std::size_t bits);

}  // namespace cardlib
