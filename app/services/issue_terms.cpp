#include "app/services/issue_terms.h"

#include <algorithm>

#include "app/issuance/order_steps.h"
#include "app/ledger/calendar_files.h"

namespace app {
namespace {

// Somebody waits for the card.
constexpr State awaited[] = {State::draft, State::approved, State::writing, State::verified, State::printed, State::committed, State::activating};

}  // namespace

Result<IssueTerms> IssueTerms::read(const Station& station, Day today) {
    return readCalendar(station.resources).map([&](WorkingCalendar calendar) { return IssueTerms(station, std::move(calendar), today); });
}

IssueDay IssueTerms::of(const StoredOrder& order) const {
    if (std::ranges::find(awaited, stateOf(order)) == std::end(awaited)) return {};
    const Ruling term = issueTermOf({station_->regime, calendar_}, order.acceptedAt);
    return {lastDayOf(term), isIssueLate(term, today_)};
}

Result<std::int64_t> IssueTerms::countLate() const {
    std::vector<std::string> names;
    for (const State state : awaited) names.emplace_back(nameOf(state));
    return station_->orders->acceptedTimes(names).map([&](const std::map<std::string, std::int64_t>& times) {
        std::int64_t late = 0;
        for (const auto& [at, count] : times)
            if (isIssueLate(issueTermOf({station_->regime, calendar_}, at), today_)) late += count;
        return late;
    });
}

}  // namespace app
