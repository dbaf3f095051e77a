#include "tests/support/station_bench.h"

using namespace app;

TEST_CASE("Who imported an order does not approve it", "[app][approve]") {
    test::StationBench bench;
    const auto order = bench.import(1).accepted.front().order;
    CHECK(approveOrder(*bench.station, order, "clerk").error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, order, " clerk ").error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, order, "Clerk").error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, order, "").error().code == Code::approverMissing);
    CHECK(approveOrder(*bench.station, 99, "reviewer").error().code == Code::orderMissing);
    CHECK(approveOrder(*bench.station, order, "reviewer"));
    CHECK(approveOrder(*bench.station, order, "reviewer").error().code == Code::stepNotAllowed);
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
    CHECK_FALSE(approveOrder(station, row.order, "clerk", tell));
    CHECK(told.empty());
    CHECK(approveOrder(station, row.order, "reviewer", tell));
    CHECK(told == std::vector<std::string>{row.photo.detail()});
}
