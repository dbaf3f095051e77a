#include "app/inspection/lost_cards.h"

#include "tests/support/station_bench.h"
#include "tests/support/put_order.h"

using namespace app;

namespace {

constexpr auto serial = "41010500000007000001";

std::int64_t eventsOf(test::StationBench& bench) {
    return bench.station->events->head()->sequence;
}

std::int64_t auditRows(test::StationBench& bench) {
    return bench.station->audit->verify(bench.station->vault->publicPem("station").value()).value();
}

}  // namespace

TEST_CASE("A card reported lost counts at once, and a second report changes nothing", "[app][lost]") {
    test::StationBench bench;
    const auto rows = auditRows(bench);
    const auto reported = reportLost(*bench.station, {serial, "desk", "told by the holder", ""});
    REQUIRE(reported);
    CHECK_FALSE(reported->effectiveAt.empty());
    CHECK(eventsOf(bench) == 1);
    const auto again = reportLost(*bench.station, {serial, "other", "again", "2020-01-01T00:00:00Z"}).value();
    CHECK(again.reportedBy == "desk");
    CHECK(again.effectiveAt == reported->effectiveAt);
    CHECK(eventsOf(bench) == 1);
    bench.open();
    CHECK(bench.station->lost->find(serial)->has_value());
    CHECK(bench.station->lost->page("", 10)->size() == 1);
    CHECK(auditRows(bench) == rows + 1);
}

TEST_CASE("A report names a card, whoever takes it and why", "[app][lost]") {
    test::StationBench bench;
    CHECK(reportLost(*bench.station, {"4101", "desk", "lost", ""}).error().code == Code::cardSerialMalformed);
    CHECK(reportLost(*bench.station, {serial, "", "lost", ""}).error().code == Code::lostReportIncomplete);
    CHECK(reportLost(*bench.station, {serial, "desk", "", ""}).error().code == Code::lostReportIncomplete);
    CHECK(eventsOf(bench) == 0);
}

TEST_CASE("A card that was cancelled while it was not there is not reported lost as if it were in use", "[app][lost]") {
    test::StationBench bench;
    REQUIRE(bench.station->lost->add({serial, "desk", "cancelled: moved away", "2026-11-24T08:30:00Z", "cancelled"}));
    const auto again = reportLost(*bench.station, {serial, "other", "told by the holder", ""});
    REQUIRE_FALSE(again);
    CHECK(again.error().code == Code::cardPutOutOfUse);
    CHECK(bench.station->lost->find(serial).value()->kind == "cancelled");
    CHECK(eventsOf(bench) == 0);
}

TEST_CASE("Two different people take a found card off the lost list", "[app][lost]") {
    test::StationBench bench;
    CHECK(liftLost(*bench.station, serial, "desk", "chief").error().code == Code::lostNotListed);
    REQUIRE(reportLost(*bench.station, {serial, "desk", "lost", ""}));
    CHECK(liftLost(*bench.station, serial, "desk", "desk").error().code == Code::lostLiftNeedsTwo);
    CHECK(liftLost(*bench.station, serial, "desk", "").error().code == Code::lostLiftNeedsTwo);
    REQUIRE(liftLost(*bench.station, serial, "desk", "chief"));
    CHECK_FALSE(bench.station->lost->find(serial)->has_value());
    CHECK(eventsOf(bench) == 2);
}

TEST_CASE("A card that was replaced stays on the lost list", "[app][lost]") {
    test::StationBench bench;
    const auto order = bench.approvedOrder();
    auto lost = bench.station->orders->load(order).value();
    lost.applicationSerial = serial;
    lost.state = "handed_over";
    test::putOrder(*bench.station, lost);
    REQUIRE(reportLost(*bench.station, {serial, "desk", "lost", ""}));
    auto later = bench.station->orders->load(
        bench.station->orders->add(lost.holder, "committed", "2026-11-25T00:00:00Z").value()).value();
    CHECK(liftLost(*bench.station, serial, "desk", "chief").error().code == Code::cardReplaced);
    later.state = "draft";
    test::putOrder(*bench.station, later);
    CHECK(liftLost(*bench.station, serial, "desk", "chief"));
}

TEST_CASE("Whether a card is on the list is looked up by its serial, and how many cards it holds and how new it is", "[app][lost]") {
    test::StationBench bench;
    Station& station = *bench.station;
    CHECK(station.lost->state()->cards == 0);
    CHECK(station.lost->state()->last.empty());
    CHECK_FALSE(lookUpLost(station, serial)->card);
    CHECK(lookUpLost(station, "4101").error().code == Code::cardSerialMalformed);
    REQUIRE(confirmLost(station, {serial, "desk", "told by the holder", "2026-11-20T00:00:00Z"}, "B-7"));
    REQUIRE(reportLost(station, {"41010500000007000002", "desk", "told by the holder", "2026-11-19T00:00:00Z"}));
    const auto look = lookUpLost(station, serial).value();
    REQUIRE(look.card);
    CHECK(look.card->reason == "told by the holder");
    CHECK(look.certificate == "B-7");
    CHECK(station.lost->state()->cards == 2);
    CHECK(station.lost->state()->last == "2026-11-20T00:00:00Z");
}
