#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/search/query.h"
#include "app/store/database.h"
#include "cardlib/keys/key_vault.h"

namespace app {

// The error identityUnindexed with its cause.
Error identityUnindexed(const cardlib::Error& error);

// Where the next page of a search begins: in which of the query's ways, below which holder.
struct SearchCursor {
    std::size_t way = 0;
    std::int64_t below = INT64_MAX;
};

struct SearchPage {
    std::vector<std::int64_t> holders;  // the best first, of one way the newest first
    std::optional<SearchCursor> next;   // nothing: that was all
};

// By what people can be found without a record being opened: keyed digests of their terms. What it gives away to who has the
// file alone stands in its migration. Errors: identityUnindexed, the store's.
class SearchIndex {
  public:
    SearchIndex(Database& database, cardlib::KeyVault& vault) : database_(database), vault_(vault) {}

    // The tokens of a person's terms, each once.
    Result<std::vector<std::int64_t>> tokensOf(const Holder& holder);
    // To be called in the transaction in which the record is written.
    Result<void> add(std::int64_t id, const Holder& holder);
    Result<void> remove(std::int64_t id, const Holder& holder);
    // Every token of these, whatever made it: one walk over the index.
    Result<void> removeAll(const std::vector<std::int64_t>& ids);

    // A record that cannot be opened: it is missing no more.
    Result<void> leaveOut(std::int64_t id);

    // Ids of records that are not indexed yet, at most `most`.
    Result<std::vector<std::int64_t>> missing(int most);

    Result<SearchPage> find(const Query& query, const SearchCursor& from, int most);

  private:
    void mark(std::int64_t id, int version);
    Result<std::int64_t> tokenOf(const SearchTerm& term);
    Result<std::vector<std::int64_t>> byCard(const SearchTerm& term, std::int64_t below, int most);
    Result<std::vector<std::int64_t>> byToken(const std::vector<SearchTerm>& ways, const SearchCursor& from, int most);

    Database& database_;
    cardlib::KeyVault& vault_;
    apdu::SecretBytes key_;  // derived when it is first needed
};

}  // namespace app
