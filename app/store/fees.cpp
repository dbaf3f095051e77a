#include "app/store/fees.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

constexpr auto columns =
    "SELECT number, at, day, coalesce(card_order, 0), service, article, fen, reason, coalesce(cancels, 0), coalesce(shift, 0),"
    " person, second FROM fee ";

FeeEntry readFee(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    const auto number = [&](int at) { return row.getColumn(at).getInt64(); };
    return {number(0), text(1),   text(2),   number(3), text(4),  text(5),
            number(6), text(7), number(8), number(9), text(10), text(11)};
}

}  // namespace

Result<std::int64_t> Fees::add(const FeeEntry& entry) {
    std::int64_t number = 0;
    return database_
        .transact([&] {
            return Database::guarded([&] {
                SQLite::Statement insert(database_.handle(),
                                         "INSERT INTO fee SELECT coalesce(max(number), 0) + 1, ?1, ?2, nullif(?3, 0), ?4, ?5, ?6, ?7,"
                                         " nullif(?8, 0), nullif(?9, 0), ?10, ?11 FROM fee");
                bindTexts(insert, 1, {utcNow(), entry.day});
                insert.bind(3, entry.order);
                bindTexts(insert, 4, {entry.service, entry.article});
                insert.bind(6, entry.fen);
                insert.bind(7, entry.reason);
                insert.bind(8, entry.cancels);
                insert.bind(9, entry.shift);
                bindTexts(insert, 10, {entry.person, entry.second});
                insert.exec();
                number = database_.handle().getLastInsertRowid();
            });
        })
        .map([&] { return number; });
}

Result<std::optional<FeeEntry>> Fees::load(std::int64_t number) {
    return select("WHERE ?1 = '' AND number = ?2", "", number).map([](std::vector<FeeEntry> found) {
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

Result<bool> Fees::isCancelled(std::int64_t number) {
    return select("WHERE ?1 = '' AND cancels = ?2", "", number).map([](const std::vector<FeeEntry>& found) { return !found.empty(); });
}

Result<std::vector<FeeEntry>> Fees::ofDay(const std::string& day) {
    return select("WHERE day = ?1 AND ?2 = 0", day, 0);
}

Result<bool> Fees::isSettled(std::int64_t order) {
    bool settled = false;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "WITH same AS (SELECT ?1 AS id UNION SELECT card_order FROM replacement WHERE replaces ="
                                       " (SELECT replaces FROM replacement WHERE card_order = ?1))"
                                       " SELECT (SELECT coalesce(sum(fen), 0) FROM fee WHERE card_order IN (SELECT id FROM same)) > 0"
                                       " OR EXISTS (SELECT 1 FROM fee_waiver WHERE card_order IN (SELECT id FROM same))");
               query.bind(1, order);
               if (query.executeStep()) settled = query.getColumn(0).getInt() != 0;
           })
        .map([&] { return settled; });
}

Result<std::vector<FeeEntry>> Fees::select(const std::string& where, const std::string& day, std::int64_t number) {
    std::vector<FeeEntry> entries;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), columns + where + " ORDER BY number");
               query.bind(1, day);
               query.bind(2, number);
               while (query.executeStep()) entries.push_back(readFee(query));
           })
        .map([&] { return entries; });
}

}  // namespace app
