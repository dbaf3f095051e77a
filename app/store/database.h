#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>

#include "app/core/error.h"

namespace SQLite {
class Database;
}

namespace app {

// The station's SQLite file: WAL, synchronous FULL, foreign keys, forward-only migrations.
class Database {
  public:
    // Opens or makes the file and brings it to the newest schema of `migrations` (NNNN-*.sql, each in one
    // transaction). Errors: storeNewer (a later program wrote it), migrationMissing, and those of guarded().
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                  const std::filesystem::path& migrations);
    // Another connection to the same store, for another thread; it is closed before the first one. Their transactions take turns.
    // Errors: those of guarded().
    static Result<std::unique_ptr<Database>> openBeside(const Database& first);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // All of `work` or nothing of it; joins a transaction that is already open. Errors: those of work and of
    // the store.
    Result<void> transact(const std::function<Result<void>()>& work);

    // Called after each commit of transact().
    void afterCommit(std::function<void()> told) { committed_ = std::move(told); }

    // The store as it stands, in a new file for its owner only, whole and checked. Errors: storeDamaged, those of guarded().
    Result<void> copyTo(const std::filesystem::path& file);

    // Moves everything into the store and overwrites the log, so that what was destroyed is in neither; whoever else writes
    // meanwhile loses nothing. Errors: storeBusy, in a transaction, or when somebody still reads there or writes all the while;
    // storeUnwritable, when it cannot be overwritten; then it is overwritten at the next time, at the latest when the last
    // connection is closed.
    Result<void> forgetLog();

    [[nodiscard]] SQLite::Database& handle() { return *handle_; }

    // Runs a piece of SQLite work; what it throws becomes an error: diskFull, storeBusy, storeDamaged,
    // storeUnwritable, storeFailed. The one place where SQLite's codes become ours.
    static Result<void> guarded(const std::function<void()>& work);

  private:
    Database(std::unique_ptr<SQLite::Database> handle, std::filesystem::path file);
    static Result<std::unique_ptr<Database>> connect(const std::filesystem::path& file);
    bool emptiedLog();  // false: somebody wrote meanwhile
    Result<void> makeRoom();
    Result<void> migrate(const std::filesystem::path& migrations);

    std::unique_ptr<SQLite::Database> handle_;
    std::filesystem::path file_;
    bool open_ = false;  // a transaction
    std::function<void()> committed_;
    bool last_ = false;  // of the connections to be closed
    std::shared_ptr<std::mutex> turn_ = std::make_shared<std::mutex>();  // SQLite's own waiting is not fair: one may never come to it
};

}  // namespace app
