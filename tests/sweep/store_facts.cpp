#include "tests/sweep/store_facts.h"

#include <set>

#include "app/audit/chain.h"
#include "app/station/station.h"
#include "app/store/columns.h"

namespace sweep {
namespace {

// Times, durations and random material (data keys, seals) differ between runs that are the same; the journal is
// written and never read by the program.
void readOrders(SQLite::Database& database, StoreFacts& facts) {
    SQLite::Statement rows(database,
                           "SELECT id, holder, state, ifnull(permit_number, ''), ifnull(application_serial, ''),"
                           " ifnull(chip_serial, ''), ifnull(print_number, ''), ifnull(approved_by, ''),"
                           " ifnull(issue_date, ''), ifnull(profile_hash, ''), ifnull(front, ''),"
                           " ifnull(print_proof, ''), card IS NULL FROM card_order ORDER BY id");
    while (rows.executeStep()) {
        const auto text = [&](int at) { return rows.getColumn(at).getString(); };
        facts.orders.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(), text(2), text(3), text(4),
                                text(5)});
        for (int column = 0; column < rows.getColumnCount(); ++column) facts.text += text(column) + "|";
    }
}

void readSettings(SQLite::Database& database, StoreFacts& facts) {
    SQLite::Statement rows(database, "SELECT name, value FROM setting ORDER BY name");
    while (rows.executeStep()) {
        const std::string name = rows.getColumn(0).getString();
        facts.settings[name] = rows.getColumn(1).getString();
        facts.text += name + "=" + facts.settings[name] + "|";
    }
}

void readEvents(SQLite::Database& database, StoreFacts& facts) {
    SQLite::Statement rows(database, "SELECT sequence, previous_hash, hash FROM event ORDER BY sequence");
    Bytes previous = app::chainStart();
    while (rows.executeStep()) {
        const auto sequence = rows.getColumn(0).getInt64();
        facts.eventsChained = facts.eventsChained && app::blobAt(rows, 1) == previous &&
                              sequence == static_cast<std::int64_t>(facts.events.size()) + 1;
        previous = app::blobAt(rows, 2);
        facts.events.push_back(previous);
    }
    facts.text += std::to_string(facts.events.size()) + "|";
}

void readAudit(SQLite::Database& database, StoreFacts& facts) {
    SQLite::Statement rows(
        database, "SELECT sequence, previous_hash, hash, actor, action, object, result FROM audit ORDER BY sequence");
    Bytes previous = app::chainStart();
    std::int64_t expected = 1;
    while (rows.executeStep()) {
        facts.auditChained = facts.auditChained && app::blobAt(rows, 1) == previous &&
                             rows.getColumn(0).getInt64() == expected++;
        previous = app::blobAt(rows, 2);
        for (int column = 3; column < 7; ++column) facts.text += rows.getColumn(column).getString() + "|";
    }
}

}  // namespace

app::Result<StoreFacts> readFacts(app::Station& station) {
    StoreFacts facts;
    return app::Database::guarded([&] {
               SQLite::Database& database = station.database->handle();
               readOrders(database, facts);
               readSettings(database, facts);
               readEvents(database, facts);
               readAudit(database, facts);
           })
        .map([&] { return std::move(facts); });
}

bool isIntended(const std::string& state) {
    return state != "draft" && state != "approved";
}

bool isCommitted(const std::string& state) {
    return state == "committed" || state == "activating" || state == "handed_over";
}

bool isEnded(const std::string& state) {
    return state == "handed_over" || state == "spoiled";
}

}  // namespace sweep
