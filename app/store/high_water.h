#pragma once

#include <filesystem>

#include "app/store/event_log.h"

namespace app {

// How far the station's two chains had come, in a file beside the store and authenticated by the vault's key: an older store put
// in the place of a newer one is found out. It follows each commit without waiting for the disk, so it never runs ahead of the
// store; who puts back store and file together is found out by the centre only.
class HighWater {
  public:
    static constexpr auto fileName = "high-water";

    HighWater(const std::filesystem::path& home, Database& database, EventLog& events, cardlib::KeyVault& vault)
        : file_(home / fileName), database_(database), events_(events), vault_(vault) {}

    // Whether this store is the newest one known here. Errors: storeRestored, storeRolledBack, those of the store and the vault.
    Result<void> check();
    // The mark is put where the store stands now: after a commit, of a store that is known to be the newest.
    void raise();

  private:
    struct Mark {
        std::int64_t events = 0, auditRows = 0;
        Bytes eventHash;
    };
    Result<Mark> stand();
    Result<std::optional<Mark>> markIn(const std::string& text);
    Result<Bytes> seal(const std::string& text);

    std::filesystem::path file_;
    Database& database_;
    EventLog& events_;
    cardlib::KeyVault& vault_;
    apdu::SecretBytes key_;
    std::string written_;
    std::size_t place_ = 0;  // where the next mark goes
};

// A store that came out of a backup: what happened after it is not in it, and numbers may have been taken that it does not know.
Result<void> markRestored(Database& database);
Result<bool> isRestored(Database& database);
// The centre, or two people, have said that nothing came after; so many numbers are left out all the same, for cards that were
// made and told to nobody. year: whose permits.
inline constexpr int numbersLeftOut = 500;
Result<void> liftRestored(Database& database, const std::string& year);

}  // namespace app
