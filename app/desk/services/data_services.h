#pragma once

#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "app/desk/services/people_services.h"
#include "app/ledger/trail.h"
#include "app/retention/erase_records.h"
#include "app/retention/overdue_records.h"

namespace app {

// How the station's data stand.
struct DataState {
    std::optional<AuditEntry> backup;  // the last one that was taken
    Day erasableBefore;                // records that ended before this day may be destroyed today
    int retentionYears = 0;
    bool restored = false;  // and nobody has confirmed it
};

// Backups, records whose time is over, and whether the chains hold; in the name of who works at the desk.
class DataService {
  public:
    virtual ~DataService() = default;
    virtual void state(QObject* asker, Then<DataState> then) = 0;
    // told: on the screen's thread, as long as the asker is there.
    virtual void backUp(QObject* asker, const std::filesystem::path& file, Password passphrase, ProgressObserver told, Then<BackupReport> then) = 0;
    virtual void overdue(QObject* asker, Day before, Then<OverdueRecords> then) = 0;
    virtual void erase(QObject* asker, Day before, const Actor& second, Then<ErasureReport> then) = 0;
    // A restored station without a centre goes on; every account but those two is stood down.
    virtual void confirmRestored(QObject* asker, const Actor& second, Then<void> then) = 0;
    virtual void verify(QObject* asker, Then<TrailVerdict> then) = 0;
};

}  // namespace app
