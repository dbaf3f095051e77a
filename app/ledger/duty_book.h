#pragma once

#include "app/ledger/signatures.h"
#include "app/registry/reports.h"
#include "app/station/station.h"

namespace app {

// What is told of a report: who owes it, where, about whom or what.
struct DutyContent {
    PiiText name, address, about, phone;
};

// A report that is owed, or came: who ("landlord", "employer", "sole_trader", "property_firm"), since which day.
struct DutyWish {
    std::string who;
    Day since{};
    std::optional<Day> arrived;  // nothing: it is awaited
    DutyContent content;
    Signatures people;
};

struct DutyRow {
    DutyReport report;
    DutyContent content;
    std::optional<int> daysLeft;  // below zero: overdue; nothing: no day could be told
};

// Gives it as it is kept, with its last day and whether it was late. Errors: reportNotOwed (nobody of that kind owes one),
// reportIncomplete (no name, a day to come), signerMissing, resourceUnreadable, calendarUnreadable, the store's.
Result<DutyRow> enterReport(Station& station, const DutyWish& wish, Day today);

// It came on that day. Errors: reportUnknown (there is none, or it came already), and those of enterReport().
Result<DutyRow> arriveReport(Station& station, std::int64_t id, Day day, const Signatures& people, Day today);

// What is awaited, the first due first. overdueOnly: what is overdue on that day. Errors: the store's.
Result<std::vector<DutyRow>> awaitedReports(Station& station, Day on, bool overdueOnly, const Actor& by);

}  // namespace app
