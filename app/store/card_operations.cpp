#include "app/store/card_operations.h"

#include "app/store/clock.h"
#include "app/store/columns.h"

namespace app {
namespace {

constexpr auto intended = "intended", done = "done", recorded = "recorded";

Cell contentCell(std::int64_t id) {
    return {"card_operation", "content", id};
}

}  // namespace

Result<std::int64_t> CardOperations::add(const StoredOperation& operation, std::int64_t holder) {
    return insert(operation, holder, intended);
}

Result<std::int64_t> CardOperations::record(const StoredOperation& operation, std::int64_t holder) {
    return insert(operation, holder, recorded);
}

Result<std::optional<StoredOperation>> CardOperations::recordedOf(std::int64_t order, std::int64_t holder) {
    return newest(order, holder, recorded);
}

Result<std::int64_t> CardOperations::insert(const StoredOperation& operation, std::int64_t holder, const std::string& state) {
    return holders_.keyOf(holder).and_then([&](const RecordKey& key) {
        std::int64_t id = 0;
        return Database::guarded([&] {
                   id = database_.handle()
                            .execAndGet("SELECT coalesce(max(id), 0) + 1 FROM card_operation")
                            .getInt64();
                   SQLite::Statement insert(
                       database_.handle(),
                       "INSERT INTO card_operation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                   insert.bind(1, id);
                   insert.bind(2, operation.order);
                   bindTexts(insert, 3, {operation.kind, state, operation.by, operation.second});
                   bindBlob(insert, 7, sealCell(key, contentCell(id), operation.content));
                   bindTexts(insert, 8, {utcNow()});
                   if (state == recorded) bindTexts(insert, 9, {utcNow()});
                   insert.exec();
               })
            .map([&] { return id; });
    });
}

Result<std::optional<StoredOperation>> CardOperations::newest(std::int64_t order, std::int64_t holder,
                                                              const std::string& state) {
    std::optional<StoredOperation> found;
    Bytes sealed;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id, kind, state, actor, second, content FROM card_operation"
                                       " WHERE card_order = ? AND state = ? ORDER BY id DESC LIMIT 1");
               query.bind(1, order);
               bindTexts(query, 2, {state});
               if (!query.executeStep()) return;
               const auto text = [&](int at) { return query.getColumn(at).getString(); };
               found = {query.getColumn(0).getInt64(), order, text(1), text(2), text(3), text(4), {}};
               sealed = blobAt(query, 5);
           })
        .and_then([&]() -> Result<std::optional<StoredOperation>> {
            if (!found) return found;
            return holders_.keyOf(holder)
                .and_then([&](const RecordKey& key) { return openCell(key, contentCell(found->id), sealed); })
                .map([&](std::string content) {
                    found->content = std::move(content);
                    return found;
                });
        });
}

Result<std::optional<StoredOperation>> CardOperations::openOf(std::int64_t order, std::int64_t holder) {
    return newest(order, holder, intended);
}

Result<std::optional<StoredOperation>> CardOperations::lastDone(std::int64_t order, std::int64_t holder) {
    return newest(order, holder, done);
}

Result<std::vector<OperationSummary>> CardOperations::allOf(std::int64_t order) {
    std::vector<OperationSummary> all;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT id, kind, state, actor, second, intended_at, ended_at FROM card_operation"
                                       " WHERE card_order = ? ORDER BY id");
               query.bind(1, order);
               while (query.executeStep()) {
                   const auto text = [&](int at) { return query.getColumn(at).getString(); };
                   all.push_back({query.getColumn(0).getInt64(), order, text(1), text(2), text(3), text(4), text(5), text(6)});
               }
           })
        .map([&] { return all; });
}

Result<std::string> CardOperations::contentOf(std::int64_t id, std::int64_t holder) {
    Bytes sealed;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT content FROM card_operation WHERE id = ?");
               query.bind(1, id);
               if (query.executeStep()) sealed = blobAt(query, 0);
           })
        .and_then([&]() -> Result<std::string> {
            if (sealed.empty()) return std::string();
            return holders_.keyOf(holder).and_then([&](const RecordKey& key) { return openCell(key, contentCell(id), sealed); });
        });
}

Result<void> CardOperations::forget(std::int64_t order) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(), "UPDATE card_operation SET content = x'' WHERE card_order = ?");
        update.bind(1, order);
        update.exec();
    });
}

Result<void> CardOperations::end(std::int64_t id, const std::string& state) {
    return Database::guarded([&] {
        SQLite::Statement update(database_.handle(),
                                 "UPDATE card_operation SET state = ?, ended_at = ? WHERE id = ?");
        bindTexts(update, 1, {state, utcNow()});
        update.bind(3, id);
        update.exec();
    });
}

}  // namespace app
