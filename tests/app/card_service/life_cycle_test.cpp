#include "app/card_service/operation_grants.h"

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

TEST_CASE("Cancelling ex officio and bringing back what was found are the grounds that need a second person", "[app][life_cycle]") {
    for (const auto& ground : grounds)
        CHECK(ground.fourEyes == !grantFor(ground.kind, ground.reason).second.empty());
    CHECK(groundFor(Kind::cancel, Reason::exOfficio)->fourEyes);
    CHECK(groundFor(Kind::restore, Reason::foundAgain)->fourEyes);
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
