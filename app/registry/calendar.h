#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace app {

using Day = std::chrono::year_month_day;

// YYYY-MM-DD, a day that exists.
std::optional<Day> parseDay(std::string_view text);
std::string toText(Day day);

int daysBetween(Day from, Day to);
// Full years of age; a birthday counts from its day on, one on 29 February from 1 March in other years.
int ageOn(Day birth, Day day);
// The same day so many years later, less one day: the last day of a term that begins on `from`.
Day lastDayOfTerm(Day from, int years);

Day today();

}  // namespace app
