#include "app/registry/citizen_number.h"

#include "app/registry/calendar.h"
#include "tests/support/catch.h"

using namespace app;

TEST_CASE("The examples of GB 11643 are sound, and one wrong character is told for what it is",
          "[app][citizen_number]") {
    CHECK_FALSE(faultOfCitizenNumber("11010519491231002X"));
    CHECK_FALSE(faultOfCitizenNumber("440524188001010014"));
    CHECK(faultOfCitizenNumber("110105194912310021") == "check_digit");
    CHECK(faultOfCitizenNumber("11010519490231002X") == "birth_date");
    CHECK(faultOfCitizenNumber("1101051949123100") == "length");
    CHECK(faultOfCitizenNumber("1101051949I231002X") == "digits");
    CHECK(birthDateOf("11010519491231002X") == "1949-12-31");
    CHECK(sexOf("11010519491231002X") == "2");
}

TEST_CASE("Ages and terms keep to the calendar, leap days too", "[app][calendar]") {
    const auto day = [](const char* text) { return parseDay(text).value(); };
    CHECK(ageOn(day("2008-02-29"), day("2024-02-28")) == 15);
    CHECK(ageOn(day("2008-02-29"), day("2023-03-01")) == 15);
    CHECK(ageOn(day("2010-11-24"), day("2026-11-24")) == 16);
    CHECK(toText(lastDayOfTerm(day("2026-11-24"), 1)) == "2027-11-23");
    CHECK(toText(lastDayOfTerm(day("2024-02-29"), 1)) == "2025-02-28");
    CHECK_FALSE(parseDay("2025-02-29"));
    CHECK_FALSE(parseDay("2025-2-9"));
}
