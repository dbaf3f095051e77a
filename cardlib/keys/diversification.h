#pragma once

#include "apdu/core/secret_bytes.h"
#include "cardlib/crypto/block_cipher.h"

namespace cardlib {

// What is encrypted under a master to give a card's key: D ‖ ~D (design page "The card", diversification).
// diversifier: 8 bytes, the rightmost of the application serial. Gives 16 bytes.
Bytes diversificationInput(ByteView diversifier);

// The card's key, 16 bytes: 3DES E(MK, D) ‖ E(MK, ~D); SM4 E(MK, D ‖ ~D) in one block.
apdu::SecretBytes diversify(Cipher cipher, const apdu::SecretBytes& master, ByteView diversifier);

// Key check value: the left 3 bytes of one zero block encrypted.
Bytes keyCheckValue(Cipher cipher, const apdu::SecretBytes& key);

}  // namespace cardlib
