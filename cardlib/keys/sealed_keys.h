#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "cardlib/core/error.h"

namespace cardlib {

// The keys a PKCS#11 token cannot hold (SM4 masters, SM2 signing keys), each sealed under a key that it can:
// name → sealed bytes, as a JSON file beside the token.
using SealedKeys = std::map<std::string, Bytes>;

// Error: sealedKeysUnreadable when the file is missing or is not such a file.
Result<SealedKeys> readSealedKeys(const std::filesystem::path& file);
// On the disk, whole or not at all, when this returns. Error: vaultNotWritten.
Result<void> writeSealedKeys(const std::filesystem::path& file, const SealedKeys& keys);

}  // namespace cardlib
