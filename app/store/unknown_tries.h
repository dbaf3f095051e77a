#pragma once

#include <cstdint>
#include <string>

#include "app/core/error.h"
#include "app/store/database.h"
#include "cardlib/keys/key_vault.h"

namespace app {

// Tries that were refused, and when the last one was, in seconds since 1970.
struct Tries {
    std::int64_t failures = 0, failedAt = 0;
};

// The tries to sign in with names that are nobody's. What was typed may be a password: all that is kept of it is one of 65536 places,
// which only the station's vault tells. Errors: identityUnindexed, the store's.
class UnknownTries {
  public:
    UnknownTries(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}
    Result<Tries> of(const std::string& name);
    Result<void> save(const std::string& name, const Tries& tries);
    // Those of which the last was before this time.
    Result<void> forget(std::int64_t before);

  private:
    Result<std::string> placeOf(const std::string& name);
    Database& database_;
    cardlib::KeyVault& vault_;
};

}  // namespace app
