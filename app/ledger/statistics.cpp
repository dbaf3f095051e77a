#include "app/ledger/statistics.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/ledger/csv.h"

namespace app {
namespace {

// What was decided without the card was counted then.
constexpr auto afterDecision = "followed";

struct Counted {
    std::string_view action, service, outcome;  // outcome empty: what the trail has as result
};

constexpr Counted countedActions[] = {
    {"registered", "registration", "done"}, {"approved", "approval", "done"},    {"committed", "making", "done"},
    {"application returned", "approval", "returned"},   {"application supplied", "approval", "supplied"},
    {"application refused", "approval", "refused"},     {"application withdrawn", "approval", "withdrawn"},
    {"application reopened", "approval", "reopened"},
    {"spoiled", "making", "spoiled"},       {"handed_over", "hand_over", "done"}, {"endorse", "endorsement", ""},
    {"change", "change", ""},               {"correct", "correction", ""},        {"suspend", "suspension", ""},
    {"restore", "restoration", ""},         {"cancel", "cancellation", ""},       {"card.lost", "loss_report", "done"},
    {"card.found", "loss_report", "lifted"}, {"card verified", "verification", ""}, {"sector written", "sector_change", "done"},
    {"cancel without card", "cancellation", "done"}, {"suspend without card", "suspension", "done"},
};

const Counted* countedAs(const std::string& action) {
    const auto found = std::ranges::find(countedActions, std::string_view(action), &Counted::action);
    return found == std::end(countedActions) ? nullptr : found;
}

// "fails:…" names what failed; the outcome does not.
std::string outcomeOf(const Counted& counted, const std::string& result) {
    return counted.outcome.empty() ? result.substr(0, result.find(':')) : std::string(counted.outcome);
}

std::int64_t countOf(const std::vector<Tally>& tallies, const std::string& day, std::string_view service) {
    std::int64_t sum = 0;
    for (const auto& tally : tallies)
        if (tally.day == day && tally.service == service && tally.outcome == "done") sum += tally.count;
    return sum;
}

}  // namespace

std::vector<Tally> talliesOf(const std::vector<AuditCount>& counts, const std::string& regime) {
    std::map<std::array<std::string, 3>, std::int64_t> sums;
    for (const auto& [day, action, result, count] : counts)
        if (const auto* counted = countedAs(action); counted && result != afterDecision)
            sums[{day, std::string(counted->service), outcomeOf(*counted, result)}] += count;
    std::vector<Tally> tallies;
    for (const auto& [key, count] : sums) tallies.push_back({key[0], regime, key[1], key[2], count});
    return tallies;
}

Result<std::vector<Tally>> statistics(Station& station, Day from, Day to) {
    return station.auditRows->countByDay(toText(from), toText(to)).map([&](const std::vector<AuditCount>& counts) {
        return talliesOf(counts, station.identity.regime);
    });
}

std::string toCsv(const std::vector<Tally>& tallies) {
    std::string text = csvLine({"day", "regime", "service", "outcome", "count"});
    for (const auto& tally : tallies)
        text += csvLine({tally.day, tally.regime, tally.service, tally.outcome, std::to_string(tally.count)});
    return text;
}

Result<std::vector<DayWork>> lastWeek(Station& station, Day today) {
    const Day first = std::chrono::sys_days(today) - std::chrono::days(6);
    return statistics(station, first, today).map([&](const std::vector<Tally>& tallies) {
        std::vector<DayWork> week;
        for (auto at = std::chrono::sys_days(first); at <= std::chrono::sys_days(today); at += std::chrono::days(1)) {
            const Day day = at;
            const std::string text = toText(day);
            week.push_back({day, countOf(tallies, text, "registration"), countOf(tallies, text, "making"),
                            countOf(tallies, text, "hand_over")});
        }
        return week;
    });
}

}  // namespace app
