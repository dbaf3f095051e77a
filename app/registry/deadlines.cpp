#include "app/registry/deadlines.h"

namespace app {

Deadline deadline(const Term& term, Day from, const WorkingCalendar& calendar) {
    if (term.working) {
        const auto last = calendar.addWorkingDays(from, term.days);
        return {last, last ? "deadline.working_days" : "deadline.year_unknown"};
    }
    const Day last = std::chrono::sys_days(from) + std::chrono::days(term.days);
    if (!term.moves) return {last, "deadline.days"};
    const auto moved = calendar.workingDayFrom(last);
    if (!moved) return {last, "deadline.may_move"};
    return {*moved, *moved == last ? "deadline.days" : "deadline.moved"};
}

std::optional<bool> isOver(const Deadline& deadline, Day today) {
    if (!deadline.last) return std::nullopt;
    return daysBetween(*deadline.last, today) > 0;
}

}  // namespace app
