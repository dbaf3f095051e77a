#include "app/registry/calendar.h"

#include <charconv>
#include <cstdio>

namespace app {
namespace {

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return std::nullopt;
    return value;
}

}  // namespace

std::optional<Day> parseDay(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)),
               day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Day parsed{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                     std::chrono::day(static_cast<unsigned>(*day))};
    return parsed.ok() ? std::optional(parsed) : std::nullopt;
}

std::string toText(Day day) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text;
}

int daysBetween(Day from, Day to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

int ageOn(Day birth, Day day) {
    const int years = static_cast<int>(day.year()) - static_cast<int>(birth.year());
    const bool before = std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day());
    return years - (before ? 1 : 0);
}

Day lastDayOfTerm(Day from, int years) {
    const Day anniversary = from + std::chrono::years(years);
    // 29 February has its anniversary on 1 March.
    const auto end = std::chrono::sys_days(anniversary.ok() ? anniversary : Day(anniversary.year() / 3 / 1));
    return {end - std::chrono::days(1)};
}

Day today() {
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
}

}  // namespace app
