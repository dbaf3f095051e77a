#pragma once

#include <optional>
#include <string>

#include "app/registry/calendar.h"
#include "app/registry/working_calendar.h"

namespace app {

// So many days, as a regime gives them.
struct Term {
    int days = 0;
    bool working = false;  // working days, else days of the calendar
    bool moves = false;    // a last day that is no working day moves to the next one
};

// The last day on which something may be done.
struct Deadline {
    std::optional<Day> last;
    std::string rule;  // how it was counted: "deadline.days", "deadline.moved", "deadline.working_days",
                       // "deadline.may_move", "deadline.year_unknown" (no day can be told)
};

// Counted from the day after `from` (Civil Code, Articles 201 and 203).
Deadline deadline(const Term& term, Day from, const WorkingCalendar& calendar);

// Nothing when no day could be told.
std::optional<bool> isOver(const Deadline& deadline, Day today);

}  // namespace app
