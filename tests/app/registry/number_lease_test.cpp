#include "app/registry/number_lease.h"

#include <set>

#include "tests/app/registry/rules_bench.h"
#include "tests/support/catch.h"

using namespace app;
using test::day;

TEST_CASE("A lease gives each of its numbers once, and none beyond its end", "[app][numbers]") {
    const NumberLease lease{41, 43};
    std::set<std::int64_t> given;
    for (std::int64_t count = -1; count < 9; ++count)
        if (const auto number = lease.at(count, day("2026-11-26"))) CHECK(given.insert(*number).second);
    CHECK(given == std::set<std::int64_t>{41, 42, 43});
    CHECK(lease.leftAfter(0) == 3);
    CHECK(lease.leftAfter(2) == 1);
    CHECK(lease.leftAfter(5) == 0);
    CHECK_FALSE(NumberLease{}.at(1, day("2026-11-26")));
}

TEST_CASE("A lease that is over gives nothing, on its last day it still does", "[app][numbers]") {
    const NumberLease lease{1, 9, day("2026-11-26")};
    CHECK(lease.at(1, day("2026-11-26")) == 1);
    CHECK_FALSE(lease.at(1, day("2026-11-27")));
}

TEST_CASE("The ranges of two stations never meet", "[app][numbers]") {
    std::int64_t before = 0;
    for (int station = 0; station < 100; ++station) {
        const NumberLease range = permitRangeOf(std::string(station < 10 ? "0" : "") + std::to_string(station));
        CHECK(range.first > before);
        CHECK(range.last > range.first);
        CHECK(range.last <= 999999);
        before = range.last;
    }
}

TEST_CASE("Numbers are as long as their fields, from the first to the last", "[app][numbers]") {
    const auto permits = permitRangeOf("07");
    CHECK(permitNumber("410105000000", day("2026-11-26"), permits.at(1, day("2026-11-26")).value()) == "4101050000002026070001");
    CHECK(permitNumber("410105000000", day("2026-11-26"), permitRangeOf("99").last) == "4101050000002026999999");
    CHECK(applicationSerial("410105000000", "07", 1) == "41010500000007000001");
    CHECK(applicationSerial("410105000000", "07", cardRange().last) == "41010500000007999999");
    CHECK(printNumber("07", 12) == "000700000012");
}
