#include "app/ledger/duty_book.h"

#include "tests/support/stock_bench.h"

using namespace app;

namespace {

const Day today_ = parseDay("2026-11-26").value();

DutyWish landlord(const char* since, std::optional<Day> arrived = {}) {
    return {"landlord", parseDay(since).value(), arrived, {PiiText("李样例"), PiiText("样例路 1 号"), PiiText("二楼东户"), PiiText("")}, {"clerk", ""}};
}

}  // namespace

TEST_CASE("A landlord's report is due in seven working days, a property firm's in thirty", "[app][duty]") {
    test::StockBench bench;
    const auto row = enterReport(bench.station(), landlord("2026-11-16"), today_);
    INFO((row ? "" : test::told(row.error())));
    REQUIRE(row);
    CHECK(row->report.due == "2026-11-25");
    CHECK(row->daysLeft == -1);
    auto firm = landlord("2026-11-16");
    firm.who = "property_firm";
    CHECK(enterReport(bench.station(), firm, today_)->report.due == "2026-12-16");
    auto nobody = landlord("2026-11-16");
    nobody.who = "neighbour";
    CHECK(enterReport(bench.station(), nobody, today_).error().code == Code::reportNotOwed);
}

TEST_CASE("What is awaited is listed by its last day, and what is overdue alone when asked", "[app][duty]") {
    test::StockBench bench;
    const auto later = enterReport(bench.station(), landlord("2026-11-25"), today_).value().report.id;
    const auto over = enterReport(bench.station(), landlord("2026-11-02"), today_).value().report.id;
    REQUIRE(enterReport(bench.station(), landlord("2026-11-02", parseDay("2026-11-04")), today_));
    auto rows = awaitedReports(bench.station(), today_, false, "clerk").value();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].report.id == over);
    CHECK(rows[1].report.id == later);
    CHECK(rows[0].content.address.reveal() == "样例路 1 号");
    rows = awaitedReports(bench.station(), today_, true, "clerk").value();
    REQUIRE(rows.size() == 1);
    const auto arrived = arriveReport(bench.station(), over, today_, {"clerk", ""}, today_);
    REQUIRE(arrived);
    CHECK(arrived->report.late);
    CHECK(awaitedReports(bench.station(), today_, true, "clerk").value().empty());
    CHECK(arriveReport(bench.station(), over, today_, {"clerk", ""}, today_).error().code == Code::reportUnknown);
    CHECK_FALSE(arriveReport(bench.station(), later, today_, {"clerk", ""}, today_)->report.late);
}

TEST_CASE("A report without a name, or of a day to come, is not entered", "[app][duty]") {
    test::StockBench bench;
    auto wish = landlord("2026-11-27");
    CHECK(enterReport(bench.station(), wish, today_).error().code == Code::reportIncomplete);
    wish = landlord("2026-11-20", parseDay("2026-11-19"));
    CHECK(enterReport(bench.station(), wish, today_).error().code == Code::reportIncomplete);
    wish = landlord("2026-11-20");
    wish.content.name = PiiText(" ");
    CHECK(enterReport(bench.station(), wish, today_).error().code == Code::reportIncomplete);
}

TEST_CASE("No report is called late while the holidays that may move its last day are not arranged", "[app][duty]") {
    test::StockBench bench;
    const auto lateOn = [&](const char* day) {
        auto wish = landlord("2026-12-02", parseDay(day));
        wish.who = "property_firm";
        const auto row = enterReport(bench.station(), wish, parseDay("2027-02-01").value()).value();
        wish.arrived.reset();
        const auto later = enterReport(bench.station(), wish, parseDay("2027-02-01").value()).value();
        CHECK(later.report.due == "2027-01-01");
        const auto arrived = arriveReport(bench.station(), later.report.id, parseDay(day).value(), {"clerk", ""}, parseDay("2027-02-01").value()).value();
        CHECK(arrived.report.late == row.report.late);
        return row.report.late;
    };
    CHECK_FALSE(lateOn("2027-01-01"));
    CHECK_FALSE(lateOn("2027-01-04"));
    CHECK(lateOn("2027-01-20"));
}
