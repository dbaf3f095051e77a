#include "app/retention/overdue_records.h"

#include "app/store/stoppable.h"

namespace app {
namespace {

constexpr int peopleAtOnce = 500;

Result<RecordFacts> factsOf(Station& station, const HolderDates& holder) {
    RecordFacts facts{parseDay(std::string_view(holder.registeredAt).substr(0, 10)).value_or(Day()), {}, {}};
    auto orders = station.orders->of(holder.id);
    if (!orders) return tl::unexpected(orders.error());
    facts.orders = *std::move(orders);
    for (const auto& order : facts.orders) {
        const auto operations = station.operations->allOf(order.id);
        if (!operations) return tl::unexpected(operations.error());
        facts.operations.insert(facts.operations.end(), operations->begin(), operations->end());
        const auto steps = station.applicationSteps->taken(order.id);
        if (!steps) return tl::unexpected(steps.error());
        facts.steps.insert(facts.steps.end(), steps->begin(), steps->end());
    }
    return facts;
}

}  // namespace

Day erasableBefore(const Regime& regime, Day today) {
    constexpr auto day = std::chrono::days(1);
    // A leap day more or less.
    auto before = std::chrono::sys_days(Day{today.year() - std::chrono::years(regime.retentionYears), today.month(), std::chrono::day(1)}) +
                  std::chrono::days(31);
    while (lastDayOfTerm(Day(before), regime.retentionYears) >= today) before -= day;
    return before;
}

Result<OverdueRecords> overdueRecords(Station& station, Day before, const Stopped& stopped) {
    const Stoppable stoppable(station.database->handle(), stopped);
    OverdueRecords found;
    for (std::int64_t after = 0;;) {
        const auto page = station.holders->datesAfter(after, peopleAtOnce);
        if (!page) return tl::unexpected(page.error());
        if (page->empty()) return found;
        for (const auto& holder : *page) {
            const auto facts = factsOf(station, holder);
            if (!facts) return tl::unexpected(facts.error());
            const auto end = facts->registered == Day() ? std::nullopt : endOf(*facts, station.regime.cardTermYears);
            if (end && *end < before)
                found.over.push_back({holder.id, *end});
            else
                ++found.kept;
        }
        after = page->back().id;
    }
}

Result<OverdueRecords> overdueRecords(Station& station, Day before, const Actor& by, const Stopped& stopped) {
    return station.people->demand(lookingForOverdue, "erase records", by).and_then([&] { return overdueRecords(station, before, stopped); });
}

}  // namespace app
