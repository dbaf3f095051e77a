#pragma once

#include <cstdint>
#include <string>

#include "app/store/database.h"
#include "cardlib/keys/key_vault.h"

namespace app {

// The audit trail: chained rows, a signed checkpoint every 100. Written in the transaction of what it tells.
class AuditLog {
  public:
    AuditLog(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}

    // object: no personal data ("order 7"). Errors: the store's, checkpointUnsigned.
    Result<void> write(const std::string& actor, const std::string& action, const std::string& object,
                       const std::string& result);

    // Number of rows proved. Error: auditBroken with the sequence.
    Result<std::int64_t> verify(std::string_view stationPem);

  private:
    Result<void> checkpoint(std::int64_t sequence, ByteView hash);
    Database& database_;
    cardlib::KeyVault& vault_;
};

}  // namespace app
