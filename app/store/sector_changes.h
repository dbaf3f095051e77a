#pragma once

#include <optional>
#include <string>

#include "app/store/database.h"
#include "app/store/sealed_columns.h"
#include "cardlib/sectors/sector_update.h"

namespace app {

// Which sector of which card.
struct SectorPlace {
    std::string department, applicationSerial;  // 20 digits
};

// A change that was planned for a card and may stand half on it.
struct OpenChange {
    std::int64_t id = 0;
    int version = 0;  // of the sector profile by which the card's sector was made
    cardlib::SectorUpdate update;
};

// Changes of sectors: on the disk before the first APDU that writes, one at a time for each sector of a card; what is
// to be written is sealed. And the cards that refused a key. Errors: vaultFailed, cellDamaged, the store's.
class SectorChanges {
  public:
    SectorChanges(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}

    Result<OpenChange> begin(const SectorPlace& place, int version, const cardlib::SectorUpdate& update);
    Result<std::optional<OpenChange>> open(const SectorPlace& place);
    // done, or given up because another change came after it. Its content is forgotten.
    Result<void> end(std::int64_t id);

    // The tries the card said are left when it last refused the department's key; nothing when it takes it.
    Result<std::optional<int>> triesLeft(const SectorPlace& place);
    Result<void> noteRefusal(const SectorPlace& place, int triesLeft);
    // The card took the key, and has all its tries again.
    Result<void> forgetRefusal(const SectorPlace& place);

  private:
    Database& database_;
    cardlib::KeyVault& vault_;
};

// The journal of one change.
class SectorJournal : public cardlib::Journal {
  public:
    SectorJournal(Database& database, std::int64_t change) : database_(database), change_(change) {}
    cardlib::Result<void> beforeWriting(std::size_t step, const std::string& what) override;
    // What the store said when it refused an entry.
    [[nodiscard]] const std::optional<Error>& refusal() const { return refusal_; }

  private:
    Database& database_;
    std::int64_t change_;
    std::optional<Error> refusal_;
};

}  // namespace app
