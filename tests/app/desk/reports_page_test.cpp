#include "app/desk/pages/reports_page.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("Reports that are overdue are marked, entered with their first day, and ticked off when they came", "[app][desk][duty]") {
    test::application();
    test::FakeDuties duties;
    ReportsPage page(duties, test::wording);
    page.open();
    auto* list = named<TextList>(page, "待收的报告");
    REQUIRE(list->count() == 2);
    CHECK(list->at(0, 6).contains("逾期 15"));
    CHECK(list->at(1, 6) == "25");
    list->selectRow(1);
    press(page, "选中的已收到");
    CHECK(duties.arrived == 5);
    press(page, "登记报告");
    CHECK_FALSE(duties.wished.since.ok());
    named<QComboBox>(page, "报告人")->setCurrentText("物业");
    type(page, "起算日（年-月-日）", "2026-11-20");
    type(page, "姓名或单位", "样例物业");
    press(page, "登记报告");
    CHECK(duties.wished.who == "property_firm");
    CHECK(duties.wished.since == parseDay("2026-11-20"));
    CHECK_FALSE(duties.wished.arrived);
}

TEST_CASE("Who clicks twice enters one report, and ticks one off once", "[app][desk][duty]") {
    test::application();
    test::FakeDuties duties;
    ReportsPage page(duties, test::wording);
    page.open();
    duties.late = true;
    type(page, "起算日（年-月-日）", "2026-11-20");
    for (const char* what : {"登记报告", "选中的已收到"}) {
        named<TextList>(page, "待收的报告")->selectRow(1);
        duties.waiting.clear();
        press(page, what);
        press(page, what);
        REQUIRE(duties.waiting.size() == 1);
        duties.waiting[0](duties.rows.front());
    }
}
