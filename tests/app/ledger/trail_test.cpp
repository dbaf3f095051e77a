#include "app/ledger/trail.h"

#include <algorithm>

#include "tests/support/stock_bench.h"

using namespace app;

TEST_CASE("Rows of the trail are found by person, action, object and day, the newest first", "[app][trail]") {
    test::StockBench bench;
    for (int i = 0; i < 5; ++i) REQUIRE(bench.station().audit->write("keeper", "stock draw", "blanks stock", std::to_string(i)));
    REQUIRE(bench.station().audit->write("clerk", "fee booked", "receipt 1", "2000"));
    const auto found = [&](const AuditFilter& filter, std::int64_t before = 0, int count = 100) {
        return bench.station().auditRows->page(filter, before, count).value();
    };
    const auto draws = found({"keeper", "draw", "", "", ""});
    REQUIRE(draws.size() == 5);
    CHECK(draws.front().result == "4");
    CHECK(found({"", "", "receipt", "", ""}).size() == 1);
    CHECK(found({"clerk", "draw", "", "", ""}).empty());
    CHECK(found({"keeper", "no such part", "", "", "", {"fee booked", "stock draw"}}).size() == 5);
    CHECK(found({"keeper", "no such part", "", "", "", {"stock", "draw"}}).empty());
    CHECK(found({"keeper", "", "", "2020-01-01", "2020-12-31"}).empty());
    CHECK(found({"keeper", "", "", toText(today()), toText(today())}).size() == 5);
    const auto page = found({"keeper", "", "", "", ""}, draws[1].sequence, 2);
    REQUIRE(page.size() == 2);
    CHECK(page.front().sequence == draws[2].sequence);
}

TEST_CASE("An export holds every row that was asked for, and leaves a row of its own", "[app][trail]") {
    test::StockBench bench;
    for (int i = 0; i < 1201; ++i)
        REQUIRE(bench.station().database->transact([&] { return bench.station().audit->write("=keeper", "stock draw", "blanks", "1"); }));
    const auto csv = exportTrail(bench.station(), {"=keeper", "", "", "", ""}, {"auditor", ""}).value();
    CHECK(std::ranges::count(csv, '\n') == 1202);
    CHECK(csv.find(",'=keeper,") != std::string::npos);
    CHECK(exportTrail(bench.station(), {}, {"", ""}).error().code == Code::signerMissing);
    const auto last = bench.station().auditRows->page({}, 0, 1).value();
    CHECK(last.front().action == "audit exported");
    CHECK(last.front().result == "1201");
    CHECK(verifyTrail(bench.station())->rows == bench.station().auditRows->last().value());
}

TEST_CASE("A proof of the chains that is stopped says nothing of them", "[app][trail]") {
    test::StockBench bench;
    for (int i = 0; i < 20; ++i) REQUIRE(bench.station().audit->write("keeper", "stock draw", "blanks stock", std::to_string(i)));
    int stops = 0;
    for (int most = 0;; most = 2 * most + 1) {
        int asked = 0;
        const auto verdict = verifyTrail(bench.station(), [&] { return ++asked > most; });
        if (verdict) break;
        ++stops;
        REQUIRE(verdict.error().code == Code::storeFailed);
    }
    CHECK(stops > 3);
    CHECK(verifyTrail(bench.station()));
}
