#include "app/store/accounts.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

StoredAccount readAccount(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    const auto number = [&](int at) { return row.getColumn(at).getInt64(); };
    return {number(0), text(1), text(2), text(3), {blobAt(row, 4), blobAt(row, 5), number(6), number(7), number(8)},
            number(9) != 0, number(10), number(11), blobAt(row, 12)};
}

// From `first` on: shown, roles, salt, password, cost, block, lanes, open, failures, failed_at, number_index. Gives the next place.
int bindAccount(SQLite::Statement& statement, int first, const StoredAccount& account) {
    bindTexts(statement, first, {account.shown, account.roles});
    bindBlob(statement, first + 2, account.password.salt);
    bindBlob(statement, first + 3, account.password.hash);
    int at = first + 4;
    for (const std::int64_t number : {account.password.cost, account.password.block, account.password.lanes,
                                      std::int64_t{account.open}, account.failures, account.failedAt})
        statement.bind(at++, number);
    if (!account.number.empty()) bindBlob(statement, at, account.number);
    return at + 1;
}

}  // namespace

Result<std::int64_t> Accounts::add(const StoredAccount& account) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(database_.handle(),
                                        "INSERT INTO account (name, shown, roles, salt, password, cost, block, lanes, open,"
                                        " failures, failed_at, number_index, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
               insert.bind(1, account.name);
               bindTexts(insert, bindAccount(insert, 2, account), {utcNow()});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<void> Accounts::save(const StoredAccount& account) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE account SET shown = ?, roles = ?, salt = ?, password = ?, cost = ?, block = ?,"
                                 " lanes = ?, open = ?, failures = ?, failed_at = ?, number_index = ? WHERE id = ?");
        update.bind(bindAccount(update, 1, account), account.id);
        update.exec();
    });
}

Result<std::vector<StoredAccount>> Accounts::all() {
    std::vector<StoredAccount> accounts;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id, name, shown, roles, salt, password, cost, block, lanes, open, failures,"
                                       " failed_at, number_index FROM account ORDER BY id");
               while (query.executeStep()) accounts.push_back(readAccount(query));
           })
        .map([&] { return std::move(accounts); });
}

Result<bool> Accounts::any() {
    bool any = false;
    return Database::guarded([&] {
               any = database_.handle().execAndGet("SELECT EXISTS (SELECT 1 FROM account)").getInt() != 0;
           })
        .map([&] { return any; });
}

}  // namespace app
