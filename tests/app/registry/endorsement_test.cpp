#include "app/registry/endorsement.h"

#include "tests/app/registry/rules_bench.h"
#include "tests/support/catch.h"

using namespace app;
using test::day;
using test::regimeNamed;

namespace {

Result<Endorsement> decide(const char* today, std::optional<Day> asked = {}) {
    return decideEndorsement(regimeNamed("zhengzhou-2013"), day("2027-11-23"), day("2036-11-23"), day(today),
                             asked);
}

}  // namespace

TEST_CASE("An endorsement within the 30 days before the full year adds a year", "[app][endorsement]") {
    for (const auto* today : {"2027-10-25", "2027-11-10", "2027-11-23"}) {
        INFO(today);
        const auto endorsed = decide(today).value();
        CHECK(toText(endorsed.until) == "2028-11-23");
        CHECK_FALSE(endorsed.late);
    }
}

TEST_CASE("Before the window the day is named from which a card is endorsed", "[app][endorsement]") {
    const auto refused = decide("2027-10-24");
    CHECK(refused.error().code == Code::endorsementTooEarly);
    CHECK(refused.error().detail == "2027-10-25");
    auto regime = regimeNamed("zhengzhou-2013");
    regime.endorsementWindowDays = 31;
    CHECK(decideEndorsement(regime, day("2027-11-23"), day("2036-11-23"), day("2027-10-24"), {}));
}

TEST_CASE("The national window is a month, as long as that month is", "[app][endorsement]") {
    const Regime regime = regimeNamed("national-2016");
    const auto first = [&](const char* until) {
        return decideEndorsement(regime, day(until), day("2036-11-23"), day("2026-01-01"), {}).error().detail;
    };
    CHECK(first("2027-11-23") == "2027-10-24");  // 31 days before the full year
    CHECK(first("2027-03-09") == "2027-02-10");  // 28
    CHECK(first("2027-03-30") == "2027-02-28");  // the day of the same number does not exist
    CHECK(first("2028-03-30") == "2028-02-29");
}

TEST_CASE("Years of residence count on through endorsements in time, and anew from a late one", "[app][endorsement]") {
    const Day first = day("2024-03-01");
    CHECK(residenceCountsFrom({}, first) == first);
    CHECK(residenceCountsFrom({{day("2025-02-20"), false}, {day("2026-02-20"), false}}, first) == first);
    CHECK(residenceCountsFrom({{day("2025-05-02"), true}, {day("2026-04-20"), false}}, first) == day("2025-05-02"));
}

TEST_CASE("After a late endorsement the year counts from its own day, where the regime knows one",
          "[app][endorsement]") {
    const auto late = decide("2028-02-01").value();
    CHECK(late.late);
    CHECK(toText(late.until) == "2029-01-31");
    auto regime = regimeNamed("zhengzhou-2013");
    regime.lateEndorsementRestores = false;
    CHECK(
        decideEndorsement(regime, day("2027-11-23"), day("2036-11-23"), day("2027-11-24"), {}).error().code ==
        Code::endorsementTooLate);
}

TEST_CASE("An endorsement never outlasts the card", "[app][endorsement]") {
    const Regime regime = regimeNamed("national-2016");
    CHECK(toText(decideEndorsement(regime, day("2036-05-01"), day("2036-11-23"), day("2036-04-20"), {})
                     ->until) == "2036-11-23");
    for (const auto* today : {"2036-11-20", "2036-11-24"})
        CHECK(decideEndorsement(regime, day("2036-11-23"), day("2036-11-23"), day(today), {}).error().code ==
              Code::cardTermOver);
}

TEST_CASE("A shorter term is given on request, a longer one never", "[app][endorsement]") {
    CHECK(toText(decide("2027-11-10", day("2028-03-31"))->until) == "2028-03-31");
    for (const auto* asked : {"2028-11-24", "2027-11-23", "2020-01-01"})
        CHECK(decide("2027-11-10", day(asked)).error().code == Code::untilNotAllowed);
}
