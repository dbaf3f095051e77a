#include "app/store/sector_changes.h"

#include "apdu/core/hex.h"
#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

Cell targetCell(std::int64_t id) {
    return {"sector_change", "target", id};
}

Bytes recordBytes(const cardlib::SectorUpdate& update) {
    return update.record ? cardlib::encodeLogRecord(*update.record).value_or(Bytes{}) : Bytes{};
}

}  // namespace

Result<OpenChange> SectorChanges::begin(const SectorPlace& place, int version, const cardlib::SectorUpdate& update) {
    std::int64_t id = 0;
    return newRecordKey(vault_)
        .and_then([&](const RecordKey& key) {
            return database_.transact([&] {
                return Database::guarded([&] {
                    id = database_.handle()
                             .execAndGet("SELECT coalesce(max(id), 0) + 1 FROM sector_change")
                             .getInt64();
                    SQLite::Statement insert(
                        database_.handle(),
                        "INSERT INTO sector_change (id, department, application_serial, version, data_key, target,"
                        " before_sequence, record, begun_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    insert.bind(1, id);
                    bindTexts(insert, 2, {place.department, place.applicationSerial});
                    insert.bind(4, version);
                    bindBlob(insert, 5, key.sealed);
                    bindBlob(insert, 6, sealCell(key, targetCell(id), apdu::toHex(update.target)));
                    insert.bind(7, update.before);
                    bindBlob(insert, 8, recordBytes(update));
                    insert.bind(9, utcNow());
                    insert.exec();
                });
            });
        })
        .map([&] {
            return OpenChange{id, version, update};
        });
}

Result<std::optional<OpenChange>> SectorChanges::open(const SectorPlace& place) {
    OpenChange change;
    Bytes sealedKey, sealed, record;
    const auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(),
                                "SELECT id, version, data_key, target, before_sequence, record FROM sector_change"
                                " WHERE department = ? AND application_serial = ? AND ended_at = ''");
        bindTexts(query, 1, {place.department, place.applicationSerial});
        if (!query.executeStep()) return;
        change.id = query.getColumn(0).getInt64();
        change.version = query.getColumn(1).getInt();
        sealedKey = blobAt(query, 2);
        sealed = blobAt(query, 3);
        change.update.before = static_cast<std::uint16_t>(query.getColumn(4).getInt());
        record = blobAt(query, 5);
    });
    if (!read) return tl::unexpected(read.error());
    if (change.id == 0) return std::optional<OpenChange>{};
    if (const auto decoded = cardlib::decodeLogRecord(record)) change.update.record = *decoded;
    return openRecordKey(vault_, std::move(sealedKey))
        .and_then([&](const RecordKey& key) { return openCell(key, targetCell(change.id), sealed); })
        .map([&](const std::string& target) {
            change.update.target = apdu::fromHex(target).value_or(Bytes{});
            return std::optional(std::move(change));
        });
}

Result<void> SectorChanges::end(std::int64_t id) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE sector_change SET ended_at = ?, data_key = x'', target = x'' WHERE id = ?");
        update.bind(1, utcNow());
        update.bind(2, id);
        update.exec();
    });
}

Result<std::optional<int>> SectorChanges::triesLeft(const SectorPlace& place) {
    std::optional<int> left;
    return Database::guarded([&] {
               SQLite::Statement query(
                   database_.handle(),
                   "SELECT tries_left FROM sector_refusal WHERE department = ? AND application_serial = ?");
               bindTexts(query, 1, {place.department, place.applicationSerial});
               if (query.executeStep()) left = query.getColumn(0).getInt();
           })
        .map([&] { return left; });
}

Result<void> SectorChanges::noteRefusal(const SectorPlace& place, int triesLeft) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT OR REPLACE INTO sector_refusal VALUES (?, ?, ?, ?)");
        bindTexts(insert, 1, {place.department, place.applicationSerial});
        insert.bind(3, triesLeft);
        insert.bind(4, utcNow());
        insert.exec();
    });
}

Result<void> SectorChanges::forgetRefusal(const SectorPlace& place) {
    return Database::guarded([&] {
        SQLite::Statement forget(database_.handle(),
                                 "DELETE FROM sector_refusal WHERE department = ? AND application_serial = ?");
        bindTexts(forget, 1, {place.department, place.applicationSerial});
        forget.exec();
    });
}

cardlib::Result<void> SectorJournal::beforeWriting(std::size_t step, const std::string& what) {
    const auto written = Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE sector_change SET step = ?, what = ? WHERE id = ?");
        update.bind(1, static_cast<std::int64_t>(step));
        update.bind(2, what);
        update.bind(3, change_);
        update.exec();
    });
    if (written) return {};
    refusal_ = written.error();
    return cardlib::journalNotWritten();
}

}  // namespace app
