#include "app/backup/backup_key.h"

#include <algorithm>
#include <bit>

#include "cardlib/crypto/scrypt.h"

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
    apdu::append(out, apdu::bigEndian(header.cost, 4));
    return out;
}

Result<BackupHeader> decodeBackupHeader(ByteView bytes) {
    BackupHeader header;
    const bool ours = bytes.size() == backupHeaderSize && std::ranges::equal(bytes.first(mark.size()), apdu::bytesOf(mark));
    if (ours) {
        const auto salt = bytes.subspan(mark.size(), saltSize);
        header.salt.assign(salt.begin(), salt.end());
        header.cost = static_cast<std::uint32_t>(apdu::fromBigEndian(bytes.last(4)));
    }
    if (header.cost < lightestCost || header.cost > heaviestCost || !std::has_single_bit(header.cost)) return fail(Code::backupForeign);
    return header;
}

apdu::SecretBytes backupKey(const apdu::SecretBytes& passphrase, const BackupHeader& header) {
    Bytes bytes = cardlib::scrypt(passphrase.view(), header.salt, {header.cost, 8, 1}, 32);
    auto key = apdu::SecretBytes::copyOf(bytes);
    apdu::wipe(bytes);
    return key;
}

}  // namespace app
