#include "app/store/lost_list.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

LostCard readCard(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    return {text(0), text(1), text(2), text(3), text(4), text(5), text(6)};
}

}  // namespace

Result<void> LostList::add(const LostCard& card) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT OR IGNORE INTO lost_card VALUES (?, ?, ?, ?, ?, ?, ?)");
        bindTexts(insert, 1, {card.applicationSerial, card.reportedBy, card.reason, card.effectiveAt, card.kind, card.lostOn});
        bindBlob(insert, 7, {reinterpret_cast<const Byte*>(card.place.data()), card.place.size()});
        insert.exec();
    });
}

Result<void> LostList::remove(const std::string& applicationSerial) {
    return Database::guarded([&] {
        for (const char* table : {"lost_card", "loss_certificate"}) {
            SQLite::Statement erase(database_.handle(),
                                    "DELETE FROM " + std::string(table) + " WHERE application_serial = ?");
            erase.bind(1, applicationSerial);
            erase.exec();
        }
    });
}

Result<void> LostList::forgetPlace(const std::string& applicationSerial) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE lost_card SET lost_where = x'' WHERE application_serial = ?");
        update.bind(1, applicationSerial);
        update.exec();
    });
}

Result<void> LostList::certify(const std::string& applicationSerial, const std::string& certificate, const std::string& by) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT OR IGNORE INTO loss_certificate VALUES (?, ?, ?, ?)");
        bindTexts(insert, 1, {applicationSerial, certificate, by, utcNow()});
        insert.exec();
    });
}

Result<std::string> LostList::certificateOf(const std::string& applicationSerial) {
    std::string certificate;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT certificate FROM loss_certificate WHERE application_serial = ?");
               query.bind(1, applicationSerial);
               if (query.executeStep()) certificate = query.getColumn(0).getString();
           })
        .map([&] { return certificate; });
}

Result<std::optional<LostCard>> LostList::find(const std::string& applicationSerial) {
    std::optional<LostCard> card;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT * FROM lost_card WHERE application_serial = ?");
               query.bind(1, applicationSerial);
               if (query.executeStep()) card = readCard(query);
           })
        .map([&] { return card; });
}

Result<std::vector<LostCard>> LostList::page(const std::string& after, int count) {
    std::vector<LostCard> cards;
    return Database::guarded([&] {
               SQLite::Statement query(
                   database_.handle(),
                   "SELECT * FROM lost_card WHERE application_serial > ? ORDER BY application_serial LIMIT ?");
               query.bind(1, after);
               query.bind(2, count);
               while (query.executeStep()) cards.push_back(readCard(query));
           })
        .map([&] { return cards; });
}

Result<LostListState> LostList::state() {
    LostListState state;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT count(*), coalesce(max(effective_at), '') FROM lost_card");
               query.executeStep();
               state = {query.getColumn(0).getInt64(), query.getColumn(1).getString()};
           })
        .map([&] { return state; });
}

}  // namespace app
