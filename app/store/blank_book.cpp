#include "app/store/blank_book.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

constexpr auto entryColumns =
    "SELECT id, at, kind, lot, from_account, to_account, count, coalesce(chip_serial, ''), coalesce(card_order, 0),"
    " coalesce(shift, 0), person, second, reason FROM blank_entry";

BlankEntry readEntry(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    const auto number = [&](int at) { return row.getColumn(at).getInt64(); };
    return {number(0), text(1), text(2),   number(3), text(4),  text(5), number(6),
            text(7),   number(8), number(9), text(10),  text(11), text(12)};
}

// 0 stands for nothing.
void bindOptional(SQLite::Statement& statement, int at, std::int64_t value) {
    if (value == 0)
        statement.bind(at);
    else
        statement.bind(at, value);
}

// The entries added up anew differ from the balances; or a known blank is not where its last entry put it.
constexpr auto differences =
    "SELECT count(*) FROM (SELECT account, lot, sum(count) AS summed FROM ("
    "  SELECT to_account AS account, lot, count FROM blank_entry UNION ALL"
    "  SELECT from_account, lot, -count FROM blank_entry) GROUP BY account, lot) entries"
    " FULL JOIN blank_balance USING (account, lot) WHERE summed IS NOT blank_balance.count";
constexpr auto strays =
    "SELECT count(*) FROM known_blank k WHERE k.account IS NOT"
    " (SELECT to_account FROM blank_entry e WHERE e.chip_serial = k.chip_serial ORDER BY id DESC LIMIT 1)";
constexpr auto leaps =
    "SELECT count(*) FROM blank_entry e WHERE chip_serial IS NOT NULL AND from_account IS NOT coalesce("
    " (SELECT to_account FROM blank_entry b WHERE b.chip_serial = e.chip_serial AND b.id < e.id ORDER BY b.id DESC LIMIT 1),"
    " from_account)";

}  // namespace

Result<bool> BlankBook::isKept() {
    bool kept = false;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT 1 FROM blank_lot LIMIT 1");
               kept = query.executeStep();
           })
        .map([&] { return kept; });
}

Result<std::int64_t> BlankBook::addLot(const BlankLot& lot) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(database_.handle(),
                                        "INSERT INTO blank_lot (name, count, first_chip, last_chip, received_at)"
                                        " VALUES (?, ?, ?, ?, ?)");
               insert.bind(1, lot.name);
               insert.bind(2, lot.count);
               bindTexts(insert, 3, {lot.firstChip, lot.lastChip, utcNow()});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<std::vector<BlankLot>> BlankBook::lots() {
    std::vector<BlankLot> lots;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT * FROM blank_lot ORDER BY id");
               while (query.executeStep())
                   lots.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(), query.getColumn(2).getInt64(),
                                   query.getColumn(3).getString(), query.getColumn(4).getString(),
                                   query.getColumn(5).getString()});
           })
        .map([&] { return lots; });
}

Result<void> BlankBook::add(const BlankEntry& entry) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(),
                                 "INSERT INTO blank_entry (at, kind, from_account, to_account, lot, count, chip_serial, card_order,"
                                 " shift, person, second, reason) VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?)");
        bindTexts(insert, 1, {utcNow(), entry.kind, entry.from, entry.to});
        insert.bind(5, entry.lot);
        insert.bind(6, entry.count);
        insert.bind(7, entry.chipSerial);
        bindOptional(insert, 8, entry.order);
        bindOptional(insert, 9, entry.shift);
        bindTexts(insert, 10, {entry.person, entry.second, entry.reason});
        insert.exec();
    });
}

Result<void> BlankBook::addCount(const BlankCount& count) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(),
                                 "INSERT INTO blank_count (at, account, counted, book, shift, person, second, reason)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        bindTexts(insert, 1, {utcNow(), count.account});
        insert.bind(3, count.counted);
        insert.bind(4, count.book);
        bindOptional(insert, 5, count.shift);
        bindTexts(insert, 6, {count.person, count.second, count.reason});
        insert.exec();
    });
}

Result<std::map<std::string, std::int64_t>> BlankBook::balances() {
    std::map<std::string, std::int64_t> balances;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT account, sum(count) FROM blank_balance GROUP BY account");
               while (query.executeStep()) balances[query.getColumn(0).getString()] = query.getColumn(1).getInt64();
           })
        .map([&] { return balances; });
}

Result<std::int64_t> BlankBook::balanceOf(const std::string& account) {
    return balances().map([&](const std::map<std::string, std::int64_t>& all) {
        const auto found = all.find(account);
        return found == all.end() ? 0 : found->second;
    });
}

Result<std::vector<LotBalance>> BlankBook::lotsIn(const std::string& account) {
    std::vector<LotBalance> lots;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT l.*, b.count, (SELECT count(*) FROM known_blank k WHERE k.account = b.account AND"
                                       " k.lot = b.lot) FROM blank_balance b JOIN blank_lot l ON l.id = b.lot"
                                       " WHERE b.account = ? AND b.count <> 0 ORDER BY l.id");
               query.bind(1, account);
               while (query.executeStep()) {
                   const auto text = [&](int at) { return query.getColumn(at).getString(); };
                   const auto number = [&](int at) { return query.getColumn(at).getInt64(); };
                   lots.push_back({{number(0), text(1), number(2), text(3), text(4), text(5)}, number(6), number(7)});
               }
           })
        .map([&] { return lots; });
}

Result<std::optional<KnownBlank>> BlankBook::find(const std::string& chipSerial) {
    std::optional<KnownBlank> blank;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT lot, account FROM known_blank WHERE chip_serial = ?");
               query.bind(1, chipSerial);
               if (query.executeStep()) blank = {chipSerial, query.getColumn(0).getInt64(), query.getColumn(1).getString()};
           })
        .map([&] { return blank; });
}

Result<std::vector<KnownBlank>> BlankBook::knownIn(const std::string& account) {
    std::vector<KnownBlank> blanks;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT chip_serial, lot FROM known_blank WHERE account = ? ORDER BY chip_serial");
               query.bind(1, account);
               while (query.executeStep())
                   blanks.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt64(), account});
           })
        .map([&] { return blanks; });
}

Result<std::vector<BlankEntry>> BlankBook::newest(int count) {
    std::vector<BlankEntry> entries;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), std::string(entryColumns) + " ORDER BY id DESC LIMIT ?");
               query.bind(1, count);
               while (query.executeStep()) entries.push_back(readEntry(query));
           })
        .map([&] { return entries; });
}

Result<std::map<std::string, std::int64_t>> BlankBook::movedIn(std::int64_t shift) {
    std::map<std::string, std::int64_t> moved;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT from_account || '>' || to_account, sum(count) FROM blank_entry WHERE shift = ?"
                                       " GROUP BY 1");
               query.bind(1, shift);
               while (query.executeStep()) moved[query.getColumn(0).getString()] = query.getColumn(1).getInt64();
           })
        .map([&] { return moved; });
}

Result<std::int64_t> BlankBook::verify() {
    std::int64_t wrong = 0, entries = 0;
    const auto read = Database::guarded([&] {
        for (const auto* question : {differences, strays, leaps}) wrong += database_.handle().execAndGet(question).getInt64();
        entries = database_.handle().execAndGet("SELECT count(*) FROM blank_entry").getInt64();
    });
    if (!read) return tl::unexpected(read.error());
    if (wrong != 0) return fail(Code::blankBookBroken, std::to_string(wrong));
    return entries;
}

}  // namespace app
