#include "app/registry/working_calendar.h"

#include <nlohmann/json.hpp>

#include "app/registry/deadlines.h"
#include "tests/app/registry/rules_bench.h"
#include "tests/support/catch.h"

using namespace app;
using test::day;

TEST_CASE("Holidays are off, the weekends worked instead are not, and other weekends are", "[app][calendar]") {
    const auto calendar = test::workingCalendar();
    for (const auto* off : {"2024-02-10", "2024-06-10", "2025-10-08", "2026-01-02", "2026-02-23", "2026-11-28"})
        CHECK(calendar.isWorkingDay(day(off)) == false);
    for (const auto* worked : {"2024-02-09", "2024-10-12", "2025-09-28", "2026-01-04", "2026-02-14", "2026-02-28", "2026-11-30"})
        CHECK(calendar.isWorkingDay(day(worked)) == true);
}

TEST_CASE("Each year has as many working days as its arrangement leaves", "[app][calendar]") {
    const auto calendar = test::workingCalendar();
    for (const auto* name : test::calendarFiles) {
        const auto file = nlohmann::json::parse(test::resource(name));
        const int year = file.at("year");
        int expected = 0, counted = 0;
        for (Day at = std::chrono::year(year) / 1 / 1; at.year() == std::chrono::year(year);
             at = std::chrono::sys_days(at) + std::chrono::days(1)) {
            const auto weekday = std::chrono::weekday(std::chrono::sys_days(at)).iso_encoding();
            bool works = weekday < 6;
            for (const auto& holiday : file.at("holidays")) {
                const std::string from = holiday.at("from"), to = holiday.at("to");
                if (toText(at) >= from && toText(at) <= to) works = false;
                for (const std::string worked : holiday.at("worked")) works = works || toText(at) == worked;
            }
            const auto known = calendar.isWorkingDay(at);
            if (!known) CHECK(toText(at) >= "2026-12-26");
            if (!known) continue;
            expected += works ? 1 : 0;
            counted += *known ? 1 : 0;
        }
        INFO(year);
        CHECK(expected == counted);
        CHECK(counted > 240);
        CHECK_FALSE(file.at("source").at("number").get<std::string>().empty());
    }
}

TEST_CASE("A year nobody has arranged is unknown, and so is the December before it", "[app][calendar]") {
    const auto calendar = test::workingCalendar();
    for (const auto* unknown : {"2023-12-29", "2026-12-26", "2026-12-31", "2027-01-01", "2027-03-02"})
        CHECK_FALSE(calendar.isWorkingDay(day(unknown)));
    CHECK(calendar.isWorkingDay(day("2025-12-31")) == true);
    CHECK_FALSE(calendar.addWorkingDays(day("2026-12-20"), 7));
    CHECK(calendar.addWorkingDays(day("2026-12-20"), 5) == day("2026-12-25"));
}

TEST_CASE("The arrangement of a year may move days of the December before", "[app][calendar]") {
    WorkingCalendar calendar;
    CHECK(calendar.add(R"({"year":2018,"holidays":[],"unsettled_from":"2018-12-26"})"));
    CHECK_FALSE(calendar.isWorkingDay(day("2018-12-29")));
    CHECK(calendar.add(R"({"year":2019,"unsettled_from":"2019-12-26","holidays":[
        {"name":"","from":"2018-12-30","to":"2019-01-01","worked":["2018-12-29"]}]})"));
    CHECK(calendar.isWorkingDay(day("2018-12-29")) == true);
    CHECK(calendar.isWorkingDay(day("2018-12-31")) == false);
}

TEST_CASE("Working days are counted from the day after, over holidays and worked weekends", "[app][calendar]") {
    const auto calendar = test::workingCalendar();
    CHECK(calendar.addWorkingDays(day("2026-09-30"), 7) == day("2026-10-15"));  // 8, 9, 10, 12, 13, 14, 15 October
    CHECK(calendar.addWorkingDays(day("2026-02-13"), 1) == day("2026-02-14"));  // a Saturday worked
    CHECK(calendar.addWorkingDays(day("2026-11-26"), 0) == day("2026-11-26"));
}

TEST_CASE("A calendar that contradicts itself is refused with what is wrong", "[app][calendar]") {
    for (const auto* text :
         {"", "[]", R"({"year":2026,"holidays":[]})",
          R"({"year":2026,"unsettled_from":"2026-12-26","holidays":[{"from":"2026-01-03","to":"2026-01-01","worked":[]}]})",
          R"({"year":2026,"unsettled_from":"2026-12-26","holidays":[{"from":"2026-01-01","to":"2026-01-03","worked":["2026-01-05"]}]})",
          R"({"year":2026,"unsettled_from":"2026-12-26","holidays":[{"from":"2026-01-01","to":"2026-13-03","worked":[]}]})"}) {
        WorkingCalendar calendar;
        const auto added = calendar.add(text);
        REQUIRE_FALSE(added);
        CHECK(added.error().code == Code::calendarUnreadable);
        CHECK_FALSE(calendar.isWorkingDay(day("2026-06-01")));
    }
}

TEST_CASE("A deadline says how it was counted, and says so plainly when it cannot tell", "[app][deadlines]") {
    const auto calendar = test::workingCalendar();
    const Term plain{15, false, false}, moving{7, false, true}, working{7, true, false};
    const struct {
        Term term;
        const char *from, *last, *rule;
    } cases[] = {{plain, "2026-09-20", "2026-10-05", "deadline.days"},
                 {moving, "2026-11-02", "2026-11-09", "deadline.days"},
                 {moving, "2026-09-25", "2026-10-08", "deadline.moved"},
                 {moving, "2026-02-21", "2026-02-28", "deadline.days"},  // a Saturday worked
                 {moving, "2026-12-20", "2026-12-27", "deadline.may_move"},
                 {working, "2026-09-30", "2026-10-15", "deadline.working_days"}};
    for (const auto& c : cases) {
        const Deadline found = deadline(c.term, day(c.from), calendar);
        INFO(c.from);
        REQUIRE(found.last);
        CHECK(toText(*found.last) == c.last);
        CHECK(found.rule == c.rule);
        CHECK(isOver(found, *found.last) == false);
        CHECK(isOver(found, std::chrono::sys_days(*found.last) + std::chrono::days(1)) == true);
    }
    const Deadline unknown = deadline(working, day("2027-03-01"), calendar);
    CHECK(unknown.rule == "deadline.year_unknown");
    CHECK_FALSE(unknown.last);
    CHECK_FALSE(isOver(unknown, day("2028-01-01")));
}
