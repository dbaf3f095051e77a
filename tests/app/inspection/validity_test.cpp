#include "app/inspection/validity.h"

#include "tests/support/catch.h"

using namespace app;

namespace {

Day day(const char* text) {
    return parseDay(text).value();
}

const TermsOnCard card{1, "2026-11-24", "2036-11-23", "2027-11-23"};

}  // namespace

TEST_CASE("A card is valid from the first to the last day of its term", "[app][validity]") {
    Regime regime;
    CHECK(contains(validityOn(regime, card, day("2026-11-23")), Meaning::termNotBegun));
    CHECK(contains(validityOn(regime, card, day("2026-11-24")), Meaning::termRunning));
    CHECK(contains(validityOn(regime, card, day("2036-11-23")), Meaning::termRunning));
    CHECK(contains(validityOn(regime, card, day("2036-11-24")), Meaning::termExpired));
    CHECK(contains(validityOn(regime, {1, "", "", ""}, day("2026-11-24")), Meaning::termNotBegun));
}

TEST_CASE("An overdue endorsement suspends a card where the regime says so", "[app][validity]") {
    Regime regime;
    CHECK(contains(validityOn(regime, card, day("2027-11-23")), Meaning::endorsementCurrent));
    CHECK(contains(validityOn(regime, card, day("2027-11-24")), Meaning::endorsementOverdue));
    CHECK_FALSE(holds(validityOn(regime, card, day("2027-11-24"))));
    regime.overdueSuspends = false;
    CHECK(contains(validityOn(regime, card, day("2027-11-24")), Meaning::endorsementOverdueAllowed));
    CHECK(holds(validityOn(regime, card, day("2027-11-24"))));
}

TEST_CASE("Only a card in use is valid", "[app][validity]") {
    const std::pair<int, Meaning> all[] = {{0, Meaning::statusNotIssued}, {1, Meaning::statusInUse},
                                           {2, Meaning::statusSuspended}, {3, Meaning::statusLost},
                                           {4, Meaning::statusCancelled}, {5, Meaning::statusNonsense}};
    for (const auto& [status, meaning] : all) {
        TermsOnCard terms = card;
        terms.status = status;
        const auto found = validityOn({}, terms, day("2026-12-01"));
        CHECK(contains(found, meaning));
        CHECK(holds(found) == (status == 1));
    }
}
