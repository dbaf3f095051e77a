#include "app/retention/erase_records.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/issuance/erase_print.h"
#include "app/issuance/order_steps.h"
#include "app/life_cycle/record_grants.h"
#include "app/retention/overdue_records.h"
#include "app/station/two_people.h"
#include "app/store/fee_waivers.h"

namespace app {
namespace {

Result<void> requireTime(Station& station, const ErasureWish& wish, Day today) {
    // The term of so many years that would have begun on that day must be over.
    if (wish.before > erasableBefore(station.regime, today))
        return fail(Code::retentionNotOver, std::to_string(station.regime.retentionYears));
    const auto head = station.events->head();
    const auto receipted = station.events->receiptedUpto();
    if (!head || !receipted) return tl::unexpected(head ? receipted.error() : head.error());
    if (!station.identity.centre.empty() && *receipted < head->sequence)
        return fail(Code::erasureWaits, std::to_string(head->sequence - *receipted));
    return {};
}

Result<void> requireAllowed(Station& station, const ErasureWish& wish, Day today) {
    return station.people->demand(record_grants::erasing, "erase records", wish.by, {wish.second, {}})
        .and_then([&] { return requireTime(station, wish, today); })
        .and_then([&] { return requireTwoPeople(wish.by.name(), wish.second.name(), "erasure"); });
}

// Before the records: a picture that no record names is never found again.
Result<std::int64_t> erasePictures(Station& station, const std::set<std::int64_t>& holders) {
    std::int64_t gone = 0;
    for (const std::int64_t id : holders) {
        const auto orders = station.orders->of(id);
        if (!orders) return tl::unexpected(orders.error());
        std::vector<std::string> pictures;
        for (const auto& order : *orders)
            for (const auto& picture : {order.front, order.back})
                if (!picture.empty()) pictures.push_back(picture);
        std::error_code unseen;
        gone += std::ranges::count_if(pictures, [&](const std::string& picture) { return std::filesystem::exists(picture, unseen); });
        for (const auto& picture : pictures)
            if (const auto erased = erasePrint(picture); !erased) return tl::unexpected(erased.error());
    }
    return gone;
}

// Nobody came back with what was missing, and nobody can any more.
Result<void> endReturned(Station& station, StoredOrder order, const std::string& who) {
    if (stateOf(order) != State::returned) return {};
    return takeStep(station, order, Step::withdraw, who);
}

Result<void> eraseOne(Station& station, std::int64_t id, const std::string& who) {
    const auto orders = station.orders->of(id);
    if (!orders) return tl::unexpected(orders.error());
    Result<void> result = station.paperScans->forget(id, who).and_then([&] { return station.holders->erase(id); });
    for (const auto& order : *orders) {
        result = result.and_then([&] { return endReturned(station, order, who); })
                     .and_then([&] { return station.orders->forget(order.id); })
                     .and_then([&] { return station.operations->forget(order.id); })
                     .and_then([&] { return station.applicationSteps->forget(order.id); })
                     .and_then([&] { return FeeWaivers(*station.database, *station.holders).forget(order.id); })
                     .and_then([&] { return station.lost->forgetPlace(order.applicationSerial); });
    }
    return result.and_then([&] { return station.audit->write(who, "erased", "holder " + std::to_string(id), "done"); })
        .and_then([&] { return station.events->append("holder.erased", nlohmann::json{{"holder", id}}.dump()); });
}

// An event is about a person when it names the holder; those that tell the erasure name nobody else.
Result<int> forgetEvents(Station& station, const std::set<std::int64_t>& holders) {
    return station.events->forget([&](const std::string& payload) {
        const auto event = nlohmann::json::parse(payload, nullptr, false);
        const auto body = event.is_object() ? event.value("body", nlohmann::json::object()) : nlohmann::json::object();
        return body.contains("holder") && body["holder"].is_number_integer() && event.value("type", "") != "holder.erased" &&
               holders.contains(body["holder"].get<std::int64_t>());
    });
}

}  // namespace

Result<ErasureReport> eraseRecords(Station& station, const ErasureWish& wish, Day today, const Stopped& stopped) {
    ErasureReport report;
    if (auto allowed = requireAllowed(station, wish, today); !allowed) return tl::unexpected(allowed.error());
    const auto found = overdueRecords(station, wish.before, stopped);
    if (!found) return tl::unexpected(found.error());
    report.kept = found->kept;
    std::set<std::int64_t> over;
    for (const auto& record : found->over) over.insert(record.holder);
    const auto pictures = erasePictures(station, over);
    if (!pictures) return tl::unexpected(pictures.error());
    report.pictures = *pictures;
    const auto erased = station.database->transact([&]() -> Result<void> {
        const auto events = forgetEvents(station, over);
        if (!events) return tl::unexpected(events.error());
        report.events = *events;
        for (const std::int64_t id : over)
            if (auto gone = eraseOne(station, id, wish.by.name() + " + " + wish.second.name()); !gone) return gone;
        return expireDrafts(station, today)
            .map([&](int drafts) { report.drafts = drafts; })
            .and_then([&] { return station.addressBook->forgetBefore(toText(wish.before)); })
            .and_then([&] { return station.holders->index().removeAll({over.begin(), over.end()}); });
    });
    if (!erased) return tl::unexpected(erased.error());
    report.erased = static_cast<std::int64_t>(over.size());
    return cleanLog(station).map([&](Remains remains) {
        report.remains = remains;
        return report;
    });
}

}  // namespace app
