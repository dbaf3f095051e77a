#include "app/registry/working_calendar.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using nlohmann::json;
using std::chrono::days;
using std::chrono::sys_days;

constexpr int longestHoliday = 31;

bool isWeekend(sys_days day) {
    const std::chrono::weekday weekday(day);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

// Throws json::exception for what is no text, std::invalid_argument for what is no day.
sys_days dayIn(const json& text) {
    const auto day = parseDay(text.get<std::string>());
    if (!day) throw std::invalid_argument("no day: " + text.get<std::string>());
    return *day;
}

}  // namespace

Result<void> WorkingCalendar::add(std::string_view text) {
    std::string reason;
    try {
        const json root = json::parse(text);
        Year year;
        for (const auto& holiday : root.at("holidays")) {
            const auto first = dayIn(holiday.at("from")), last = dayIn(holiday.at("to"));
            if (last < first || last - first > days(longestHoliday)) throw std::invalid_argument("no span: " + holiday.dump());
            for (auto day = first; day <= last; day += days(1)) year.off.insert(day);
            for (const auto& worked : holiday.at("worked")) year.worked.insert(dayIn(worked));
        }
        for (const auto day : year.worked)
            if (!isWeekend(day) || year.off.contains(day)) throw std::invalid_argument("not a weekend to work: " + toText(day));
        year.unsettledFrom = dayIn(root.at("unsettled_from"));
        years_[std::chrono::year(root.at("year").get<int>())] = std::move(year);
        return {};
    } catch (const std::exception& error) {
        reason = error.what();
    }
    return fail(Code::calendarUnreadable, reason);
}

std::optional<bool> WorkingCalendar::isWorkingDay(Day day) const {
    const auto year = years_.find(day.year()), next = years_.find(day.year() + std::chrono::years(1));
    const sys_days date(day);
    if (year == years_.end() || (next == years_.end() && date >= year->second.unsettledFrom)) return std::nullopt;
    const auto says = [&](const auto& of) {  // the next year's arrangement reaches back into December
        return (year->second.*of).contains(date) || (next != years_.end() && (next->second.*of).contains(date));
    };
    if (says(&Year::worked)) return true;
    return !says(&Year::off) && !isWeekend(date);
}

std::optional<Day> WorkingCalendar::addWorkingDays(Day from, int count) const {
    sys_days day(from);
    while (count > 0) {
        day += days(1);
        const auto working = isWorkingDay(day);
        if (!working) return std::nullopt;
        if (*working) --count;
    }
    return day;
}

std::optional<Day> WorkingCalendar::workingDayFrom(Day day) const {
    return addWorkingDays(sys_days(day) - days(1), 1);
}

}  // namespace app
