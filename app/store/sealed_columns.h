#pragma once

#include <string>

#include "apdu/core/secret_bytes.h"
#include "app/core/error.h"
#include "cardlib/keys/key_vault.h"

namespace app {

// The place of a cell; bound into its seal, so that no cell can be moved to another.
struct Cell {
    std::string table, column;
    std::int64_t row = 0;
};

// A record's own key; destroying its sealed form erases the record.
struct RecordKey {
    apdu::SecretBytes key;
    Bytes sealed;  // as kept in the store
};

// Errors: vaultFailed.
Result<RecordKey> newRecordKey(cardlib::KeyVault& vault);
Result<RecordKey> openRecordKey(cardlib::KeyVault& vault, Bytes sealed);

Bytes sealCell(const RecordKey& key, const Cell& cell, std::string_view plain);
// Error: cellDamaged.
Result<std::string> openCell(const RecordKey& key, const Cell& cell, ByteView sealed);

}  // namespace app
