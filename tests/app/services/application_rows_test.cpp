#include "app/services/application_rows.h"

#include "app/issuance/application_steps.h"
#include "app/services/order_rows.h"
#include "app/services/record.h"
#include "app/services/today_counts.h"
#include "tests/support/station_bench.h"

using namespace app;

TEST_CASE("A returned application is listed with what is missing, counted, and told in the record", "[app][services][application]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto order = bench.import(1).accepted.front().order;
    const auto holder = station.orders->load(order).value().holder;
    REQUIRE(returnApplication(station, {order, "reviewer", "the lease has ended", {"residence", "identity"}}));
    CHECK(todayCounts(station)->toSupply == 1);
    CHECK(todayCounts(station)->toApprove == 0);
    const auto rows = applicationRows(station, {State::returned, State::refused}, "clerk", 0, 10).value();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().order == order);
    CHECK(rows.front().state == State::returned);
    CHECK(rows.front().missing.size() == 2);
    CHECK(rows.front().reason.reveal() == "the lease has ended");
    CHECK(rows.front().by == "reviewer");
    CHECK(orderRows(station, {State::returned}, 0, 10, "clerk")->size() == 1);
    const auto whole = wholeRecord(station, holder, "clerk", "question at the desk").value();
    REQUIRE(whole.applicationSteps.size() == 1);
    CHECK(whole.applicationSteps.front().reason == "the lease has ended");
    const auto covered = coveredRecord(station, holder, "clerk").value();
    CHECK(covered.applicationSteps.front().step == "return_for_papers");
    CHECK(covered.applicationSteps.front().reason.empty());
}

TEST_CASE("An erased record takes its application off the list and leaves the others", "[app][services][application]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto accepted = bench.import(2).accepted;
    for (const auto& row : accepted) REQUIRE(refuseApplication(station, {row.order, "reviewer", "lives elsewhere"}));
    REQUIRE(station.holders->erase(accepted.front().holder));
    REQUIRE(station.applicationSteps->forget(accepted.front().order));
    const auto rows = applicationRows(station, {State::refused}, "clerk", 0, 1);
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().order == accepted.back().order);
    const auto steps = station.applicationSteps->of(accepted.front().order, accepted.front().holder);
    REQUIRE(steps);
    REQUIRE(steps->size() == 1);
    CHECK(steps->front().by == "reviewer");
    CHECK(steps->front().reason.empty());
}

TEST_CASE("An application that nothing happened to is listed without who and when", "[app][services][application]") {
    test::StationBench bench;
    bench.import(2);
    const auto rows = applicationRows(*bench.station, {State::draft}, "clerk", 0, 1).value();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().by.empty());
    CHECK(rows.front().at.empty());
    CHECK(applicationRows(*bench.station, {State::draft}, "clerk", rows.front().order, 9)->size() == 1);
}
