#include "app/store/event_log.h"

#include <nlohmann/json.hpp>

#include "app/audit/chain.h"
#include "app/store/clock.h"
#include "app/store/columns.h"
#include "app/store/orders.h"
#include "cardlib/crypto/sm2.h"

namespace app {
namespace {

constexpr auto forkSetting = "forked_at";
constexpr std::size_t aroundPayload = 400;  // sequence, hashes, signature and their names

std::size_t sizeOnTheWay(const Event& event) {
    return nlohmann::json(event.payload).dump().size() + aroundPayload;
}

Cell payloadCell(std::int64_t sequence) {
    return {"event", "payload", sequence};
}

}  // namespace

Result<EventHead> EventLog::head() {
    EventHead head{0, chainStart()};
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1");
               if (query.executeStep()) head = {query.getColumn(0).getInt64(), blobAt(query, 1)};
           })
        .map([&] { return head; });
}

Result<void> EventLog::append(const std::string& type, const std::string& body) {
    if (const auto why = halted()) return tl::unexpected(*why);
    const auto last = head();
    if (!last) return tl::unexpected(last.error());
    Event event;
    event.sequence = last->sequence + 1;
    event.previousHash = last->hash;
    event.payload = nlohmann::json{{"station", station_},
                                   {"sequence", event.sequence},
                                   {"type", type},
                                   {"time", utcNow()},
                                   {"body", nlohmann::json::parse(body)}}
                        .dump();
    event.hash = chainHash(event.previousHash, event.payload);
    const auto signature = vault_.sign("station", event.hash);
    if (!signature) return fail(Code::eventUnsigned, type, signature.error());
    event.signature = *signature;
    return newRecordKey(vault_).and_then([&](const RecordKey& key) {
        return Database::guarded([&] {
            SQLite::Statement insert(database_.handle(), "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)");
            insert.bind(1, event.sequence);
            bindBlob(insert, 2, key.sealed);
            bindBlob(insert, 3, sealCell(key, payloadCell(event.sequence), event.payload));
            bindBlob(insert, 4, event.previousHash);
            bindBlob(insert, 5, event.hash);
            bindBlob(insert, 6, event.signature);
            insert.exec();
        });
    });
}

Result<Event> EventLog::load(std::int64_t sequence) {
    Event event;
    Bytes sealedKey, sealedPayload;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT * FROM event WHERE sequence = ?");
               query.bind(1, sequence);
               if (!query.executeStep()) return;
               event.sequence = sequence;
               sealedKey = blobAt(query, 1);
               sealedPayload = blobAt(query, 2);
               event.previousHash = blobAt(query, 3);
               event.hash = blobAt(query, 4);
               event.signature = blobAt(query, 5);
           })
        .and_then([&]() -> Result<std::string> {
            if (event.sequence == sequence && sealedKey.empty()) return std::string();  // forgotten
            return openRecordKey(vault_, std::move(sealedKey)).and_then([&](const RecordKey& key) {
                return openCell(key, payloadCell(sequence), sealedPayload);
            });
        })
        .map([&](std::string payload) {
            event.payload = std::move(payload);
            return event;
        });
}

Result<std::int64_t> EventLog::receiptedUpto() {
    std::int64_t upto = 0;
    return Database::guarded([&] {
               upto = database_.handle().execAndGet("SELECT coalesce(max(upto), 0) FROM receipt").getInt64();
           })
        .map([&] { return upto; });
}

Result<std::int64_t> EventLog::receipts() {
    std::int64_t count = 0;
    return Database::guarded(
               [&] { count = database_.handle().execAndGet("SELECT count(*) FROM receipt").getInt64(); })
        .map([&] { return count; });
}

Result<std::string> EventLog::newestReceiptAt() {
    std::string at;
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT at FROM receipt ORDER BY upto DESC LIMIT 1");
               if (query.executeStep()) at = query.getColumn(0).getString();
           })
        .map([&] { return at; });
}

Result<std::vector<Event>> EventLog::nextBatch(int count, std::size_t bytes) {
    const auto last = head();
    const auto upto = receiptedUpto();
    if (!last || !upto) return tl::unexpected(last ? upto.error() : last.error());
    std::vector<Event> batch;
    std::size_t size = 0;
    for (std::int64_t sequence = *upto + 1; sequence <= last->sequence && size < bytes; ++sequence) {
        if (batch.size() == static_cast<std::size_t>(count)) break;
        auto event = load(sequence);
        if (!event) return tl::unexpected(event.error());
        size += sizeOnTheWay(*event);
        if (size < bytes || batch.empty()) batch.push_back(*std::move(event));
    }
    return batch;
}

Result<int> EventLog::forget(const std::function<bool(const std::string& payload)>& about) {
    const auto last = head();
    if (!last) return tl::unexpected(last.error());
    int forgotten = 0;
    for (std::int64_t sequence = 1; sequence <= last->sequence; ++sequence) {
        const auto event = load(sequence);
        if (!event) return tl::unexpected(event.error());
        if (event->payload.empty() || !about(event->payload)) continue;
        const auto gone = Database::guarded([&] {
            SQLite::Statement update(database_.handle(), "UPDATE event SET data_key = x'', payload = x'' WHERE sequence = ?");
            update.bind(1, sequence);
            update.exec();
        });
        if (!gone) return tl::unexpected(gone.error());
        ++forgotten;
    }
    return forgotten;
}

Result<std::vector<Event>> EventLog::lastOnly() {
    return head().and_then([&](const EventHead& last) -> Result<std::vector<Event>> {
        if (last.sequence == 0) return std::vector<Event>();
        return load(last.sequence).map([](Event event) { return std::vector<Event>{std::move(event)}; });
    });
}

Result<Bytes> EventLog::hashOf(std::int64_t sequence) {
    Bytes hash = sequence == 0 ? chainStart() : Bytes{};
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(), "SELECT hash FROM event WHERE sequence = ?");
               query.bind(1, sequence);
               if (query.executeStep()) hash = blobAt(query, 0);
           })
        .map([&] { return hash; });
}

Result<void> EventLog::saveReceipt(std::int64_t upto, ByteView headHash, const std::string& receipt) {
    return Database::guarded([&] {
        SQLite::Statement insert(database_.handle(), "INSERT OR IGNORE INTO receipt VALUES (?, ?, ?, ?)");
        insert.bind(1, upto);
        bindBlob(insert, 2, headHash);
        bindTexts(insert, 3, {receipt, utcNow()});
        insert.exec();
    });
}

Result<void> EventLog::requireReceipted() {
    std::int64_t upto = 0;
    Bytes told = chainStart();
    return Database::guarded([&] {
               SQLite::Statement query(database_.handle(),
                                       "SELECT upto, head_hash FROM receipt ORDER BY upto DESC LIMIT 1");
               if (!query.executeStep()) return;
               upto = query.getColumn(0).getInt64();
               told = blobAt(query, 1);
           })
        .and_then([&] { return hashOf(upto); })
        .and_then([&](const Bytes& own) -> Result<void> {
            if (own != told) return fail(Code::logShortened, "event " + std::to_string(upto));
            return {};
        });
}

Result<void> EventLog::rememberFork() {
    return saveSetting(database_, forkSetting, utcNow());
}

Result<void> EventLog::requireNoFork() {
    return loadSetting(database_, forkSetting).and_then([](const std::string& since) -> Result<void> {
        if (!since.empty()) return fail(Code::logForked, since);
        return {};
    });
}

Result<std::int64_t> EventLog::verify(std::string_view stationPem) {
    const auto last = head();
    if (!last) return tl::unexpected(last.error());
    Bytes previous = chainStart();
    for (std::int64_t sequence = 1; sequence <= last->sequence; ++sequence) {
        const auto event = load(sequence);
        const bool unread = !event && (event.error().code == Code::storeFailed || event.error().code == Code::storeBusy);
        if (unread) return tl::unexpected(event.error());  // which says nothing of the chain
        const bool follows = event && event->previousHash == previous &&
                             (event->payload.empty() || event->hash == chainHash(previous, event->payload)) &&
                             cardlib::sm2Verify(stationPem, event->hash, event->signature).value_or(false);
        if (!follows) return fail(Code::chainBroken, "event " + std::to_string(sequence));
        previous = event->hash;
    }
    return requireReceipted().and_then([&] { return requireNoFork(); }).map([&] { return last->sequence; });
}

}  // namespace app
