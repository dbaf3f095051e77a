#pragma once

#include <optional>

#include "app/store/database.h"
#include "cardlib/personalization/journal.h"

namespace app {

// The journal of one order: on the disk before each APDU that writes.
class JournalStore : public cardlib::Journal {
  public:
    JournalStore(Database& database, std::int64_t order) : database_(database), order_(order) {}
    cardlib::Result<void> beforeWriting(std::size_t step, const std::string& what) override;
    cardlib::Result<void> announce(const std::vector<cardlib::Intent>& intents) override;

    // What the store said when it refused an entry.
    [[nodiscard]] const std::optional<Error>& refusal() const { return refusal_; }

  private:
    Database& database_;
    std::int64_t order_;
    std::optional<Error> refusal_;
};

}  // namespace app
