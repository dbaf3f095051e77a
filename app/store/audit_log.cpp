#include "app/store/audit_log.h"

#include <fstream>

#include "app/audit/chain.h"
#include "app/store/clock.h"
#include "app/store/columns.h"
#include "cardlib/crypto/sm2.h"

namespace app {
namespace {

constexpr std::int64_t checkpointEvery = 100;

std::string bootId() {
    std::ifstream in("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(in, id);
    return id;
}

AuditEntry readEntry(SQLite::Statement& row) {
    const auto text = [&](int at) { return row.getColumn(at).getString(); };
    return {row.getColumn(0).getInt64(), text(1), text(2), text(3), text(4), text(5), text(6)};
}

}  // namespace

Result<void> AuditLog::write(const std::string& actor, const std::string& action, const std::string& object,
                             const std::string& result) {
    AuditEntry entry{1, utcNow(), bootId(), actor, action, object, result};
    Bytes hash;
    // A row and the checkpoint over it stand together or not at all.
    return database_.transact([&] { return Database::guarded([&] {
               Bytes previous = chainStart();
               SQLite::Statement last(database_.handle(),
                                      "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1");
               if (last.executeStep()) {
                   entry.sequence = last.getColumn(0).getInt64() + 1;
                   previous = blobAt(last, 1);
               }
               hash = chainHash(previous, canonicalText(entry));
               SQLite::Statement insert(database_.handle(),
                                        "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
               insert.bind(1, entry.sequence);
               bindTexts(insert, 2, {entry.at, entry.boot, actor, action, object, result});
               bindBlob(insert, 8, previous);
               bindBlob(insert, 9, hash);
               insert.exec();
           })
        .and_then([&]() -> Result<void> {
            if (entry.sequence % checkpointEvery != 0) return {};
            return checkpoint(entry.sequence, hash);
        }); });
}

Result<void> AuditLog::checkpoint(std::int64_t sequence, ByteView hash) {
    const auto signature = vault_.sign("station", hash);
    if (!signature) return fail(Code::checkpointUnsigned, "", signature.error());
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT INTO audit_checkpoint VALUES (?, ?)");
        insert.bind(1, sequence);
        bindBlob(insert, 2, *signature);
        insert.exec();
    });
}

Result<std::int64_t> AuditLog::verify(std::string_view stationPem) {
    std::int64_t proved = 0;
    bool follows = true;
    auto read = Database::guarded([&] {
        SQLite::Statement rows(database_.handle(),
                               "SELECT a.*, c.signature FROM audit a LEFT JOIN audit_checkpoint c USING "
                               "(sequence) ORDER BY sequence");
        Bytes previous = chainStart();
        while (follows && rows.executeStep()) {
            const AuditEntry entry = readEntry(rows);
            const Bytes hash = blobAt(rows, 8), signature = blobAt(rows, 9);
            const bool due = entry.sequence % checkpointEvery == 0;
            follows = entry.sequence == proved + 1 && blobAt(rows, 7) == previous &&
                      hash == chainHash(previous, canonicalText(entry)) &&
                      (!due || cardlib::sm2Verify(stationPem, hash, signature).value_or(false));
            previous = hash;
            ++proved;
        }
    });
    if (!read) return tl::unexpected(read.error());
    if (!follows) return fail(Code::auditBroken, "row " + std::to_string(proved));
    return proved;
}

}  // namespace app
