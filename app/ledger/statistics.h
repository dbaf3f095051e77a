#pragma once

#include "app/station/station.h"

namespace app {

// How often a service had an outcome on a day. Counted from the audit trail: no personal data, nothing but numbers.
struct Tally {
    std::string day;  // YYYY-MM-DD of this place
    std::string regime;
    std::string service;  // "registration", "approval", "making", "hand_over", "endorsement", …
    std::string outcome;  // "done", "spoiled", "holds", "fails", …
    std::int64_t count = 0;
};

// What of the trail's counts is a service's work; the rest is left out.
std::vector<Tally> talliesOf(const std::vector<AuditCount>& counts, const std::string& regime);

// Of these days, both counted in. Errors: the store's.
Result<std::vector<Tally>> statistics(Station& station, Day from, Day to);

// One line a tally after a line of titles (RFC 4180); what a spreadsheet would take for a formula is quoted as text.
std::string toCsv(const std::vector<Tally>& tallies);

// The cards made and handed over on each of the last seven days, today the last.
struct DayWork {
    Day day;
    std::int64_t registered = 0, made = 0, handedOver = 0;
};
Result<std::vector<DayWork>> lastWeek(Station& station, Day today);

}  // namespace app
