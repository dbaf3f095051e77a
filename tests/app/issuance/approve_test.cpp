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
