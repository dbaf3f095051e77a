#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/registry/holder.h"
#include "app/store/database.h"
#include "app/store/sealed_columns.h"

namespace app {

// What may be known of a draft without opening it.
struct StoredDraft {
    std::int64_t id = 0;
    std::string kind;    // the service it is of: "registration"
    std::string state;   // as app/life_cycle/draft_life.h names it
    std::string ticket;  // of the queue; empty: none
    std::string owner;   // whose work it is
    std::string begunAt, changedAt;
};

// What was typed, and the photo's file; empty: there is none.
struct DraftContent {
    PiiText form;  // JSON
    apdu::Pii<Bytes> photo;
};

// Drafts; their content is sealed under a key of their own, which is destroyed when they end.
class Drafts {
  public:
    Drafts(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}

    Result<std::int64_t> add(const StoredDraft& draft, const DraftContent& content);
    Result<std::optional<StoredDraft>> load(std::int64_t id);
    // Those that have not ended, the oldest first.
    Result<std::vector<StoredDraft>> unfinished();
    // State, ticket and owner.
    Result<void> save(const StoredDraft& draft);
    // It is not worked on by this: when it changed stays.
    Result<void> loseTicket(std::int64_t id);
    // photo: nothing when it is the same as before.
    Result<void> rewrite(std::int64_t id, const PiiText& form, const std::optional<apdu::Pii<Bytes>>& photo);
    // Errors: vaultFailed, also when it has ended; cellDamaged.
    Result<DraftContent> contentOf(std::int64_t id);
    // Destroys its key and its content.
    Result<void> end(std::int64_t id, const std::string& state);

  private:
    Result<std::vector<StoredDraft>> select(const std::string& where, std::int64_t value);
    Result<RecordKey> keyOf(std::int64_t id);
    Database& database_;
    cardlib::KeyVault& vault_;
};

}  // namespace app
