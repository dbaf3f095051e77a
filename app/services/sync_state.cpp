#include "app/services/sync_state.h"

#include <nlohmann/json.hpp>

#include "apdu/core/hex.h"
#include "app/registry/number_lease.h"
#include "app/services/desk_settings.h"
#include "app/sync/batch.h"

namespace app {
namespace {

constexpr auto folderOfCertificates = "tls";

Result<std::string> oldestWaiting(EventLog& events) {
    return events.nextBatch(1, maxBatchBytes).map([](const std::vector<Event>& first) {
        if (first.empty()) return std::string();
        const auto payload = nlohmann::json::parse(first.front().payload, nullptr, false);
        return payload.is_object() ? payload.value("time", std::string()) : std::string();
    });
}

Result<NumbersLeft> leftOf(Station& station, const NumberLease& lease, const std::string& counter) {
    return station.orders->upcomingOf(counter).map([&](std::int64_t next) {
        return NumbersLeft{lease.leftAfter(next - 1), lease.leftAfter(0)};
    });
}

Result<void> addNumbers(Station& station, Day on, SyncState& state) {
    const auto permits = leftOf(station, permitRangeOf(station.identity.number), permitCounter(on));
    const auto cards = leftOf(station, cardRange(), cardCounter);
    if (!permits || !cards) return tl::unexpected(permits ? cards.error() : permits.error());
    state.permits = *permits;
    state.cards = *cards;
    return {};
}

}  // namespace

Result<CentreEndpoint> centreOf(Station& station) {
    return loadDeskSettings(*station.database).map([&](const DeskSettings& settings) {
        const auto own = station.home / folderOfCertificates;
        return CentreEndpoint{settings.centre, station.identity.name(),
                              settings.centreFolder.empty() ? own : std::filesystem::path(settings.centreFolder)};
    });
}

Result<SyncState> syncState(Station& station, Day on) {
    const auto centre = centreOf(station);
    const auto head = station.events->head();
    const auto receipted = station.events->receiptedUpto();
    const auto oldest = oldestWaiting(*station.events);
    const auto received = station.events->newestReceiptAt();
    if (!centre) return tl::unexpected(centre.error());
    if (!head || !receipted) return tl::unexpected(head ? receipted.error() : head.error());
    if (!oldest || !received) return tl::unexpected(oldest ? received.error() : oldest.error());
    SyncState state{*centre, head->sequence, *receipted, apdu::toHex(head->hash), *oldest, *received, {}, {}, station.events->halted()};
    if (const auto whole = station.events->requireNoFork(); !whole) state.stop = whole.error();
    return addNumbers(station, on, state).map([&] { return state; });
}

std::int64_t daysSince(const std::string& recorded, std::chrono::system_clock::time_point now) {
    std::tm parts{};
    const char* end = strptime(recorded.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    if (end == nullptr || *end != 0) return 0;
    return std::chrono::floor<std::chrono::days>(now - std::chrono::system_clock::from_time_t(timegm(&parts))).count();
}

}  // namespace app
