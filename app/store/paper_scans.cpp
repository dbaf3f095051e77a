#include "app/store/paper_scans.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

Cell cellOf(std::int64_t id) {
    return {"paper_scan", "content", id};
}

StoredScan readScan(SQLite::Statement& row) {
    const auto number = [&](int at) { return row.getColumn(at).getInt64(); };
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    return {number(0), number(1), text(2), text(3), number(4), text(5), text(6), text(7)};
}

}  // namespace

Result<std::int64_t> PaperScans::add(const StoredScan& scan, const apdu::Pii<Bytes>& content) {
    std::int64_t id = 0;
    return holders_.keyOf(scan.holder)
        .and_then([&](const RecordKey& key) {
            return database_.transact([&] {
                return Database::guarded([&] {
                    id = database_.handle().execAndGet("SELECT coalesce(max(id), 0) + 1 FROM paper_scan").getInt64();
                    SQLite::Statement insert(database_.handle(),
                                             "INSERT INTO paper_scan (id, holder, bytes, kind, format, sm3, added_by, added_at, content)"
                                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    insert.bind(1, id);
                    insert.bind(2, scan.holder);
                    insert.bind(3, scan.bytes);
                    bindTexts(insert, 4, {scan.kind, scan.format, scan.sm3, scan.addedBy, scan.addedAt});
                    const Bytes& plain = content.reveal();
                    bindBlob(insert, 9, sealCell(key, cellOf(id), {reinterpret_cast<const char*>(plain.data()), plain.size()}));
                    insert.exec();
                });
            });
        })
        .map([&] { return id; });
}

Result<std::vector<StoredScan>> PaperScans::select(const std::string& where, std::int64_t value) {
    std::vector<StoredScan> scans;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id, holder, kind, format, bytes, sm3, added_by, added_at FROM paper_scan WHERE removed_at = ''"
                                       " AND " + where);
               query.bind(1, value);
               while (query.executeStep()) scans.push_back(readScan(query));
           })
        .map([&] { return scans; });
}

Result<std::vector<StoredScan>> PaperScans::of(std::int64_t holder) {
    return select("holder = ? ORDER BY id", holder);
}

Result<std::optional<StoredScan>> PaperScans::find(std::int64_t id) {
    return select("id = ?", id).map([](std::vector<StoredScan> found) {
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

Result<apdu::Pii<Bytes>> PaperScans::contentOf(const StoredScan& scan) {
    return holders_.keyOf(scan.holder).and_then([&](const RecordKey& key) {
        Bytes sealed;
        return Database::guarded([&] {
                   SQLite::Statement query(database_.handle(), "SELECT content FROM paper_scan WHERE id = ?");
                   query.bind(1, scan.id);
                   if (query.executeStep()) sealed = blobAt(query, 0);
               })
            .and_then([&] { return openCell(key, cellOf(scan.id), sealed); })
            .map([](const std::string& plain) { return apdu::Pii<Bytes>(Bytes(plain.begin(), plain.end())); });
    });
}

Result<void> PaperScans::destroy(const std::string& where, std::int64_t value, const std::string& by) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE paper_scan SET content = x'', removed_by = ?, removed_at = ? WHERE removed_at = '' AND " + where);
        bindTexts(update, 1, {by, utcNow()});
        update.bind(3, value);
        update.exec();
    });
}

Result<void> PaperScans::remove(std::int64_t id, const std::string& by) {
    return destroy("id = ?", id, by);
}

Result<void> PaperScans::forget(std::int64_t holder, const std::string& by) {
    return destroy("holder = ?", holder, by);
}

}  // namespace app
