#pragma once

#include <cstdint>
#include <string>

#include "apdu/core/secret_bytes.h"
#include "app/core/error.h"

namespace app {

// What stands before the sealed part of a backup, in the clear and bound into every seal.
struct BackupHeader {
    Bytes salt;  // 16 bytes
    std::uint32_t cost = 0;  // scrypt's N, with r = 8 and p = 1: as many KiB of memory
    bool operator==(const BackupHeader&) const = default;
};

inline constexpr std::size_t backupHeaderSize = 40;
// A hostile header costs 256 MiB and a second or two at most; a passphrase costs an attacker 64 MiB each time.
inline constexpr std::uint32_t lightestCost = 1 << 10, usualCost = 1 << 16, heaviestCost = 1 << 18;
inline constexpr std::size_t shortestPassphrase = 12;  // characters

Bytes encode(const BackupHeader& header);
// Error: backupForeign, when it is no header of ours or asks for another cost than there may be.
Result<BackupHeader> decodeBackupHeader(ByteView bytes);

// scrypt (RFC 7914): 32 bytes.
apdu::SecretBytes backupKey(const apdu::SecretBytes& passphrase, const BackupHeader& header);

}  // namespace app
