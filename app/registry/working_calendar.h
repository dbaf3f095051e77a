#pragma once

#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "app/core/error.h"
#include "app/registry/calendar.h"

namespace app {

// Working days as the State Council's yearly arrangement has them (resources/calendar/*.json): weekends and holidays are off, some
// weekends are worked. A day whose year, or whose late December, is not arranged yet is unknown, never guessed.
class WorkingCalendar {
  public:
    // Takes in one year's file. Error: calendarUnreadable, with what is wrong.
    Result<void> add(std::string_view json);

    // Nothing when it is not known.
    [[nodiscard]] std::optional<bool> isWorkingDay(Day day) const;
    // The count-th working day after `from`, which is not counted; nothing when an unknown day lies on the way.
    [[nodiscard]] std::optional<Day> addWorkingDays(Day from, int count) const;
    // This day when it is a working day, else the next one; nothing when that is not known.
    [[nodiscard]] std::optional<Day> workingDayFrom(Day day) const;

  private:
    struct Year {
        std::set<std::chrono::sys_days> off, worked;
        std::chrono::sys_days unsettledFrom;
    };
    std::map<std::chrono::year, Year> years_;
};

}  // namespace app
