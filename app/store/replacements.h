#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/store/database.h"

namespace app {

// That an order replaces a card which its holder had before.
struct StoredReplacement {
    std::int64_t order = 0, replaces = 0;
    std::string reason;    // "lost", "destroyed", "damaged"
    bool oldCard = false;  // it was handed in
    std::string fee;       // rule that says whether one is due
    std::string orderedBy;
};

class Replacements {
  public:
    explicit Replacements(Database& database) : database_(database) {}

    Result<void> add(const StoredReplacement& replacement);
    // Nothing when this order replaces no card.
    Result<std::optional<StoredReplacement>> of(std::int64_t order);
    // The order that came in a spoiled one's place replaces the same card.
    Result<void> passOn(std::int64_t spoiled, std::int64_t fresh);

  private:
    Database& database_;
};

}  // namespace app
