#pragma once

#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"

namespace cardlib {

// AES-256-GCM (NIST SP 800-38D) with a fresh random nonce: nonce(12) ‖ ciphertext ‖ tag(16).
// key: 32 bytes. associated: bound to the result, not contained in it.
Bytes sealAesGcm(const apdu::SecretBytes& key, ByteView associated, ByteView plain);

// Error: sealBroken when a single bit of anything is not as it was sealed.
Result<apdu::SecretBytes> openAesGcm(const apdu::SecretBytes& key, ByteView associated, ByteView sealed);

}  // namespace cardlib
