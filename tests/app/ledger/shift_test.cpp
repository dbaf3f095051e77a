#include "app/ledger/shift_work.h"

#include "tests/support/stock_bench.h"

using namespace app;

TEST_CASE("A shift closes when the drawer counts to the book, and not before", "[app][shift]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(bench.begin(order, bench.freshChip()));
    const auto close = [&](std::optional<std::int64_t> counted) { return closeShift(bench.station(), {counted, {"issuer", ""}, ""}); };
    CHECK(close({}).error().code == Code::countMissing);
    CHECK_FALSE(close(10)->closed);
    CHECK(bench.station().shifts->openOne().value());
    const auto closed = close(9);
    REQUIRE(closed);
    CHECK(closed->closed);
    CHECK_FALSE(bench.station().shifts->openOne().value());
    CHECK(close(9).error().code == Code::shiftNotOpen);
}

TEST_CASE("A shift closes with a difference that two people sign, and the report tells it", "[app][shift]") {
    test::StockBench bench;
    bench.ready(50, 10);
    auto order = bench.approved();
    REQUIRE(bench.begin(order, bench.freshChip()));
    const auto closed = closeShift(bench.station(), {7, {"issuer", "supervisor"}, "two are missing"});
    REQUIRE(closed);
    CHECK(closed->closed);
    CHECK(closed->difference == -2);
    const auto report = reportShift(bench.station(), closed->shift).value();
    CHECK(report.shift.counted == 7);
    CHECK(report.shift.difference == -2);
    CHECK(report.shift.second == "supervisor");
    CHECK(report.moved.at("stock>drawer") == 10);
    CHECK(report.moved.at("drawer>in_process") == 1);
    CHECK(report.moved.at("drawer>difference") == 2);
    CHECK(report.unfinished == std::vector<std::string>{order.chipSerial});
    CHECK(reportShift(bench.station(), 99).error().code == Code::shiftUnknown);
}

TEST_CASE("While a shift is open nobody is told what moved", "[app][shift]") {
    test::StockBench bench;
    bench.ready(50, 10);
    CHECK(reportShift(bench.station(), 0)->moved.empty());
    REQUIRE(closeShift(bench.station(), {10, {"issuer", ""}, ""})->closed);
    CHECK(reportShift(bench.station(), 0)->moved.at("stock>drawer") == 10);
}

TEST_CASE("A shift's work is what was done between its opening and its end", "[app][shift]") {
    test::StockBench bench;
    auto before = bench.approved();
    REQUIRE(bench.begin(before, bench.freshChip()));
    bench.step(before, {Step::proveChip, Step::print, Step::commit});
    REQUIRE(openShift(bench.station(), {"issuer", ""}));
    CHECK(openShift(bench.station(), {"other", ""}).error().code == Code::shiftStillOpen);
    bench.step(before, {Step::beginActivation, Step::handOver});
    REQUIRE(closeShift(bench.station(), {{}, {"issuer", ""}, ""})->closed);
    auto later = bench.approved();
    REQUIRE(bench.begin(later, bench.freshChip()));
    const auto report = reportShift(bench.station(), 0).value();
    REQUIRE(report.work.size() == 1);
    CHECK(report.work.front().service == "hand_over");
    CHECK(report.work.front().count == 1);
    CHECK_FALSE(report.kept);
}
