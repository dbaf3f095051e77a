#include "app/store/pictures_left.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace app {

Result<std::vector<std::int64_t>> ordersWithPicturesLeft(Database& database) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database.handle(), "SELECT id FROM card_order WHERE state IN ('handed_over', 'spoiled')"
                                                          " AND (front IS NOT NULL OR back IS NOT NULL) ORDER BY id");
               while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
           })
        .map([&] { return ids; });
}

}  // namespace app
