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
                                       "SELECT o.id FROM card_order o JOIN holder h ON h.id = o.holder LEFT JOIN card_term t"
                                       " ON t.card_order = o.id WHERE o.state = 'handed_over' AND t.card_order IS NULL"
                                       " AND h.erased_at = '' ORDER BY o.id LIMIT ?");
               query.bind(1, count);
               ids = idsOf(query);
           })
        .map([&] { return ids; });
}

Result<std::vector<std::int64_t>> CardTerms::endingBy(const TermSpan& ends, const std::string& today, int count) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT o.id FROM card_term t JOIN card_order o ON o.id = t.card_order"
                                       " JOIN holder h ON h.id = o.holder WHERE t.endorsed_until BETWEEN ? AND ? AND t.card_end >= ?"
                                       " AND t.endorsed_until < t.card_end"
                                       " AND t.status <> 'cancelled' AND h.erased_at = '' AND NOT EXISTS (SELECT 1 FROM lost_card l"
                                       " WHERE l.application_serial = o.application_serial) AND NOT EXISTS (SELECT 1 FROM card_order"
                                       " later WHERE later.holder = o.holder AND later.id > o.id"
                                       " AND later.state NOT IN ('spoiled', 'refused', 'withdrawn'))"
                                       " ORDER BY t.endorsed_until, o.id LIMIT ?");
               bindTexts(query, 1, {ends.from, ends.until, today});
               query.bind(4, count);
               ids = idsOf(query);
           })
        .map([&] { return ids; });
}

}  // namespace app
