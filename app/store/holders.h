#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "app/registry/eligibility.h"
#include "app/store/database.h"
#include "app/store/sealed_columns.h"

namespace app {

struct StoredHolder {
    std::int64_t id = 0;
    Application application;
    Bytes photo;
    std::string importedBy;
};

// Registered people; what is personal is sealed, and a person is found by a keyed digest of the number.
class Holders {
  public:
    Holders(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}

    // The digest under which a number is looked up. Error: vaultFailed.
    Result<Bytes> indexOf(const std::string& citizenNumber);
    Result<std::optional<std::int64_t>> find(const std::string& citizenNumber);

    // Error: personKnown when the number is registered already.
    Result<std::int64_t> add(const Application& application, const Decision& decision, ByteView photo,
                             const std::string& by, const std::string& at);

    // Errors: recordMissing, cellDamaged.
    Result<StoredHolder> load(std::int64_t id);
    // What is registered of the person from now on. Error: recordMissing.
    Result<void> save(std::int64_t id, const Application& application);
    // Registers a person again who was registered without a card. Error: recordMissing.
    Result<void> renew(std::int64_t id, const Application& application, const Decision& decision, ByteView photo,
                       const std::string& by);
    Result<RecordKey> keyOf(std::int64_t id);

  private:
    Database& database_;
    cardlib::KeyVault& vault_;
};

}  // namespace app
