#pragma once

#include "app/core/stopped.h"
#include "app/store/database.h"

namespace app {

// As long as this is there, what is read and written on a connection ends with storeFailed once it is stopped.
class Stoppable {
  public:
    Stoppable(SQLite::Database& handle, Stopped stopped);
    ~Stoppable();
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;

  private:
    SQLite::Database& handle_;
    Stopped stopped_;
};

// The store as it stands, in a new file for its owner only, whole and checked. Errors: storeDamaged, those of Database::guarded();
// storeFailed when it is stopped.
Result<void> copyStore(Database& database, const std::filesystem::path& file, const Stopped& stopped = {});

}  // namespace app
