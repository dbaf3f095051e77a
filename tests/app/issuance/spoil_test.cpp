#include "app/issuance/spoil.h"

#include "app/inspection/lost_cards.h"
#include "app/issuance/card_of_order.h"
#include "app/issuance/states.h"
#include "tests/support/station_bench.h"
#include "tests/support/put_order.h"
#include "app/issuance/order_steps.h"

using namespace app;

TEST_CASE("A spoiled card is ordered again under new numbers and its chip is never used again",
          "[app][spoil]") {
    test::StationBench bench;
    const auto order = bench.approvedOrder();
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    REQUIRE(makeChip(*bench.station, order, session));
    const auto next = spoilOrder(*bench.station, order, {"one", "two", "misprint"});
    REQUIRE(next);
    const auto spoiled = bench.station->orders->load(order).value();
    CHECK(spoiled.state == "spoiled");
    CHECK(bench.station->orders->load(*next)->state == "approved");

    const auto refused = makeChip(*bench.station, *next, session);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::blankNeeded);
    auto other = bench.blank(2);
    cardlib::InProcessReader otherReader(other);
    apdu::Session otherSession(otherReader, other.atr());
    REQUIRE(makeChip(*bench.station, *next, otherSession));
    const auto made = bench.station->orders->load(*next).value();
    CHECK(made.permitNumber != spoiled.permitNumber);
    CHECK(made.applicationSerial != spoiled.applicationSerial);
    CHECK(bench.station->events->verify(bench.station->vault->publicPem("station").value()));
}

TEST_CASE("The term for issuing runs from the application, however many cards were spoiled since", "[app][spoil]") {
    test::StationBench bench;
    auto order = bench.station->orders->load(bench.approvedOrder()).value();
    order.id = bench.station->orders->add(order.holder, "approved", "2026-11-01T04:00:00Z").value();
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    REQUIRE(makeChip(*bench.station, order.id, session));
    const auto next = spoilOrder(*bench.station, order.id, {"one", "two", "misprint"}).value();
    CHECK(bench.station->orders->load(next)->acceptedAt == "2026-11-01T04:00:00Z");
}

TEST_CASE("A card that may be alive is replaced only when it is on the lost list, and then never comes off it",
          "[app][spoil]") {
    test::StationBench bench;
    const auto id = bench.approvedOrder();
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::RememberingPrinter printer;
    REQUIRE(makeChip(*bench.station, id, session));
    REQUIRE(printFace(*bench.station, id, printer));
    auto order = bench.station->orders->load(id).value();
    order.state = nameOf(State::activating);  // the chip died in its first command
    test::putOrder(*bench.station, order);
    CHECK(spoilOrder(*bench.station, id, {"one", "two", "dead"}).error().code == Code::perhapsAlive);
    REQUIRE(reportLost(*bench.station, {order.applicationSerial, "one", "chip does not answer", ""}));
    const auto next = spoilOrder(*bench.station, id, {"one", "two", "dead"});
    REQUIRE(next);
    CHECK(bench.station->orders->load(*next)->state == "approved");
    CHECK(liftLost(*bench.station, order.applicationSerial, "one", "two").error().code == Code::cardReplaced);
}

TEST_CASE("One person alone, or without a reason, spoils nothing", "[app][spoil]") {
    test::StationBench bench;
    const auto order = bench.approvedOrder();
    for (const Spoiling& spoiling : {Spoiling{"one", "one", "torn"}, Spoiling{"one", "", "torn"},
                                     Spoiling{"one", "two", ""}})
        CHECK(spoilOrder(*bench.station, order, spoiling).error().code == Code::spoilIncomplete);
    CHECK(spoilOrder(*bench.station, order, {"one", "two", "torn"}).error().code == Code::stepNotAllowed);
    CHECK(bench.station->orders->load(order)->state == "approved");
}

TEST_CASE("An order that two people spoiled while its chip was made stays spoiled", "[app][issuance]") {
    test::StationBench bench;
    const auto id = bench.approvedOrder(0);
    auto order = bench.station->orders->load(id).value();
    order.state = nameOf(State::writing);
    order.applicationSerial = "41010500000007000001";
    test::putOrder(*bench.station, order);
    auto asItWas = bench.station->orders->load(id).value();
    const auto next = spoilOrder(*bench.station, id, {"issuer", "supervisor", "torn"});
    INFO((next ? "" : test::told(next.error())));
    REQUIRE(next);
    CHECK(takeStep(*bench.station, asItWas, Step::proveChip, "issuer").error().code == Code::stepNotAllowed);
    CHECK(bench.station->orders->load(id)->state == nameOf(State::spoiled));
    CHECK(saveOrder(*bench.station, asItWas, "writing").error().code == Code::stepNotAllowed);
}

TEST_CASE("The order that a chip is bound to is told by the chip alone, and none of a blank", "[app][spoil]") {
    test::StationBench bench;
    const auto order = bench.approvedOrder(0);
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    const auto blank = orderOfChip(*bench.station, session);
    REQUIRE(blank);
    CHECK_FALSE(blank->has_value());
    REQUIRE(makeChip(*bench.station, order, session));
    const auto made = orderOfChip(*bench.station, session);
    REQUIRE(made);
    REQUIRE(made->has_value());
    CHECK((*made)->id == order);
}
