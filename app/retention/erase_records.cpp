#include "app/retention/erase_records.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/life_cycle/record_grants.h"
#include "app/retention/record_end.h"
#include "app/station/two_people.h"

namespace app {
namespace {

constexpr int peopleAtOnce = 500;

Result<void> requireTime(Station& station, const ErasureWish& wish, Day today) {
    // The term of so many years that would have begun on that day must be over.
    if (lastDayOfTerm(wish.before, station.regime.retentionYears) >= today)
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

Result<RecordFacts> factsOf(Station& station, const HolderDates& holder) {
    RecordFacts facts{parseDay(std::string_view(holder.registeredAt).substr(0, 10)).value_or(Day()), {}, {}};
    auto orders = station.orders->of(holder.id);
    if (!orders) return tl::unexpected(orders.error());
    facts.orders = *std::move(orders);
    for (const auto& order : facts.orders) {
        const auto operations = station.operations->allOf(order.id);
        if (!operations) return tl::unexpected(operations.error());
        facts.operations.insert(facts.operations.end(), operations->begin(), operations->end());
    }
    return facts;
}

// Holders whose time is over; counts those whose is not.
Result<std::set<std::int64_t>> overdue(Station& station, Day before, ErasureReport& report) {
    std::set<std::int64_t> over;
    for (std::int64_t after = 0;;) {
        const auto page = station.holders->datesAfter(after, peopleAtOnce);
        if (!page) return tl::unexpected(page.error());
        if (page->empty()) return over;
        for (const auto& holder : *page) {
            const auto facts = factsOf(station, holder);
            if (!facts) return tl::unexpected(facts.error());
            const auto end = facts->registered == Day() ? std::nullopt : endOf(*facts, station.regime.cardTermYears);
            if (end && *end < before) over.insert(holder.id);
            else ++report.kept;
        }
        after = page->back().id;
    }
}

// A print on files is a folder of its own, with every layer and a proof besides the two pictures that its order names.
Result<void> erasePrint(const std::filesystem::path& picture) {
    std::error_code failed;
    const auto folder = picture.parent_path();
    // Where prints lie at all must be there: a disk that is not connected has no pictures either.
    const auto place = folder.parent_path();
    const bool reached = place.empty() || std::filesystem::is_directory(place, failed);
    if (std::filesystem::exists(folder / "manifest.json", failed))
        std::filesystem::remove_all(folder, failed);
    else
        std::filesystem::remove(picture, failed);
    const bool gone = !failed || failed == std::errc::no_such_file_or_directory;
    if (!reached || !gone) return fail(Code::picturesNotErased, picture.string());
    return {};
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

Result<void> eraseOne(Station& station, std::int64_t id, const std::string& who) {
    const auto orders = station.orders->of(id);
    if (!orders) return tl::unexpected(orders.error());
    Result<void> result = station.holders->erase(id);
    for (const auto& order : *orders) {
        result = result.and_then([&] { return station.orders->forget(order.id); }).and_then([&] {
            return station.operations->forget(order.id);
        });
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

Result<ErasureReport> eraseRecords(Station& station, const ErasureWish& wish, Day today) {
    ErasureReport report;
    if (auto allowed = requireAllowed(station, wish, today); !allowed) return tl::unexpected(allowed.error());
    const auto over = overdue(station, wish.before, report);
    if (!over) return tl::unexpected(over.error());
    const auto pictures = erasePictures(station, *over);
    if (!pictures) return tl::unexpected(pictures.error());
    report.pictures = *pictures;
    const auto erased = station.database->transact([&]() -> Result<void> {
        const auto events = forgetEvents(station, *over);
        if (!events) return tl::unexpected(events.error());
        report.events = *events;
        for (const std::int64_t id : *over)
            if (auto gone = eraseOne(station, id, wish.by.name() + " + " + wish.second.name()); !gone) return gone;
        return expireDrafts(station, today)
            .map([&](int drafts) { report.drafts = drafts; })
            .and_then([&] { return station.holders->index().removeAll({over->begin(), over->end()}); });
    });
    if (!erased) return tl::unexpected(erased.error());
    report.erased = static_cast<std::int64_t>(over->size());
    return cleanLog(station).map([&](Remains remains) {
        report.remains = remains;
        return report;
    });
}

}  // namespace app
