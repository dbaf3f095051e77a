#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

// A card by which somebody signs in.
struct StoredOperatorCard {
    std::int64_t id = 0;
    std::int64_t account = 0;
    Bytes key;               // the public one, DER SubjectPublicKeyInfo
    std::string enrolledAt;
    bool inForce = true;
};

class OperatorCards {
  public:
    explicit OperatorCards(Database& database) : database_(database) {}

    // Gives its id. Errors: the store's.
    Result<std::int64_t> add(std::int64_t account, const Bytes& key);
    Result<void> withdraw(std::int64_t id);
    // Also those withdrawn, by id: a station has few.
    Result<std::vector<StoredOperatorCard>> all();

  private:
    Database& database_;
};

}  // namespace app
