#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "cardlib/keys/key_vault.h"

namespace cardlib {

// The embedded default: NSS softoken in a folder of the station. For training, demonstration and tests:
// whoever has the folder and the PIN has the masters. 3DES masters live in the token; what PKCS#11 knows no
// type for (SM4 masters, SM2 keys) is sealed under the token's AES key.

struct MasterKey {
    Cipher cipher = Cipher::sm4;
    std::string label;
};

// Makes the token and every key: random masters, the signers "issuer" and "station" and those named (departments
// that the station plays in training: "sector/education"), the published transport key "blank/transport" (16 × FF)
// for both ciphers. folder: made if missing; pin: at least 4 bytes. Errors: vaultExists, vaultUnavailable,
// vaultNotWritten.
Result<void> provisionEmbeddedVault(const std::filesystem::path& folder, const apdu::SecretBytes& pin,
                                    const std::vector<MasterKey>& masters,
                                    std::vector<std::string> signers = {});

// One at a time in a process; may be used by two threads.
// Errors: vaultMissing, vaultPinWrong, vaultUnavailable, vaultDamaged.
Result<std::unique_ptr<KeyVault>> openEmbeddedVault(const std::filesystem::path& folder,
                                                    const apdu::SecretBytes& pin);

}  // namespace cardlib
