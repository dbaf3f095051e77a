#include "app/backup/backup_key.h"

#include <algorithm>

#include "cardlib/crypto/digest.h"

namespace app {
namespace {

constexpr char magic[] = "zhika backup 1\r\n\x1a\0\0";  // a copy in text mode would change it
constexpr std::string_view mark(magic, sizeof magic);
static_assert(mark.size() == 20);
constexpr std::size_t saltSize = 16;

}  // namespace

Bytes encode(const BackupHeader& header) {
    Bytes out = apdu::bytesOf(mark);
    apdu::append(out, header.salt);
    apdu::append(out, apdu::bigEndian(header.rounds, 4));
    return out;
}

Result<BackupHeader> decodeBackupHeader(ByteView bytes) {
    BackupHeader header;
    const bool ours = bytes.size() == backupHeaderSize && std::ranges::equal(bytes.first(mark.size()), apdu::bytesOf(mark));
    if (ours) {
        const auto salt = bytes.subspan(mark.size(), saltSize);
        header.salt.assign(salt.begin(), salt.end());
        header.rounds = static_cast<std::uint32_t>(apdu::fromBigEndian(bytes.last(4)));
    }
    if (header.rounds < fewestRounds || header.rounds > mostRounds) return fail(Code::backupForeign);
    return header;
}

apdu::SecretBytes backupKey(const apdu::SecretBytes& passphrase, const BackupHeader& header) {
    Bytes block = cardlib::hmacSm3(passphrase.view(), apdu::concat(header.salt, apdu::bigEndian(1, 4)));
    auto key = apdu::SecretBytes::copyOf(block);
    for (std::uint32_t round = 1; round < header.rounds; ++round) {
        block = cardlib::hmacSm3(passphrase.view(), block);
        for (std::size_t i = 0; i < key.size(); ++i) key.writable()[i] ^= block[i];
    }
    apdu::wipe(block);
    return key;
}

}  // namespace app
