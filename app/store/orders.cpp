#include "app/store/orders.h"

#include "app/store/columns.h"

namespace app {
namespace {

constexpr auto columns =
    "id, holder, state, approved_by, permit_number, application_serial, print_number, chip_serial, "
    "issue_date,"
    " profile_hash, evidence, chip_ms, print_ms, front, back, print_proof, created_at";

// An application that was returned is accepted when what was missing is supplied.
constexpr auto acceptedAt =
    "coalesce((SELECT max(s.at) FROM application_step s WHERE s.card_order = card_order.id AND s.step = 'submit'), card_order.created_at)";

std::string selected() {
    return std::string("SELECT ") + columns + ", " + acceptedAt;
}

StoredOrder readOrder(SQLite::Statement& query) {
    const auto text = [&](int at) { return query.getColumn(at).getString(); };
    StoredOrder order;
    order.id = query.getColumn(0).getInt64();
    order.holder = query.getColumn(1).getInt64();
    order.state = text(2);
    order.approvedBy = text(3);
    order.permitNumber = text(4);
    order.applicationSerial = text(5);
    order.printNumber = text(6);
    order.chipSerial = text(7);
    order.issueDate = text(8);
    order.profileHash = text(9);
    order.evidence = text(10);
    order.chipMs = query.getColumn(11).getInt64();
    order.printMs = query.getColumn(12).getInt64();
    order.front = text(13);
    order.back = text(14);
    order.printProof = text(15);
    order.createdAt = text(16);
    order.acceptedAt = text(17);
    return order;
}

Cell cardCell(const StoredOrder& order) {
    return {"card_order", "card", order.id};
}

}  // namespace

Result<std::int64_t> Orders::add(std::int64_t holder, const std::string& state, const std::string& at) {
    std::int64_t id = 0;
    return Database::guarded([&] {
               SQLite::Statement insert(
                   database_.handle(), "INSERT INTO card_order (holder, state, created_at) VALUES (?, ?, ?)");
               insert.bind(1, holder);
               bindTexts(insert, 2, {state, at});
               insert.exec();
               id = database_.handle().getLastInsertRowid();
           })
        .map([&] { return id; });
}

Result<StoredOrder> Orders::load(std::int64_t id) {
    std::optional<StoredOrder> order;
    auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(), selected() + " FROM card_order WHERE id = ?");
        query.bind(1, id);
        if (query.executeStep()) order = readOrder(query);
    });
    if (!read) return tl::unexpected(read.error());
    if (!order) return fail(Code::orderMissing, std::to_string(id));
    return *order;
}

Result<StoredOrder> Orders::loadBySerial(const std::string& applicationSerial) {
    return loadBy("application_serial", applicationSerial);
}

Result<StoredOrder> Orders::loadByChip(const std::string& chipSerial) {
    return loadBy("chip_serial", chipSerial);
}

Result<StoredOrder> Orders::loadBy(const std::string& column, const std::string& value) {
    return findBy(column, value).and_then([&](std::optional<StoredOrder> order) -> Result<StoredOrder> {
        if (!order) return fail(Code::cardUnknown, value);
        return *std::move(order);
    });
}

Result<std::optional<StoredOrder>> Orders::findByChip(const std::string& chipSerial) {
    return findBy("chip_serial", chipSerial);
}

Result<std::optional<StoredOrder>> Orders::findBy(const std::string& column, const std::string& value) {
    std::optional<StoredOrder> order;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), selected() + " FROM card_order WHERE " + column + " = ?");
               query.bind(1, value);
               if (query.executeStep()) order = readOrder(query);
           })
        .map([&] { return order; });
}

Result<std::vector<StoredOrder>> Orders::of(std::int64_t holder) {
    std::vector<StoredOrder> orders;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), selected() + " FROM card_order WHERE holder = ? ORDER BY id DESC");
               query.bind(1, holder);
               while (query.executeStep()) orders.push_back(readOrder(query));
           })
        .map([&] { return orders; });
}

Result<bool> Orders::anyFor(std::int64_t holder) {
    bool any = false;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT 1 FROM card_order WHERE holder = ?"
                                       " AND state NOT IN ('spoiled', 'refused', 'withdrawn')");
               query.bind(1, holder);
               any = query.executeStep();
           })
        .map([&] { return any; });
}

Result<std::vector<std::int64_t>> Orders::ofHolder(std::int64_t holder) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT id FROM card_order WHERE holder = ? ORDER BY id DESC");
               query.bind(1, holder);
               while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
           })
        .map([&] { return ids; });
}

Result<std::vector<std::int64_t>> Orders::newest(const std::string& state, int count) {
    std::vector<std::int64_t> ids;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id FROM card_order WHERE state = ? ORDER BY id DESC LIMIT ?");
               bindTexts(query, 1, {state});
               query.bind(2, count);
               while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
           })
        .map([&] { return ids; });
}

Result<std::optional<StoredOrder>> Orders::findByPermit(const std::string& permitNumber) {
    return findBy("permit_number", permitNumber);
}

Result<std::int64_t> Orders::laterOf(const StoredOrder& order) {
    std::int64_t later = 0;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT coalesce(max(id), 0) FROM card_order WHERE holder = ? AND id > ?"
                                       " AND state NOT IN ('spoiled', 'refused', 'withdrawn')");
               query.bind(1, order.holder);
               query.bind(2, order.id);
               if (query.executeStep()) later = query.getColumn(0).getInt64();
           })
        .map([&] { return later; });
}

Result<bool> Orders::wasReplaced(const std::string& applicationSerial) {
    bool replaced = false;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT 1 FROM card_order lost LEFT JOIN card_order later ON later.holder = lost.holder"
                                       " AND later.id > lost.id WHERE lost.application_serial = ? AND (lost.state = 'spoiled'"
                                       " OR later.state IN ('committed', 'activating', 'handed_over'))");
               query.bind(1, applicationSerial);
               replaced = query.executeStep();
           })
        .map([&] { return replaced; });
}

Result<bool> Orders::save(const StoredOrder& order, const std::string& before) {
    bool saved = false;
    return Database::guarded([&] {
        SQLite::Statement update(
            database_.handle(),
            "UPDATE card_order SET state = ?, approved_by = nullif(?, ''), permit_number = nullif(?, ''),"
            " application_serial = nullif(?, ''), print_number = nullif(?, ''), chip_serial = nullif(?, ''),"
            " issue_date = nullif(?, ''), profile_hash = nullif(?, ''), evidence = nullif(?, ''), front = "
            "nullif(?, ''),"
            " back = nullif(?, ''), print_proof = nullif(?, ''), chip_ms = ?, print_ms = ?"
            " WHERE id = ? AND state = ?");
        bindTexts(update, 1,
                  {order.state, order.approvedBy, order.permitNumber, order.applicationSerial,
                   order.printNumber, order.chipSerial, order.issueDate, order.profileHash, order.evidence,
                   order.front, order.back, order.printProof});
        update.bind(13, order.chipMs);
        update.bind(14, order.printMs);
        update.bind(15, order.id);
        update.bind(16, before);
        saved = update.exec() == 1;
    }).map([&] { return saved; });
}

Result<void> Orders::saveCard(const StoredOrder& order, const std::string& json) {
    return holders_.keyOf(order.holder).and_then([&](const RecordKey& key) {
        return Database::guarded([&] {
            SQLite::Statement update(database_.handle(), "UPDATE card_order SET card = ? WHERE id = ?");
            bindBlob(update, 1, sealCell(key, cardCell(order), json));
            update.bind(2, order.id);
            update.exec();
        });
    });
}

Result<std::string> Orders::loadCard(const StoredOrder& order) {
    Bytes sealed;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT card FROM card_order WHERE id = ?");
               query.bind(1, order.id);
               if (query.executeStep()) sealed = blobAt(query, 0);
           })
        .and_then([&] { return holders_.keyOf(order.holder); })
        .and_then([&](const RecordKey& key) { return openCell(key, cardCell(order), sealed); });
}

Result<void> Orders::forget(std::int64_t order) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE card_order SET card = NULL, front = NULL, back = NULL WHERE id = ?");
        update.bind(1, order);
        update.exec();
    });
}

Result<std::vector<std::int64_t>> Orders::page(const std::vector<std::string>& states, std::int64_t after,
                                               int count) {
    std::vector<std::int64_t> ids;
    std::string list;
    for (std::size_t i = 0; i < states.size(); ++i) list += i == 0 ? "?" : ", ?";
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id FROM card_order WHERE id > ? AND EXISTS (SELECT 1 FROM holder"
                                       " WHERE holder.id = card_order.holder AND erased_at = '')" +
                                           (states.empty() ? "" : " AND state IN (" + list + ")") +
                                           " ORDER BY id LIMIT " + std::to_string(count));
               query.bind(1, after);
               bindTexts(query, 2, states);
               while (query.executeStep()) ids.push_back(query.getColumn(0).getInt64());
           })
        .map([&] { return ids; });
}

Result<std::map<std::string, std::int64_t>> Orders::acceptedTimes(const std::vector<std::string>& states) {
    std::map<std::string, std::int64_t> times;
    std::string list;
    for (std::size_t i = 0; i < states.size(); ++i) list += i == 0 ? "?" : ", ?";
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       std::string("SELECT ") + acceptedAt + " AS accepted, count(*) FROM card_order WHERE state IN (" + list +
                                           ") GROUP BY accepted");
               bindTexts(query, 1, states);
               while (query.executeStep()) times[query.getColumn(0).getString()] = query.getColumn(1).getInt64();
           })
        .map([&] { return times; });
}

Result<std::map<std::string, std::int64_t>> Orders::countByState() {
    std::map<std::string, std::int64_t> counts;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT state, count(*) FROM card_order GROUP BY state");
               while (query.executeStep()) counts[query.getColumn(0).getString()] = query.getColumn(1).getInt64();
           })
        .map([&] { return counts; });
}

Result<std::int64_t> Orders::upcomingOf(const std::string& counter) {
    std::int64_t value = 1;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT CAST(value AS INTEGER) + 1 FROM setting WHERE name = 'counter.' || ?");
               query.bind(1, counter);
               if (query.executeStep()) value = query.getColumn(0).getInt64();
           })
        .map([&] { return value; });
}

Result<std::int64_t> Orders::nextOf(const std::string& counter) {
    std::int64_t value = 0;
    return Database::guarded([&] {
               SQLite::Statement upsert(
                   database_.handle(),
                   "INSERT INTO setting VALUES ('counter.' || ?, '1') ON CONFLICT (name) DO UPDATE"
                   " SET value = CAST(value AS INTEGER) + 1 RETURNING CAST(value AS INTEGER)");
               upsert.bind(1, counter);
               if (upsert.executeStep()) value = upsert.getColumn(0).getInt64();
               while (upsert.executeStep()) continue;
           })
        .map([&] { return value; });
}

Result<void> saveSetting(Database& database, const std::string& name, const std::string& value) {
    return Database::guarded([&] {
        SQLite::Statement insert(database.handle(), "INSERT OR REPLACE INTO setting VALUES (?, ?)");
        bindTexts(insert, 1, {name, value});
        insert.exec();
    });
}

Result<std::string> loadSetting(Database& database, const std::string& name) {
    std::string value;
    return Database::guarded([&] {
               SQLite::Statement query(database.handle(), "SELECT value FROM setting WHERE name = ?");
               query.bind(1, name);
               if (query.executeStep()) value = query.getColumn(0).getString();
           })
        .map([&] { return value; });
}

}  // namespace app
