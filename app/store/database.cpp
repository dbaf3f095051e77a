#include "app/store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>

#include "apdu/core/file.h"
#include "app/store/stoppable.h"

namespace app {
namespace {

constexpr std::size_t maxMigration = 1 << 20;
constexpr int busyMs = 3000;
constexpr int forgetTries = 10;

Code codeOf(int sqlite) {
    switch (sqlite & 0xFF) {
        case SQLITE_FULL:
            return Code::diskFull;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Code::storeBusy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Code::storeDamaged;
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_IOERR:
            return Code::storeUnwritable;
        default:
            return Code::storeFailed;
    }
}

// Schema number → file.
std::map<int, std::filesystem::path> migrationsIn(const std::filesystem::path& folder) {
    std::map<int, std::filesystem::path> found;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".sql")
            found[std::atoi(entry.path().filename().c_str())] = entry.path();
    return found;
}

bool zero(int file, off_t from, off_t end) {
    static constexpr std::array<char, 1 << 16> zeros{};
    while (from < end) {
        const auto part = std::min<off_t>(end - from, zeros.size());
        const ssize_t count = ::pwrite(file, zeros.data(), static_cast<std::size_t>(part), from);
        if (count <= 0) return false;
        from += count;
    }
    return true;
}

// A power cut may leave a part of it, which must not be taken for a log: what makes it one goes first. Its mark goes last: without
// it nothing is left.
bool emptied(int log) {
    constexpr off_t mark = 4, header = 32;
    std::array<char, mark> begin{};
    struct stat status {};
    if (::fstat(log, &status) != 0 || ::pread(log, begin.data(), begin.size(), 0) < 0) return false;
    if (begin == std::array<char, mark>{}) return true;
    return zero(log, mark, header) && ::fdatasync(log) == 0 && zero(log, header, status.st_size) && ::fdatasync(log) == 0 &&
           zero(log, 0, mark);
}

bool emptied(const std::string& name) {
    const int log = ::open(name.c_str(), O_RDWR | O_CLOEXEC);
    if (log < 0) return false;
    const bool done = emptied(log);
    ::close(log);
    return done;
}

class Open {
  public:
    explicit Open(bool& flag) : flag_(flag) { flag_ = true; }
    ~Open() { flag_ = false; }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

  private:
    bool& flag_;
};

}  // namespace

Database::Database(std::unique_ptr<SQLite::Database> handle, std::filesystem::path file)
    : handle_(std::move(handle)), file_(std::move(file)) {}

Database::~Database() {
    if (last_) static_cast<void>(forgetLog());
}

Result<void> Database::guarded(const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const SQLite::Exception& error) {
        return fail(codeOf(error.getErrorCode()), error.getErrorStr());
    }
}

Result<std::unique_ptr<Database>> Database::connect(const std::filesystem::path& file) {
    std::unique_ptr<Database> database;
    const mode_t before = ::umask(0077);
    auto opened = guarded([&] {
        auto handle = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMs);
        handle->exec(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA "
            "trusted_schema = OFF;"
            "PRAGMA secure_delete = ON");
        database.reset(new Database(std::move(handle), file));
    });
    ::umask(before);
    return opened.map([&] { return std::move(database); });
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file,
                                                 const std::filesystem::path& migrations) {
    return connect(file).and_then([&](std::unique_ptr<Database> database) {
        database->last_ = true;
        return database->makeRoom().and_then([&] { return database->migrate(migrations); }).map([&] {
            return std::move(database);
        });
    });
}

Result<std::unique_ptr<Database>> Database::openBeside(const Database& first) {
    return connect(first.file_).map([&](std::unique_ptr<Database> database) {
        database->turn_ = first.turn_;
        return database;
    });
}

// A flush of bytes that go over others takes a fraction of one that makes the file longer. So the log stays when the
// store is closed, and has its whole length from the start.
Result<void> Database::makeRoom() {
    return guarded([&] {
        int keep = 1;
        sqlite3_file_control(handle_->getHandle(), nullptr, SQLITE_FCNTL_PERSIST_WAL, &keep);
        if (handle_->execAndGet("PRAGMA page_count").getInt() > 1) return;
        handle_->exec("CREATE TABLE room (filler BLOB); INSERT INTO room VALUES (zeroblob(4 << 20));"
                      "DROP TABLE room; VACUUM");
    });
}

Result<void> Database::migrate(const std::filesystem::path& folder) {
    const auto migrations = migrationsIn(folder);
    if (migrations.empty()) return fail(Code::migrationMissing, folder.string());
    int version = 0;
    auto read = guarded([&] { version = handle_->execAndGet("PRAGMA user_version").getInt(); });
    if (!read) return read;
    if (version > migrations.rbegin()->first)
        return fail(Code::storeNewer, "schema " + std::to_string(version));
    for (const auto& migration : migrations) {
        if (migration.first <= version) continue;
        const auto script = apdu::readFile(migration.second, maxMigration);
        const std::string sql = script ? std::string(script->begin(), script->end()) : "unreadable";
        const auto applied = transact([&] {
            return guarded([&] {
                handle_->exec(sql);
                handle_->exec("PRAGMA user_version = " + std::to_string(migration.first));
            });
        });
        if (!applied) return applied;
    }
    return {};
}

Result<void> Database::transact(const std::function<Result<void>()>& work) {
    if (open_) return work();
    const std::scoped_lock turn(*turn_);
    Result<void> result;
    const auto run = guarded([&] {
        const Open open(open_);  // whatever work() throws
        SQLite::Transaction transaction(*handle_, SQLite::TransactionBehavior::IMMEDIATE);
        result = work();
        if (result) transaction.commit();
    });
    if (run && result && committed_) committed_();
    return run ? result : run;
}

// What was copied into the store stays in the log, also what was destroyed there since; and a store that somebody puts in
// this one's place would take it over.
Result<void> Database::forgetLog() {
    return guarded([&] {
        if (open_) throw SQLite::Exception("log in use", SQLITE_BUSY);
        const std::scoped_lock turn(*turn_);  // only so that it comes to it; the store's own lock is what keeps others out
        for (int i = 0; i < forgetTries; ++i)
            if (emptiedLog()) return;
        throw SQLite::Exception("log in use", SQLITE_BUSY);
    });
}

// Between the checkpoint and the lock somebody may commit, which may be in the log alone, and read there. When nobody did, the
// store has everything, and whoever reads reads there.
bool Database::emptiedLog() {
    const auto commits = [&] { return handle_->execAndGet("PRAGMA data_version").getInt64(); };
    const auto before = commits();
    int frames = -1, moved = -1;
    const int checked = sqlite3_wal_checkpoint_v2(handle_->getHandle(), nullptr, SQLITE_CHECKPOINT_RESTART, &frames, &moved);
    if (checked != SQLITE_OK || frames != moved) throw SQLite::Exception("log in use", checked == SQLITE_OK ? SQLITE_BUSY : checked);
    const SQLite::Transaction nobodyWrites(*handle_, SQLite::TransactionBehavior::IMMEDIATE);
    if (commits() != before) return false;
    if (!emptied(file_.string() + "-wal")) throw SQLite::Exception("log not emptied", SQLITE_IOERR);
    return true;
}

Result<void> Database::copyTo(const std::filesystem::path& file) {
    return copyStore(*this, file);
}

}  // namespace app
