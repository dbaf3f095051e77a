#pragma once

#include "app/backup/backup_key.h"
#include "app/core/progress.h"
#include "app/station/station.h"

namespace app {

struct RestoreReport {
    std::int64_t files = 0, events = 0, auditRows = 0;
    int stoodDown = 0;  // accounts that an administrator must reopen
};

// A backup unpacked into a folder that does not exist yet, its keys opened and its chains proved before the folder gets its name.
// The store knows that it was restored: it takes no new event and no number until the centre was asked (app/sync), or two people
// say that the station has no centre (confirmRestored). Whose account was closed after the backup is not known to it: accounts are stood down
// until an administrator reopens them, but for administrators and, where no centre can be asked, the supervisors who sign with them. Errors: restoreTargetExists, restoreNotMade, backupForeign, backupChanged
// (also another passphrase), backupMalformed, those of store and vault. Tells "restore_backup": key, files, prove_chains.
Result<RestoreReport> restoreBackup(const std::filesystem::path& file, const apdu::SecretBytes& passphrase,
                                    const std::filesystem::path& home, const std::filesystem::path& resources,
                                    const ProgressObserver& progress = {});

// Lifts the mark of a restored store: the centre knows nothing after it. Leaves out numbers (app/store/high_water.h).
// by: who answers for it, or the centre's name.
Result<void> goOnAfterRestore(Station& station, const std::string& by);
// The same for a station without a centre; every account but those two is stood down. Errors: stepForbidden, trustIncomplete (two different people are needed), centreMustBeAsked.
Result<void> confirmRestored(Station& station, const Actor& by, const Actor& second);

}  // namespace app
