#include "app/services/due_work.h"

#include "tests/support/living_station.h"

using namespace app;

TEST_CASE("What is due is told in one list: endorsements, reports, cards to be issued; within so many days when asked", "[app][services]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const auto waiting = bench.approvedOrder(1);
    const Day now = card.beforeYear(10);
    DutyWish wish{"landlord", parseDay("2026-11-16").value(), {}, {PiiText("样例房东"), PiiText("样例路 1 号"), PiiText("二楼"), PiiText("")}, {"clerk", ""}};
    const auto report = enterReport(*bench.station, wish, now);
    INFO((report ? "" : test::told(report.error())));
    REQUIRE(report);
    const auto all = dueWork(*bench.station, std::nullopt, now, "clerk").value();
    REQUIRE(all.toEndorse.size() == 1);
    CHECK(all.toEndorse[0].order == card.order);
    REQUIRE(all.reports.size() == 1);
    CHECK(all.reports[0].report.id == report->report.id);
    REQUIRE(all.toIssue.size() == 1);
    CHECK(all.toIssue[0].order == waiting);
    const auto soon = dueWork(*bench.station, 5, now, "clerk").value();
    CHECK(soon.toEndorse.empty());
    CHECK(soon.toIssue.size() == 1);
    CHECK(dueWork(*bench.station, 0, today(), "clerk")->toIssue.empty());
    CHECK(dueWork(*bench.station, 10, now, "clerk")->toEndorse.size() == 1);
}
