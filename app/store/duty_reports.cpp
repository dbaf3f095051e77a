#include "app/store/duty_reports.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

Cell contentCell(std::int64_t id) {
    return {"duty_report", "content", id};
}

struct SealedReport {
    DutyReport report;
    Bytes key, content;
};

SealedReport readReport(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    return {{row.getColumn(0).getInt64(), text(1), text(2), text(3), text(4), text(5), text(6), row.getColumn(7).getInt() != 0, "", text(8)},
            blobAt(row, 9),
            blobAt(row, 10)};
}

}  // namespace

Result<std::int64_t> DutyReports::add(const DutyReport& report) {
    std::int64_t id = 0;
    return newRecordKey(vault_)
        .and_then([&](const RecordKey& key) {
            return database_.transact([&] {
                return Database::guarded([&] {
                    id = database_.handle().execAndGet("SELECT coalesce(max(id), 0) + 1 FROM duty_report").getInt64();
                    SQLite::Statement insert(database_.handle(),
                                             "INSERT INTO duty_report (id, who, since, due, rule, article, arrived, late, data_key, content,"
                                             " entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                    insert.bind(1, id);
                    bindTexts(insert, 2, {report.who, report.since, report.due, report.rule, report.article, report.arrived});
                    insert.bind(8, report.late ? 1 : 0);
                    bindBlob(insert, 9, key.sealed);
                    bindBlob(insert, 10, sealCell(key, contentCell(id), report.content));
                    bindTexts(insert, 11, {report.enteredBy, utcNow()});
                    insert.exec();
                });
            });
        })
        .map([&] { return id; });
}

Result<std::optional<DutyReport>> DutyReports::load(std::int64_t id) {
    return select("WHERE id = ?", id).map([](std::vector<DutyReport> found) {
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

Result<void> DutyReports::arrive(std::int64_t id, const std::string& day, bool late) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE duty_report SET arrived = ?, late = ? WHERE id = ? AND arrived = ''");
        update.bind(1, day);
        update.bind(2, late ? 1 : 0);
        update.bind(3, id);
        update.exec();
    });
}

Result<std::vector<DutyReport>> DutyReports::awaited(int count) {
    return select("WHERE arrived = '' ORDER BY due = '', due, id LIMIT ?", count);
}

Result<std::vector<DutyReport>> DutyReports::select(const std::string& where, std::int64_t value) {
    std::vector<SealedReport> sealed;
    const auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(),
                                "SELECT id, who, since, due, rule, article, arrived, late, entered_by, data_key, content FROM duty_report " + where);
        query.bind(1, value);
        while (query.executeStep()) sealed.push_back(readReport(query));
    });
    if (!read) return tl::unexpected(read.error());
    std::vector<DutyReport> reports;
    for (auto& [report, key, content] : sealed) {
        auto opened = openRecordKey(vault_, key).and_then(
            [&, &report = report, &content = content](const RecordKey& record) { return openCell(record, contentCell(report.id), content); });
        if (!opened) return tl::unexpected(opened.error());
        report.content = *std::move(opened);
        reports.push_back(std::move(report));
    }
    return reports;
}

}  // namespace app
