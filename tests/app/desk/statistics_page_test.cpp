#include "app/desk/pages/home_page.h"
#include "app/desk/pages/statistics_page.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("Statistics are counted over the days that are typed, and saved as they are shown", "[app][desk][statistics]") {
    test::application();
    test::FakeStatistics statistics;
    StatisticsPage page(statistics, test::wording);
    type(page, "自（年-月-日）", "2026-11-01");
    type(page, "至（年-月-日）", "2026-11-26");
    page.open();
    CHECK(statistics.from == parseDay("2026-11-01"));
    CHECK(statistics.to == parseDay("2026-11-26"));
    CHECK(named<TextList>(page, "统计")->at(1, 1) == "郑州市居住证（2013 年办法）");
    CHECK(named<TextList>(page, "统计")->at(1, 3) == "作废");
    const test::TemporaryFolder folder;
    page.save(folder.path() / "counts.csv");
    CHECK(test::readAll(folder.path() / "counts.csv") == toCsv(statistics.counts));
    page.save(folder.path() / "no folder" / "counts.csv");
    CHECK(said(page).contains("未能写出"));
    type(page, "至（年-月-日）", "26.11.2026");
    statistics.to = {};
    page.open();
    CHECK(statistics.to == Day{});
}

TEST_CASE("Today says how many cards should have been issued by now, and nothing while there are none", "[app][desk]") {
    test::application();
    test::FakeToday today;
    test::FakeStatistics statistics;
    HomePage page(today, statistics, test::wording);
    page.setVisible(true);
    const auto said = [&] {
        page.open();
        QString all;
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all += label->text();
        return all;
    };
    CHECK_FALSE(said().contains("超过规定期限"));
    TodayCounts counts;
    counts.late = 3;
    today.answer = counts;
    CHECK(said().contains("3 张证应已制发"));
}

TEST_CASE("The week on the home page is told in numbers and leads to the statistics", "[app][desk][statistics]") {
    test::application();
    test::FakeToday today;
    test::FakeStatistics statistics;
    HomePage page(today, statistics, test::wording);
    page.open();
    auto* chart = page.findChild<WeekChart*>();
    CHECK(chart->accessibleName().contains("6"));
    CHECK(chart->accessibleName().contains("4"));
    QString wanted;
    QObject::connect(&page, &Page::wants, &page, [&](const QString& service) { wanted = service; });
    chart->click();
    CHECK(wanted == "statistics");
}
