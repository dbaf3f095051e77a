#include "app/store/high_water.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "apdu/core/hex.h"
#include "app/store/clock.h"
#include "app/store/columns.h"
#include "app/store/orders.h"
#include "cardlib/crypto/digest.h"

namespace app {
namespace {

constexpr auto keyName = "high-water mark, key 1";  // no identity reads so
constexpr auto markSetting = "high_water", restoredSetting = "restored_at";
constexpr std::size_t maxMark = 4096;

tl::unexpected<Error> rolledBack(const std::string& how) {
    return fail(Code::storeRolledBack, how);
}

// Whole or not at all for who reads it; when it reaches the disk is not waited for.
bool replace(const std::filesystem::path& file, const std::string& content) {
    const auto next = file.string() + ".next";
    const int descriptor = ::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const bool whole = ::write(descriptor, content.data(), content.size()) == static_cast<ssize_t>(content.size());
    ::close(descriptor);
    return whole && ::rename(next.c_str(), file.c_str()) == 0;
}

}  // namespace

Result<Bytes> HighWater::seal(const std::string& text) {
    if (key_.empty()) {
        auto key = vault_.blindIndex(apdu::bytesOf(keyName));
        if (!key) return tl::unexpected(identityUnindexed(key.error()));
        key_ = apdu::SecretBytes::copyOf(*key);
        apdu::wipe(*key);
    }
    return cardlib::hmacSm3(key_.view(), apdu::bytesOf(text));
}

Result<HighWater::Mark> HighWater::stand() {
    return events_.head().and_then([&](const EventHead& head) {
        Mark mark{head.sequence, 0, head.hash};
        return Database::guarded([&] {
                   mark.auditRows =
                       database_.handle().execAndGet("SELECT coalesce(max(sequence), 0) FROM audit").getInt64();
               })
            .map([&] { return mark; });
    });
}

Result<void> HighWater::check() {
    const auto restored = isRestored(database_);
    const auto known = loadSetting(database_, markSetting);
    const auto now = stand();
    if (!restored) return tl::unexpected(restored.error());
    if (!known || !now) return tl::unexpected(known ? now.error() : known.error());
    if (*restored) return fail(Code::storeRestored);
    const auto content = apdu::readFile(file_, maxMark);
    if (!content && known->empty()) return saveSetting(database_, markSetting, "1");  // a store older than its mark
    if (!content) return rolledBack("no mark");
    const auto mark = nlohmann::json::parse(content->begin(), content->end(), nullptr, false);
    if (!mark.is_object() || !mark.contains("stood") || !mark.contains("seal") || !mark["seal"].is_string()) return rolledBack("mark unreadable");
    const auto sealed = seal(mark["stood"].dump());
    if (!sealed) return tl::unexpected(sealed.error());
    if (mark["seal"] != apdu::toHex(*sealed)) return rolledBack("mark not genuine");
    const auto& stood = mark["stood"];
    const auto events = stood.value("events", std::int64_t{0}), rows = stood.value("audit_rows", std::int64_t{0});
    if (now->events < events || now->auditRows < rows)
        return rolledBack("event " + std::to_string(now->events) + " of " + std::to_string(events));
    return events_.hashOf(events).and_then([&](const Bytes& hash) -> Result<void> {
        if (apdu::toHex(hash) != stood.value("event_hash", "")) return rolledBack("another event " + std::to_string(events));
        return {};
    });
}

void HighWater::raise() {
    const auto now = stand();
    if (!now) return;
    const nlohmann::json stood{
        {"events", now->events}, {"audit_rows", now->auditRows}, {"event_hash", apdu::toHex(now->eventHash)}};
    const auto text = stood.dump();
    if (text == written_) return;
    const auto sealed = seal(text);
    if (!sealed || !replace(file_, nlohmann::json{{"stood", stood}, {"seal", apdu::toHex(*sealed)}}.dump())) return;
    written_ = text;
}

Result<void> markRestored(Database& database) {
    return saveSetting(database, restoredSetting, utcNow());
}

Result<bool> isRestored(Database& database) {
    return loadSetting(database, restoredSetting).map([](const std::string& at) { return !at.empty(); });
}

Result<void> liftRestored(Database& database, const std::string& year) {
    return database.transact([&] {
        return Database::guarded([&] {
                   SQLite::Statement skip(database.handle(),
                                          "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                                          " SET value = CAST(value AS INTEGER) + excluded.value");
                   for (const auto& counter : {std::string("counter.card"), "counter.permit." + year}) {
                       bindTexts(skip, 1, {counter, std::to_string(numbersLeftOut)});
                       skip.exec();
                       skip.reset();
                   }
               })
            .and_then([&] { return saveSetting(database, restoredSetting, ""); });
    });
}

}  // namespace app
