#include "app/card_service/life_cycle.h"

#include "tests/support/catch.h"

using namespace app;

TEST_CASE("Nothing brings back a cancelled card, and a card that was not issued is issuance's",
          "[app][life_cycle]") {
    for (const auto& passage : lifeOfACard) {
        CHECK(passage.from != Status::cancelled);
        CHECK(passage.from != Status::notIssued);
        CHECK(passage.to != Status::notIssued);
    }
    static_assert(!after(Status::cancelled, Kind::restore));
    static_assert(!after(Status::notIssued, Kind::endorse));
    static_assert(!after(Status::suspended, Kind::suspend));
}

TEST_CASE("Only restoring and a late endorsement make a card less restricted", "[app][life_cycle]") {
    for (const auto& passage : lifeOfACard)
        if (passage.to < passage.from)
            CHECK((passage.kind == Kind::restore || passage.kind == Kind::endorse));
}

TEST_CASE("Cancelling ex officio is the ground that needs a second person", "[app][life_cycle]") {
    for (const auto& ground : grounds)
        CHECK(ground.fourEyes == (ground.kind == Kind::cancel && ground.reason == Reason::exOfficio));
    CHECK_FALSE(groundFor(Kind::suspend, Reason::none));
    CHECK_FALSE(groundFor(Kind::cancel, Reason::foundAgain));
}

TEST_CASE("Kinds and reasons are found by their names, reasons by their code too", "[app][life_cycle]") {
    for (const auto& passage : lifeOfACard) CHECK(kindNamed(nameOf(passage.kind)) == passage.kind);
    for (const auto& ground : grounds) CHECK(reasonNamed(nameOf(ground.reason)) == ground.reason);
    CHECK(reasonNamed("07") == Reason::foundAgain);
    CHECK(reasonNamed("05") == Reason::exOfficio);
    CHECK_FALSE(reasonNamed("08"));
    CHECK_FALSE(kindNamed("issue"));
}
