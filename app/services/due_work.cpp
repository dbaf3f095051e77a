#include "app/services/due_work.h"

#include "app/ledger/ledger_grants.h"

namespace app {
namespace {

constexpr int mostRows = 500;

Result<std::vector<DutyRow>> reportsFor(Station& station, Day today, const Actor& by) {
    return station.people->may(ledger_grants::report, by).and_then([&](bool may) -> Result<std::vector<DutyRow>> {
        if (!may) return std::vector<DutyRow>{};
        return awaitedReports(station, today, false, by);
    });
}

void keepWithin(DueWork& due, int days, Day today) {
    const std::string last = toText(std::chrono::sys_days(today) + std::chrono::days(days));
    std::erase_if(due.toEndorse, [&](const CardRow& row) { return row.endorsedUntil > last; });
    std::erase_if(due.reports, [&](const DutyRow& row) { return !row.daysLeft || *row.daysLeft > days; });
    std::erase_if(due.toIssue, [&](const OrderRow& row) { return row.issue.last.empty() || row.issue.last > last; });
}

}  // namespace

Result<DueWork> dueWork(Station& station, std::optional<int> days, Day today, const Actor& by) {
    DueWork due;
    return dueForEndorsement(station, mostRows, today, by)
        .and_then([&](std::vector<CardRow> rows) {
            due.toEndorse = std::move(rows);
            return reportsFor(station, today, by);
        })
        .and_then([&](std::vector<DutyRow> rows) {
            due.reports = std::move(rows);
            return orderRows(station, {State::approved}, 0, mostRows, by);
        })
        .map([&](std::vector<OrderRow> rows) {
            due.toIssue = std::move(rows);
            if (days) keepWithin(due, *days, today);
            return std::move(due);
        });
}

}  // namespace app
