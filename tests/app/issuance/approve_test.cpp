#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/support/station_bench.h"

using namespace app;

TEST_CASE("Who imported an order does not approve it", "[app][approve]") {
    test::StationBench bench;
    const auto order = bench.import(1).accepted.front().order;
    CHECK(approveOrder(*bench.station, order, "clerk", Confirmed::yes).error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, order, " clerk ", Confirmed::yes).error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, order, "Clerk", Confirmed::yes).error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, order, "", Confirmed::yes).error().code == Code::approverMissing);
    CHECK(approveOrder(*bench.station, 99, "reviewer", Confirmed::yes).error().code == Code::orderMissing);
    CHECK(approveOrder(*bench.station, order, "reviewer", Confirmed::yes));
    CHECK(approveOrder(*bench.station, order, "reviewer", Confirmed::yes).error().code == Code::stepNotAllowed);
}

TEST_CASE("Who approves is told of the photo before the order is signed, and nobody else is told", "[app][approve]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto row = bench.import(1).accepted.front();
    std::vector<std::string> told;
    const auto tell = [&](const ApprovedPhoto& photo) {
        CHECK(station.orders->load(row.order)->state == "draft");
        told.push_back(photo.findings);
    };
    CHECK_FALSE(approveOrder(station, row.order, "clerk", Confirmed::yes, tell));
    CHECK(told.empty());
    CHECK(approveOrder(station, row.order, "reviewer", Confirmed::yes, tell));
    CHECK(told == std::vector<std::string>{row.photo.detail()});
}

TEST_CASE("Nothing is approved before the applicant has confirmed it, and the confirmation is in the trail", "[app][approve]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto order = bench.import(1).accepted.front().order;
    bool told = false;
    CHECK(approveOrder(station, order, "reviewer", Confirmed::no, [&](const ApprovedPhoto&) { told = true; }).error().code == Code::notConfirmed);
    CHECK_FALSE(told);
    CHECK(station.orders->load(order)->state == "draft");
    const auto confirmations = [&] {
        return station.database->handle().execAndGet("SELECT count(*) FROM audit WHERE action = 'data confirmed' AND actor = 'reviewer'").getInt();
    };
    CHECK(confirmations() == 0);
    CHECK(approveOrder(station, order, "reviewer", Confirmed::yes));
    CHECK(confirmations() == 1);
}
