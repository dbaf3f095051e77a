#include "app/store/shelf.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

Cell collectorCell(std::int64_t order) {
    return {"collection", "collector", order};
}

}  // namespace

Result<void> Shelf::put(std::int64_t order, const std::string& place, const std::string& by) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT OR REPLACE INTO shelf_place VALUES (?, ?, ?, ?)");
        insert.bind(1, order);
        bindTexts(insert, 2, {place, by, utcNow()});
        insert.exec();
    });
}

Result<std::vector<WaitingCard>> Shelf::waiting(int count) {
    std::vector<WaitingCard> cards;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT o.id, o.holder, coalesce((SELECT max(at) FROM audit WHERE action = 'committed' AND"
                                       " object = 'order ' || o.id), o.created_at) AS finished, coalesce(s.place, ''),"
                                       " coalesce(s.placed_by, '') FROM card_order o LEFT JOIN shelf_place s ON s.card_order = o.id"
                                       " WHERE o.state IN ('committed', 'activating') ORDER BY finished, o.id LIMIT ?");
               query.bind(1, count);
               while (query.executeStep()) {
                   const auto text = [&](int at) { return query.getColumn(at).getString(); };
                   cards.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), text(2), text(3), text(4)});
               }
           })
        .map([&] { return cards; });
}

Result<void> Shelf::addCollection(const StoredCollection& collection, std::int64_t holder) {
    return holders_.keyOf(holder).and_then([&](const RecordKey& key) {
        return Database::guarded([&] {
            SQLite::Statement insert(database_.handle(), "INSERT OR REPLACE INTO collection VALUES (?, ?, ?, ?, ?, ?)");
            insert.bind(1, collection.order);
            bindTexts(insert, 2, {collection.who, collection.documents});
            bindBlob(insert, 4, sealCell(key, collectorCell(collection.order), collection.collector));
            bindTexts(insert, 5, {collection.by, utcNow()});
            insert.exec();
        });
    });
}

Result<std::optional<StoredCollection>> Shelf::collectionOf(std::int64_t order, std::int64_t holder) {
    std::optional<StoredCollection> found;
    Bytes sealed;
    const auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(), "SELECT who, documents, handed_by, collector FROM collection WHERE card_order = ?");
        query.bind(1, order);
        if (!query.executeStep()) return;
        found = StoredCollection{order, query.getColumn(0).getString(), query.getColumn(1).getString(), "", query.getColumn(2).getString()};
        sealed = blobAt(query, 3);
    });
    if (!read) return tl::unexpected(read.error());
    if (!found) return found;
    return holders_.keyOf(holder)
        .and_then([&](const RecordKey& key) { return openCell(key, collectorCell(order), sealed); })
        .map([&](const std::string& collector) {
            found->collector = collector;
            return found;
        });
}

}  // namespace app
