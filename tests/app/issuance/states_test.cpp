#include "app/issuance/states.h"

#include "tests/support/catch.h"

using namespace app;

TEST_CASE("No card is alive before it is committed", "[app][states]") {
    static_assert(!after(State::printed, Step::beginActivation));
    static_assert(!after(State::verified, Step::commit));
    for (const auto& transition : oneCard)
        if (transition.to == State::activating)
            CHECK((transition.from == State::committed || transition.from == State::activating));
    for (const auto& transition : oneCard) CHECK(transition.from != State::handedOver);
}

TEST_CASE("Every state has a name of its own and is found by it", "[app][states]") {
    for (const auto& transition : oneCard) {
        CHECK(stateNamed(nameOf(transition.from)) == transition.from);
        CHECK(stateNamed(nameOf(transition.to)) == transition.to);
    }
    CHECK_FALSE(stateNamed("alive"));
}
