#pragma once

#include <cstdint>
#include <string>

#include "apdu/core/secret_bytes.h"
#include "app/core/error.h"

namespace app {

// What stands before the sealed part of a backup, in the clear and bound into every seal.
struct BackupHeader {
    Bytes salt;  // 16 bytes
    std::uint32_t rounds = 0;
    bool operator==(const BackupHeader&) const = default;
};

inline constexpr std::size_t backupHeaderSize = 40;
// Few enough that a hostile header costs seconds at most; many enough that a passphrase costs an attacker as much each time.
inline constexpr std::uint32_t fewestRounds = 1000, usualRounds = 300'000, mostRounds = 3'000'000;
inline constexpr std::size_t shortestPassphrase = 12;

Bytes encode(const BackupHeader& header);
// Error: backupForeign, when it is no header of ours or asks for more or fewer rounds than there may be.
Result<BackupHeader> decodeBackupHeader(ByteView bytes);

// PBKDF2 with HMAC-SM3 (RFC 8018, 5.2; GM/T 0091): 32 bytes.
apdu::SecretBytes backupKey(const apdu::SecretBytes& passphrase, const BackupHeader& header);

}  // namespace app
