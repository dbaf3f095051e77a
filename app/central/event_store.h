#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/sync/batch.h"
#include "app/sync/receipt.h"

namespace app {

struct IngestResult {
    std::int64_t upto = 0;
    Bytes headHash;
    bool locked = false;
};

// The centre's PostgreSQL, one connection, made anew when it is lost. Used by one thread at a time.
// Errors: databaseUnavailable, stationUnknown, stationLocked.
class EventStore {
  public:
    explicit EventStore(std::string conninfo);
    ~EventStore();
    EventStore(const EventStore&) = delete;
    EventStore& operator=(const EventStore&) = delete;

    // Brings the database to the newest schema of the folder. Errors: databaseUnavailable, databaseNewer.
    Result<void> migrate(const std::filesystem::path& migrations);
    // May be said again. Error: enrolledOtherwise, when the station is known with another key.
    Result<void> enrol(const std::string& station, const std::string& publicKey);
    Result<std::string> publicKeyOf(const std::string& station);
    Result<IngestResult> ingest(const std::string& station, const std::vector<Event>& batch);
    Result<void> saveReceipt(const Receipt& receipt);

  private:
    class Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace app
