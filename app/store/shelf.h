#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"
#include "app/store/holders.h"

namespace app {

// A finished card that waits for its holder.
struct WaitingCard {
    std::int64_t order = 0, holder = 0;
    std::string finishedAt;       // when it was committed
    std::string place, placedBy;  // empty: nobody said where it lies
};

// Who came for a card. collector: JSON, personal; sealed under the holder's key.
struct StoredCollection {
    std::int64_t order = 0;
    std::string who, documents, collector, by;
};

class Shelf {
  public:
    Shelf(Database& database, Holders& holders) : database_(database), holders_(holders) {}

    // In the place of an earlier one.
    Result<void> put(std::int64_t order, const std::string& place, const std::string& by);
    // Cards that are finished and not handed over, the oldest first.
    Result<std::vector<WaitingCard>> waiting(int count);
    // In the place of who came before and did not get it.
    Result<void> addCollection(const StoredCollection& collection, std::int64_t holder);
    Result<std::optional<StoredCollection>> collectionOf(std::int64_t order, std::int64_t holder);

  private:
    Database& database_;
    Holders& holders_;
};

}  // namespace app
