#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "app/registry/eligibility.h"
#include "app/store/database.h"
#include "app/store/sealed_columns.h"
#include "app/store/search_index.h"

namespace app {

struct StoredHolder {
    std::int64_t id = 0;
    Application application;
    Bytes photo;
    std::string importedBy;
    std::string registeredAt, rule, article;
};

struct HolderDates {
    std::int64_t id = 0;
    std::string registeredAt;
};

// Records that were taken up into the index; so many of them are damaged and were left out.
struct Indexing {
    int taken = 0, leftOut = 0;
};

// Registered people; what is personal is sealed, and a person is found by a keyed digest of the number.
class Holders {
  public:
    Holders(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault), index_(database, vault) {}

    // The digest under which a number is looked up. Error: vaultFailed.
    Result<Bytes> indexOf(const std::string& citizenNumber);
    Result<std::optional<std::int64_t>> find(const std::string& citizenNumber);
    // The digest of whom this record is about. Error: recordMissing.
    Result<Bytes> indexOf(std::int64_t id);

    // Error: personKnown when the number is registered already.
    Result<std::int64_t> add(const Application& application, const Decision& decision, ByteView photo,
                             const std::string& by, const std::string& at);

    // Errors: recordMissing, cellDamaged.
    Result<StoredHolder> load(std::int64_t id);
    // The same without the photo.
    Result<Application> recordOf(std::int64_t id);
    // What is registered of the person from now on. Error: recordMissing.
    Result<void> save(std::int64_t id, const Application& application);
    // Registers a person again who was registered without a card. Error: recordMissing.
    Result<void> renew(std::int64_t id, const Application& application, const Decision& decision, ByteView photo,
                       const std::string& by);
    // Error: recordMissing, also when it was erased.
    Result<RecordKey> keyOf(std::int64_t id);

    // Those that are not erased, above `after`, at most `most`.
    Result<std::vector<HolderDates>> datesAfter(std::int64_t after, int most);
    // Destroys the record's key and with it whatever it sealed. That there was a record stays; its search tokens are removed by
    // index().removeAll().
    Result<void> erase(std::int64_t id);

    // By what people are found. Kept with every record; records older than the index get theirs from indexSome(), which says
    // how many it took up, 0 when none is left. What is damaged is taken up once and found by nothing.
    [[nodiscard]] SearchIndex& index() { return index_; }
    Result<Indexing> indexSome(int most);

  private:
    Result<void> indexOne(std::int64_t id, Indexing& some);

    Database& database_;
    cardlib::KeyVault& vault_;
    SearchIndex index_;
};

}  // namespace app
