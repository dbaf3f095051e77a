#include "app/services/issue_terms.h"

#include "app/services/order_rows.h"
#include "app/services/today_counts.h"
#include "app/store/clock.h"
#include "tests/support/station_bench.h"

using namespace app;

TEST_CASE("A card is due fifteen days after its application, and late from the day after", "[app][services]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto holder = bench.import(1).accepted.front().holder;
    const auto id = station.orders->add(holder, "approved", "2026-11-01T04:00:00Z").value();
    const auto order = station.orders->load(id).value();
    CHECK(order.createdAt == "2026-11-01T04:00:00Z");
    const auto on = [&](const char* day) { return IssueTerms::read(station, parseDay(day).value()).value().of(order); };
    CHECK(on("2026-11-16").last == "2026-11-16");
    CHECK_FALSE(on("2026-11-16").late);
    CHECK(on("2026-11-17").late);
    auto done = order;
    done.state = "handed_over";
    CHECK(IssueTerms::read(station, parseDay("2026-11-17").value()).value().of(done).last.empty());
}

TEST_CASE("The term of a card counts from when what was missing was supplied", "[app][services]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto holder = bench.import(1).accepted.front().holder;
    const auto id = station.orders->add(holder, "draft", "2020-01-01T04:00:00Z").value();
    CHECK(station.orders->load(id)->acceptedAt == "2020-01-01T04:00:00Z");
    CHECK(todayCounts(station).value().late == 1);
    REQUIRE(station.applicationSteps->add({0, id, "return_for_papers", "reviewer", "", {"residence"}}, holder));
    CHECK(todayCounts(station).value().late == 1);
    REQUIRE(station.applicationSteps->add({0, id, "submit", "clerk", ""}, holder));
    const auto order = station.orders->load(id).value();
    CHECK(order.createdAt == "2020-01-01T04:00:00Z");
    CHECK(order.acceptedAt.substr(0, 10) == utcNow().substr(0, 10));
    const auto day = parseDay(localDay(utcNow())).value();
    CHECK_FALSE(IssueTerms::read(station, day).value().of(order).late);
    CHECK(todayCounts(station).value().late == 0);
}

TEST_CASE("A city that grants itself more days has them, and what is late is counted and comes first", "[app][services]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto holder = bench.import(1).accepted.front().holder;
    const auto old = station.orders->add(holder, "approved", "2020-01-01T04:00:00Z").value();
    REQUIRE(station.orders->add(holder, "approved", utcNow()));
    REQUIRE(station.orders->add(holder, "handed_over", "2020-01-01T04:00:00Z"));
    CHECK(todayCounts(station).value().late == 1);
    const auto rows = orderRows(station, {State::approved}, 0, 10, "clerk").value();
    REQUIRE(rows.size() == 2);
    CHECK(rows.front().order == old);
    CHECK(rows.front().issue.late);
    CHECK(rows.front().issue.last == "2020-01-16");
    CHECK_FALSE(rows.back().issue.late);
    station.regime.terms.issueExtended = Term{30};
    CHECK(orderRows(station, {State::approved}, 0, 1, "clerk").value().front().issue.last == "2020-01-31");
}
