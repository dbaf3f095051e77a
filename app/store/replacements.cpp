#include "app/store/replacements.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {

Result<void> Replacements::add(const StoredReplacement& replacement) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT INTO replacement VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.bind(1, replacement.order);
        insert.bind(2, replacement.replaces);
        bindTexts(insert, 3, {replacement.reason});
        insert.bind(4, replacement.oldCard ? 1 : 0);
        bindTexts(insert, 5, {replacement.fee, replacement.orderedBy, utcNow()});
        insert.exec();
    });
}

Result<std::optional<StoredReplacement>> Replacements::of(std::int64_t order) {
    std::optional<StoredReplacement> found;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT card_order, replaces, reason, old_card, fee, ordered_by FROM replacement"
                                       " WHERE card_order = ?");
               query.bind(1, order);
               if (!query.executeStep()) return;
               const auto text = [&](int at) { return query.getColumn(at).getString(); };
               found = {query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), text(2),
                        query.getColumn(3).getInt() != 0, text(4), text(5)};
           })
        .map([&] { return found; });
}

Result<void> Replacements::passOn(std::int64_t spoiled, std::int64_t fresh) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(),
                                 "INSERT INTO replacement SELECT ?, replaces, reason, old_card, fee, ordered_by, ordered_at"
                                 " FROM replacement WHERE card_order = ?");
        insert.bind(1, fresh);
        insert.bind(2, spoiled);
        insert.exec();
    });
}

}  // namespace app
