#include "app/services/today_counts.h"

#include "tests/support/stock_bench.h"

using namespace app;

TEST_CASE("Today says that no blank is at the desk, where blanks are booked, and counts none of those there", "[app][services]") {
    test::StockBench bench;
    CHECK_FALSE(todayCounts(bench.station()).value().drawerEmpty);
    bench.receive(10);
    CHECK(todayCounts(bench.station()).value().drawerEmpty);
    REQUIRE(openShift(bench.station(), {"issuer", ""}));
    bench.draw(3);
    CHECK_FALSE(todayCounts(bench.station()).value().drawerEmpty);
}
