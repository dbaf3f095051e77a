#include "app/store/high_water.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
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

tl::unexpected<Error> rolledBack(const std::string& how) {
    return fail(Code::storeRolledBack, how);
}

// The file has two places that are written in turn, each within a block of any disk: a power cut that spoils the one leaves the
// other, and nothing waits for the disk.
constexpr std::size_t placeSize = 4096, places = 2;

bool put(const std::filesystem::path& file, std::size_t place, std::string content) {
    if (content.size() > placeSize) return false;
    content.resize(placeSize, ' ');
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) return apdu::writeFileDurably(file, apdu::bytesOf(content)).has_value();  // it counts from now on
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const auto at = static_cast<off_t>(place * placeSize);
    const bool whole = ::pwrite(descriptor, content.data(), content.size(), at) == static_cast<ssize_t>(content.size());
    ::close(descriptor);
    return whole;
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
    const auto content = apdu::readFile(file_, places * placeSize);
    if (!content && known->empty()) return saveSetting(database_, markSetting, "1");  // a store older than its mark
    if (!content) return rolledBack("no mark");
    std::optional<Mark> mark;
    for (std::size_t place = 0; place < places; ++place) {
        const std::size_t begin = std::min(place * placeSize, content->size()), end = std::min(begin + placeSize, content->size());
        const auto read = markIn(std::string(content->begin() + static_cast<std::ptrdiff_t>(begin), content->begin() + static_cast<std::ptrdiff_t>(end)));
        if (!read) return tl::unexpected(read.error());
        if (*read && (!mark || (*read)->auditRows > mark->auditRows)) mark = *read, place_ = (place + 1) % places;
    }
    if (!mark) return rolledBack("mark not genuine");
    if (now->events < mark->events || now->auditRows < mark->auditRows)
        return rolledBack("event " + std::to_string(now->events) + " of " + std::to_string(mark->events));
    return events_.hashOf(mark->events).and_then([&](const Bytes& hash) -> Result<void> {
        if (hash != mark->eventHash) return rolledBack("another event " + std::to_string(mark->events));
        return {};
    });
}

// Nothing when nobody with this station's key wrote it.
Result<std::optional<HighWater::Mark>> HighWater::markIn(const std::string& text) {
    const auto written = nlohmann::json::parse(text, nullptr, false);
    const bool shaped = written.is_object() && written.contains("stood") && written["stood"].is_object() && written.contains("seal") &&
                        written["seal"].is_string();
    if (!shaped) return std::optional<Mark>();
    const auto& stood = written["stood"];
    return seal(stood.dump()).map([&](const Bytes& sealed) {
        const auto hash = apdu::fromHex(stood.value("event_hash", ""));
        if (written["seal"] != apdu::toHex(sealed) || !hash) return std::optional<Mark>();
        return std::optional(Mark{stood.value("events", std::int64_t{0}), stood.value("audit_rows", std::int64_t{0}), *hash});
    });
}

void HighWater::raise() {
    static std::mutex oneAtATime;  // two connections of one home
    const std::scoped_lock lock(oneAtATime);
    const auto now = stand();
    if (!now) return;
    const nlohmann::json stood{
        {"events", now->events}, {"audit_rows", now->auditRows}, {"event_hash", apdu::toHex(now->eventHash)}};
    const auto text = stood.dump();
    if (text == written_) return;
    const auto sealed = seal(text);
    if (!sealed || !put(file_, place_, nlohmann::json{{"stood", stood}, {"seal", apdu::toHex(*sealed)}}.dump())) return;
    place_ = (place_ + 1) % places;
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
