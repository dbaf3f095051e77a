#pragma once

#include "app/store/holders.h"

namespace app {

// The picture of a paper, without the picture.
struct StoredScan {
    std::int64_t id = 0, holder = 0;
    std::string kind;    // as the regime calls the paper
    std::string format;  // "jpeg" or "png"
    std::int64_t bytes = 0;
    std::string sm3;  // of the plain picture, in hexadecimal digits
    std::string addedBy, addedAt;
};

// Pictures of papers, sealed under the key of whose they are.
class PaperScans {
  public:
    PaperScans(Database& database, Holders& holders) : database_(database), holders_(holders) {}

    // Gives its number. Error: recordMissing.
    Result<std::int64_t> add(const StoredScan& scan, const apdu::Pii<Bytes>& content);
    // Those that are there, in the order in which they came.
    Result<std::vector<StoredScan>> of(std::int64_t holder);
    // Nothing when there is none, or it was removed.
    Result<std::optional<StoredScan>> find(std::int64_t id);
    // Errors: recordMissing, cellDamaged.
    Result<apdu::Pii<Bytes>> contentOf(const StoredScan& scan);
    // Destroys the picture; that there was one stays.
    Result<void> remove(std::int64_t id, const std::string& by);
    // The same for all of a person.
    Result<void> forget(std::int64_t holder, const std::string& by);

  private:
    Result<std::vector<StoredScan>> select(const std::string& where, std::int64_t value);
    Result<void> destroy(const std::string& where, std::int64_t value, const std::string& by);
    Database& database_;
    Holders& holders_;
};

}  // namespace app
