#pragma once

#include "apdu/iso7816/command.h"
#include "cardlib/keys/key_vault.h"

namespace cardlib {

// Line protection of the native COS (design page "The card"): MAC over CLA INS P1 P2 Lc data with the
// challenge as initial value, left 4 bytes; encryption of LD ‖ data in ECB, padded 80 00… only when not whole
// blocks.

// Largest payload of one protected command whose data field has at most 239 bytes: encrypted and MACed 223
// (SM4) or 231 (3DES), MACed alone 235.
std::size_t maxPayload(Cipher cipher, bool encrypted);

// LD ‖ data encrypted under key. data: at most 255 bytes. Errors: the vault's.
Result<Bytes> encryptLine(KeyVault& vault, const CardKey& key, ByteView data);

// The command with its MAC appended and the low nibble of its class set to 4.
// challenge: 4 bytes, the answer to the GET CHALLENGE directly before. Errors: the vault's.
Result<apdu::Command> macLine(KeyVault& vault, const CardKey& key, ByteView challenge,
                              const apdu::Command& plain);

}  // namespace cardlib
