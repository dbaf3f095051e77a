#include "app/store/fee_waivers.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

Cell reasonCell(std::int64_t order) {
    return {"fee_waiver", "reason", order};
}

}  // namespace

Result<void> FeeWaivers::keep(const FeeWaiver& waiver, std::int64_t holder) {
    return holders_.keyOf(holder).and_then([&](const RecordKey& key) {
        return Database::guarded([&] {
            SQLite::Statement insert(database_.handle(), "INSERT INTO fee_waiver VALUES (?, ?, ?, ?)");
            insert.bind(1, waiver.order);
            bindBlob(insert, 2, sealCell(key, reasonCell(waiver.order), waiver.reason));
            bindTexts(insert, 3, {waiver.person, utcNow()});
            insert.exec();
        });
    });
}

Result<std::optional<FeeWaiver>> FeeWaivers::of(std::int64_t order, std::int64_t holder) {
    std::optional<FeeWaiver> waiver;
    Bytes sealed;
    const auto read = Database::guarded([&] {
        SQLite::Statement query(database_.handle(), "SELECT reason, person FROM fee_waiver WHERE card_order = ?");
        query.bind(1, order);
        if (!query.executeStep()) return;
        sealed = blobAt(query, 0);
        waiver = FeeWaiver{order, "", query.getColumn(1).getString()};
    });
    if (!read) return tl::unexpected(read.error());
    if (!waiver) return waiver;
    return holders_.keyOf(holder)
        .and_then([&](const RecordKey& key) { return openCell(key, reasonCell(order), sealed); })
        .map([&](const std::string& reason) {
            waiver->reason = reason;
            return waiver;
        });
}

Result<void> FeeWaivers::forget(std::int64_t order) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE fee_waiver SET reason = x'' WHERE card_order = ?");
        update.bind(1, order);
        update.exec();
    });
}

}  // namespace app
