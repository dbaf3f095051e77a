#pragma once

#include <functional>
#include <mutex>

#include "apdu/core/secret_bytes.h"
#include "app/central/event_store.h"

namespace app {

// What happens to one POST of events: checked, kept, receipted. For several threads.
class IngestService {
  public:
    // receiptKey: the centre's SM2 key (PKCS #8 DER).
    IngestService(std::string conninfo, apdu::SecretBytes receiptKey);

    // body: a batch (app/sync/batch.h) of this station. Errors: batchMalformed, eventNotGenuine (hash,
    // signature or station of an event), stationUnknown, stationLocked (a fork), databaseUnavailable.
    Result<Receipt> receive(const std::string& station, std::string_view body);

    // Something else that needs the database.
    Result<void> withStore(const std::function<Result<void>(EventStore&)>& work);

  private:
    std::mutex mutex_;
    EventStore store_;
    apdu::SecretBytes receiptKey_;
};

// Reads the centre's receipt key, making it when there is no such file, and only then; its public half goes
// beside it as .pem. Error: receiptKeyUnusable.
Result<apdu::SecretBytes> receiptKeyFrom(const std::filesystem::path& file);

}  // namespace app
