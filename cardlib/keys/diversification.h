#pragma once

#include "apdu/core/secret_bytes.h"
#include "cardlib/crypto/block_cipher.h"

namespace cardlib {

// What is encrypted under a master to give a card's key: D ‖ ~D (design page "The card", diversification).
// diversifier: 8 bytes, the rightmost of the application serial. Gives 16 bytes.
Bytes diversificationInput(ByteView diversifier);

// The card's key: 3DES E(MK, D) ‖ E(MK, ~D); SM4 and AES E(MK, D ‖ ~D) in one block, AES keys of more than 16
// bytes go on with E(MK, ~D ‖ D). size: bytes wanted, 16, 24 or 32.
apdu::SecretBytes diversify(Cipher cipher, const apdu::SecretBytes& master, ByteView diversifier,
                            std::size_t size = 16);

// Key check value: the left 3 bytes of one zero block encrypted; AES: of 16 × 01.
Bytes keyCheckValue(Cipher cipher, const apdu::SecretBytes& key);

}  // namespace cardlib
