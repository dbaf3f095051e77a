#include "app/store/card_terms.h"

#include "app/store/columns.h"

namespace app {
namespace {

std::vector<std::int64_t> idsOf(SQLite::Statement& query) {
    std::vector<std::int64_t> ids;
    while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
    return ids;
}

}  // namespace

Result<void> CardTerms::keep(const CardTerm& term) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT OR REPLACE INTO card_term VALUES (?, ?, ?, ?)");
        insert.bind(1, term.order);
        bindTexts(insert, 2, {term.status, term.endorsedUntil, term.cardEnd});
        insert.exec();
    });
}

Result<void> CardTerms::forget(std::int64_t order) {
    return Database::guarded([&] {
        SQLite::Statement erase(database_.handle(), "DELETE FROM card_term WHERE card_order = ?");
        erase.bind(1, order);
        erase.exec();
    });
}

Result<std::optional<CardTerm>> CardTerms::find(std::int64_t order) {
    std::optional<CardTerm> found;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT * FROM card_term WHERE card_order = ?");
               query.bind(1, order);
               if (!query.executeStep()) return;
               const auto text = [&](int at) { return query.getColumn(at).getString(); };
               found = {query.getColumn(0).getInt64(), text(1), text(2), text(3)};
           })
        .map([&] { return found; });
}

Result<std::vector<std::int64_t>> CardTerms::missing(int count) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id FROM card_order LEFT JOIN card_term ON card_order = id"
                                       " WHERE state = 'handed_over' AND card_order IS NULL ORDER BY id LIMIT ?");
               query.bind(1, count);
               ids = idsOf(query);
           })
        .map([&] { return ids; });
}

Result<std::vector<std::int64_t>> CardTerms::endingBy(const std::string& day, int count) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT card_order FROM card_term WHERE endorsed_until <= ? AND status <> 'cancelled'"
                                       " ORDER BY endorsed_until, card_order LIMIT ?");
               bindTexts(query, 1, {day});
               query.bind(2, count);
               ids = idsOf(query);
           })
        .map([&] { return ids; });
}

}  // namespace app
