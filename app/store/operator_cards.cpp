#include "app/store/operator_cards.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {

Result<std::int64_t> OperatorCards::add(std::int64_t account, const Bytes& key) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(database_.handle(), "INSERT INTO operator_card (account, key, enrolled_at) VALUES (?, ?, ?)");
               insert.bind(1, account);
               bindBlob(insert, 2, key);
               bindTexts(insert, 3, {utcNow()});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<void> OperatorCards::withdraw(std::int64_t id) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE operator_card SET withdrawn_at = ? WHERE id = ?");
        bindTexts(update, 1, {utcNow()});
        update.bind(2, id);
        update.exec();
    });
}

Result<std::vector<StoredOperatorCard>> OperatorCards::all() {
    std::vector<StoredOperatorCard> cards;
    return Database::guarded([&] {
               SQLite::Statement row(database_.handle(), "SELECT id, account, key, enrolled_at, withdrawn_at = '' FROM operator_card ORDER BY id");
               while (row.executeStep())
                   cards.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), blobAt(row, 2), row.getColumn(3).getString(),
                                    row.getColumn(4).getInt() != 0});
           })
        .map([&] { return std::move(cards); });
}

}  // namespace app
