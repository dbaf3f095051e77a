#include "app/desk/services/station_data.h"

#include <algorithm>

namespace app {
namespace {

using Shared = StationLane::Shared;

constexpr auto backupAction = "backup", done = "done";
constexpr int rowsLookedAt = 50;

Result<DataState> stateOf(Station& station) {
    AuditFilter backups;
    backups.action = backupAction;
    const auto last = station.auditRows->page(backups, 0, rowsLookedAt);
    const auto restored = isRestored(*station.database);
    if (!last || !restored) return tl::unexpected(last ? restored.error() : last.error());
    const auto whole = std::ranges::find(*last, done, &AuditEntry::result);
    return DataState{whole == last->end() ? std::nullopt : std::optional(*whole), erasableBefore(station.regime, today()),
                     station.regime.retentionYears, *restored};
}

}  // namespace

void StationData::state(QObject* asker, Then<DataState> then) {
    questions_.ask<DataState>(asker, [](Shared station) { return stateOf(*station); }, std::move(then));
}

void StationData::backUp(QObject* asker, const std::filesystem::path& file, Password passphrase, ProgressObserver told, Then<BackupReport> then) {
    const QPointer<QObject> who(asker);
    const auto tell = [&lane = work_, who, told = std::move(told)](const Progress& progress) {
        lane.tell([who, told, progress] {
            if (who) told(progress);
        });
    };
    work_.ask<BackupReport>(
        asker,
        [file, passphrase, tell, by = person_, stopped = stopped()](Shared station) {
            return takeBackup(*station, file, *passphrase, by, usualCost, tell, stopped);
        },
        std::move(then));
}

void StationData::overdue(QObject* asker, Day before, Then<OverdueRecords> then) {
    work_.ask<OverdueRecords>(
        asker, [before, by = person_, stopped = stopped()](Shared station) { return overdueRecords(*station, before, by, stopped); }, std::move(then));
}

void StationData::erase(QObject* asker, Day before, const Actor& second, Then<ErasureReport> then) {
    work_.ask<ErasureReport>(
        asker,
        [wish = ErasureWish{before, person_, second}, stopped = stopped()](Shared station) { return eraseRecords(*station, wish, today(), stopped); },
        std::move(then));
}

void StationData::confirmRestored(QObject* asker, const Actor& second, Then<void> then) {
    cards_.ask<void>(asker, [second, by = person_](Shared station) { return app::confirmRestored(*station, by, second); }, std::move(then));
}

void StationData::verify(QObject* asker, Then<TrailVerdict> then) {
    work_.ask<TrailVerdict>(asker, [stopped = stopped()](Shared station) { return verifyTrail(*station, stopped); }, std::move(then));
}

}  // namespace app
