#include "app/ledger/statistics.h"

#include <algorithm>

#include "tests/support/stock_bench.h"

using namespace app;

namespace {

std::int64_t countOf(const std::vector<Tally>& tallies, const std::string& service, const std::string& outcome) {
    const auto found = std::ranges::find_if(
        tallies, [&](const Tally& tally) { return tally.service == service && tally.outcome == outcome; });
    return found == tallies.end() ? 0 : found->count;
}

}  // namespace

TEST_CASE("Each service is counted by its outcome, on the day it was done", "[app][statistics]") {
    test::StockBench bench;
    for (int i = 0; i < 3; ++i) {
        auto order = bench.approved();
        REQUIRE(bench.begin(order, bench.freshChip()));
        bench.step(order, {Step::proveChip, Step::print, Step::commit});
        if (i == 0) bench.step(order, {Step::spoil});
        if (i == 1) bench.step(order, {Step::beginActivation, Step::handOver});
    }
    const auto tallies = statistics(bench.station(), today(), today()).value();
    CHECK(countOf(tallies, "registration", "done") == 1);
    CHECK(countOf(tallies, "making", "done") == 3);
    CHECK(countOf(tallies, "making", "spoiled") == 1);
    CHECK(countOf(tallies, "hand_over", "done") == 1);
    for (const auto& tally : tallies) {
        CHECK(tally.day == toText(today()));
        CHECK(tally.regime == "zhengzhou-2013");
    }
    const Day past = parseDay("2020-01-01").value();
    CHECK(statistics(bench.station(), past, past).value().empty());
    const auto week = lastWeek(bench.station(), today()).value();
    REQUIRE(week.size() == 7);
    CHECK(week.back().made == 3);
    CHECK(week.back().handedOver == 1);
    CHECK(week.front().made == 0);
    const auto csv = toCsv(tallies);
    CHECK(csv.starts_with("day,regime,service,outcome,count\r\n"));
    CHECK(std::ranges::count(csv, '\n') == static_cast<std::ptrdiff_t>(tallies.size()) + 1);
}

TEST_CASE("Applications that were returned, supplied, refused, reopened and withdrawn are counted by what became of them", "[app][statistics]") {
    test::StockBench bench;
    auto order = bench.station().orders->load(bench.station().orders->ofHolder(bench.holder).value().front()).value();
    bench.step(order, {Step::returnForPapers, Step::submit, Step::refuse, Step::reopen, Step::withdraw});
    const auto tallies = statistics(bench.station(), today(), today()).value();
    for (const char* outcome : {"returned", "supplied", "refused", "reopened", "withdrawn"}) {
        INFO(outcome);
        CHECK(countOf(tallies, "approval", outcome) == 1);
    }
    CHECK(countOf(tallies, "approval", "done") == 0);
}

TEST_CASE("What was decided without the card is counted once, and not again when its chip follows", "[app][statistics]") {
    const auto tallies = talliesOf({{"2026-11-24", "cancel", "done", 1},
                                    {"2026-11-24", "cancel without card", "moved away", 2},
                                    {"2026-11-25", "cancel", "done", 3},
                                    {"2026-11-25", "cancel", "followed", 1},
                                    {"2026-11-25", "suspend", "followed", 1},
                                    {"2026-11-25", "chip followed", "cancel", 1}},
                                   "national-2016");
    std::int64_t cancelled = 0, suspended = 0;
    for (const auto& tally : tallies) {
        if (tally.service == "cancellation") cancelled += tally.count;
        if (tally.service == "suspension") suspended += tally.count;
    }
    CHECK(cancelled == 6);
    CHECK(suspended == 0);
}

TEST_CASE("What failed is counted without what it was", "[app][statistics]") {
    const auto tallies = talliesOf({{"2026-11-24", "card verified", "fails:signature", 2},
                                    {"2026-11-24", "card verified", "fails:lost", 1},
                                    {"2026-11-24", "card verified", "holds", 5},
                                    {"2026-11-24", "printer", "issued", 5}},
                                   "national-2016");
    REQUIRE(tallies.size() == 2);
    CHECK(countOf(tallies, "verification", "fails") == 3);
    CHECK(countOf(tallies, "verification", "holds") == 5);
}
