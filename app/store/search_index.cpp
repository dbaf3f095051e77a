#include "app/store/search_index.h"

#include <algorithm>

#include "app/store/columns.h"
#include "cardlib/crypto/digest.h"

namespace app {
namespace {

constexpr auto keyName = "search index, key 1";  // no identity reads so
constexpr auto currentVersion = 1, leftOut = -1;

bool isOfCard(TermKind kind) {
    return kind >= TermKind::permitNumber;
}

const char* columnOf(TermKind kind) {
    switch (kind) {
        case TermKind::permitNumber:
            return "permit_number";
        case TermKind::applicationSerial:
            return "application_serial";
        case TermKind::printNumber:
            return "print_number";
        default:
            return "chip_serial";
    }
}

std::vector<std::int64_t> idsOf(SQLite::Statement& query) {
    std::vector<std::int64_t> ids;
    while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
    return ids;
}

}  // namespace

Error identityUnindexed(const cardlib::Error& error) {
    return Error{Code::identityUnindexed, "", error};
}

// A kind's number stands before the text, so that no text of one kind is a text of another.
Result<std::int64_t> SearchIndex::tokenOf(const SearchTerm& term) {
    if (key_.size() == 0) {
        auto key = vault_.blindIndex(apdu::bytesOf(keyName));
        if (!key) return tl::unexpected(identityUnindexed(key.error()));
        key_ = apdu::SecretBytes::copyOf(*key);
        apdu::wipe(*key);
    }
    const auto digest =
        cardlib::hmacSm3(key_.view(), apdu::bytesOf(std::to_string(static_cast<int>(term.kind)) + "|" + term.text.reveal()));
    std::uint64_t token = 0;
    for (std::size_t i = 0; i < sizeof token; ++i) token = token << 8 | digest[i];
    return static_cast<std::int64_t>(token);
}

Result<std::vector<std::int64_t>> SearchIndex::tokensOf(const Holder& holder) {
    std::vector<std::int64_t> tokens;
    for (const auto& term : termsOf(holder)) {
        const auto token = tokenOf(term);
        if (!token) return tl::unexpected(token.error());
        tokens.push_back(*token);
    }
    return tokens;
}

Result<void> SearchIndex::add(std::int64_t id, const Holder& holder) {
    return tokensOf(holder).and_then([&](const std::vector<std::int64_t>& tokens) {
        return Database::guarded([&] {
            SQLite::Statement insert(database_.handle(), "INSERT OR IGNORE INTO search_token VALUES (?, ?)");
            insert.bind(2, id);
            for (const std::int64_t token : tokens) {
                insert.bind(1, token);
                insert.exec();
                insert.reset();
            }
            mark(id, currentVersion);
        });
    });
}

Result<void> SearchIndex::leaveOut(std::int64_t id) {
    return Database::guarded([&] { mark(id, leftOut); });
}

void SearchIndex::mark(std::int64_t id, int version) {
    SQLite::Statement update(database_.handle(), "UPDATE holder SET search_version = ? WHERE id = ?");
    update.bind(1, version);
    update.bind(2, id);
    update.exec();
}

Result<void> SearchIndex::remove(std::int64_t id, const Holder& holder) {
    return tokensOf(holder).and_then([&](const std::vector<std::int64_t>& tokens) {
        return Database::guarded([&] {
            SQLite::Statement erase(database_.handle(), "DELETE FROM search_token WHERE token = ? AND holder = ?");
            erase.bind(2, id);
            for (const std::int64_t token : tokens) {
                erase.bind(1, token);
                erase.exec();
                erase.reset();
            }
        });
    });
}

Result<void> SearchIndex::removeAll(const std::vector<std::int64_t>& ids) {
    return Database::guarded([&] {
        database_.handle().exec("CREATE TEMP TABLE IF NOT EXISTS forgotten (id INTEGER PRIMARY KEY); DELETE FROM forgotten");
        SQLite::Statement insert(database_.handle(), "INSERT OR IGNORE INTO forgotten VALUES (?)");
        for (const std::int64_t id : ids) {
            insert.bind(1, id);
            insert.exec();
            insert.reset();
        }
        database_.handle().exec("DELETE FROM search_token WHERE holder IN (SELECT id FROM forgotten)");
    });
}

Result<std::vector<std::int64_t>> SearchIndex::missing(int most) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id FROM holder WHERE search_version = 0 ORDER BY id LIMIT ?");
               query.bind(1, most);
               ids = idsOf(query);
           })
        .map([&] { return ids; });
}

Result<std::vector<std::int64_t>> SearchIndex::byCard(const SearchTerm& term, std::int64_t below, int most) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), std::string("SELECT DISTINCT holder FROM card_order WHERE ") +
                                                               columnOf(term.kind) +
                                                               " = ? AND holder < ? ORDER BY holder DESC LIMIT ?");
               query.bind(1, term.text.reveal());
               query.bind(2, below);
               query.bind(3, most);
               ids = idsOf(query);
           })
        .map([&] { return ids; });
}

// Whom a better way has found already is not found again.
Result<std::vector<std::int64_t>> SearchIndex::byToken(const std::vector<SearchTerm>& ways, const SearchCursor& from, int most) {
    std::vector<std::int64_t> tokens, ids;
    for (std::size_t way = 0; way <= from.way; ++way) {
        if (isOfCard(ways[way].kind)) continue;
        const auto token = tokenOf(ways[way]);
        if (!token) return tl::unexpected(token.error());
        tokens.push_back(*token);
    }
    return Database::guarded([&] {
               std::string sql = "SELECT holder FROM search_token t WHERE token = ? AND holder < ?";
               for (std::size_t i = 1; i < tokens.size(); ++i)
                   sql += " AND NOT EXISTS (SELECT 1 FROM search_token WHERE token = ? AND holder = t.holder)";
               SQLite::Statement query(database_.handle(), sql + " ORDER BY holder DESC LIMIT ?");
               query.bind(1, tokens.back());
               query.bind(2, from.below);
               for (std::size_t i = 0; i + 1 < tokens.size(); ++i) query.bind(static_cast<int>(i) + 3, tokens[i]);
               query.bind(static_cast<int>(tokens.size()) + 2, most);
               ids = idsOf(query);
           })
        .map([&] { return ids; });
}

Result<SearchPage> SearchIndex::find(const Query& query, const SearchCursor& from, int most) {
    SearchPage page;
    SearchCursor at = from;
    while (at.way < query.ways.size()) {
        const int wanted = most - static_cast<int>(page.holders.size()) + 1;  // one more tells whether there is a next page
        const SearchTerm& way = query.ways[at.way];
        const auto found = isOfCard(way.kind) ? byCard(way, at.below, wanted) : byToken(query.ways, at, wanted);
        if (!found) return tl::unexpected(found.error());
        for (const std::int64_t id : *found) {
            if (std::ranges::find(page.holders, id) != page.holders.end()) continue;
            if (page.holders.size() == static_cast<std::size_t>(most)) {
                page.next = at;
                return page;
            }
            page.holders.push_back(id);
            at.below = id;
        }
        at = {at.way + 1};
    }
    return page;
}

}  // namespace app
