#include "app/store/sealed_columns.h"

#include "cardlib/crypto/aes_gcm.h"
#include "cardlib/crypto/digest.h"

namespace app {
namespace {

constexpr auto schema = "zhika-station-1";

Bytes place(const Cell& cell) {
    return apdu::bytesOf(cell.table + "|" + cell.column + "|" + std::to_string(cell.row) + "|" + schema);
}

Error vaultError(const cardlib::Error& error) {
    return fail(Code::vaultFailed, "", error).value();
}

}  // namespace

Result<RecordKey> newRecordKey(cardlib::KeyVault& vault) {
    Bytes bytes = cardlib::randomBytes(32);
    auto key = apdu::SecretBytes::copyOf(bytes);
    apdu::wipe(bytes);
    auto sealed = vault.sealDataKey(key);
    if (!sealed) return tl::unexpected(vaultError(sealed.error()));
    return RecordKey{std::move(key), *std::move(sealed)};
}

Result<RecordKey> openRecordKey(cardlib::KeyVault& vault, Bytes sealed) {
    auto key = vault.openDataKey(sealed);
    if (!key) return tl::unexpected(vaultError(key.error()));
    return RecordKey{*std::move(key), std::move(sealed)};
}

Bytes sealCell(const RecordKey& key, const Cell& cell, std::string_view plain) {
    return cardlib::sealAesGcm(key.key, place(cell), apdu::bytesOf(plain));
}

Result<std::string> openCell(const RecordKey& key, const Cell& cell, ByteView sealed) {
    const auto plain = cardlib::openAesGcm(key.key, place(cell), sealed);
    if (!plain)
        return fail(Code::cellDamaged, cell.table + "." + cell.column + " " + std::to_string(cell.row),
                    plain.error());
    return std::string(plain->view().begin(), plain->view().end());
}

}  // namespace app
