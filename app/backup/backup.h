#pragma once

#include "app/backup/backup_key.h"
#include "app/core/progress.h"
#include "app/core/stopped.h"
#include "app/station/station.h"

namespace app {

struct BackupReport {
    std::int64_t files = 0;
    std::uint64_t bytes = 0;  // of the sealed file
    std::int64_t events = 0;
};

// The station as it stands, store, keys and all, sealed under a passphrase in a new file. Read again and compared before it is
// called done; what does not hold is taken away. by: who takes it; it is in the audit trail, also of the backup.
// Errors: stepForbidden, backupInsideHome, backupExists, passphraseShort, backupNotWritten, backupChanged, backupNotProved, backupFileUnread, backupNameStrange,
// the store's. Tells "backup": key, copy, files; then "backup_proof": files. stopped: then it ends with backupNotWritten or storeFailed, and there is no file.
Result<BackupReport> takeBackup(Station& station, const std::filesystem::path& file, const apdu::SecretBytes& passphrase,
                                const Actor& by, std::uint32_t cost = usualCost, const ProgressObserver& progress = {},
                                const Stopped& stopped = {});

}  // namespace app
