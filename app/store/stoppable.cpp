#include "app/store/stoppable.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace app {
namespace {

constexpr int stepsBetween = 8;  // of SQLite's machine; a row that is found by its number takes hardly more
constexpr int pagesAtOnce = 2048;

int asked(void* stopped) {
    return isStopped(*static_cast<const Stopped*>(stopped)) ? 1 : 0;
}

// In pieces, so that it can be stopped; what others write meanwhile is not in it.
void copyPages(SQLite::Database& from, SQLite::Database& to, const Stopped& stopped) {
    const SQLite::Transaction asItStands(from, SQLite::TransactionBehavior::DEFERRED);
    from.execAndGet("SELECT count(*) FROM sqlite_master");
    SQLite::Backup backup(to, from);
    int step = SQLITE_OK;
    while (step == SQLITE_OK) {
        if (isStopped(stopped)) throw SQLite::Exception("copy stopped", SQLITE_INTERRUPT);
        step = backup.executeStep(pagesAtOnce);
    }
    // anything else leaves an empty copy, which is whole too
    if (step != SQLITE_DONE) throw SQLite::Exception("copy not finished", step);
}

}  // namespace

Stoppable::Stoppable(SQLite::Database& handle, Stopped stopped) : handle_(handle), stopped_(std::move(stopped)) {
    if (stopped_) sqlite3_progress_handler(handle_.getHandle(), stepsBetween, asked, &stopped_);
}

Stoppable::~Stoppable() {
    if (stopped_) sqlite3_progress_handler(handle_.getHandle(), 0, nullptr, nullptr);
}

Result<void> copyStore(Database& database, const std::filesystem::path& file, const Stopped& stopped) {
    const mode_t before = ::umask(0077);
    auto copied = Database::guarded([&] {
        SQLite::Database copy(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        copyPages(database.handle(), copy, stopped);
        const Stoppable stoppable(copy, stopped);
        copy.exec("PRAGMA journal_mode = DELETE");
        if (copy.execAndGet("PRAGMA integrity_check").getString() != "ok") throw SQLite::Exception("copy damaged", SQLITE_CORRUPT);
    });
    ::umask(before);
    return copied;
}

}  // namespace app
