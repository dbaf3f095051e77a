#include "app/desk/pages/home_page.h"
#include "app/desk/pages/shift_page.h"
#include "app/desk/pages/statistics_page.h"
#include "app/desk/pages/stock_page.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

// The editor that a screen reader calls so.
template <class Editor>
Editor* named(QWidget& page, const QString& name) {
    for (auto* editor : page.findChildren<Editor*>())
        if (editor->accessibleName() == name) return editor;
    FAIL("no editor " << name.toStdString());
    return nullptr;
}

void type(QWidget& page, const QString& field, const QString& text) {
    named<QLineEdit>(page, field)->setText(text);
}

void press(QWidget& page, const QString& words) {
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->text().startsWith(words)) return button->click();
    FAIL("no button " << words.toStdString());
}

QString said(QWidget& page) {
    return page.findChild<MessagePanel*>()->text();
}

}  // namespace

TEST_CASE("Whoever may have to count does not see what is in vault and drawer until they ask for it", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    StockPage page(stock, test::wording);
    page.open();
    auto* accounts = named<TextList>(page, "账户");
    REQUIRE(accounts->count() == 3);
    CHECK(accounts->at(0, 1) == "··");
    CHECK(accounts->at(1, 1) == "··");
    CHECK(accounts->at(2, 1) == "2");
    CHECK(named<TextList>(page, "分录")->count() == 0);
    press(page, "查看账面数");
    CHECK(accounts->at(0, 1) == "40");
    CHECK(named<TextList>(page, "分录")->count() == 1);
    CHECK(stock.looks == std::vector<bool>{false, true});
}

TEST_CASE("Blanks are drawn with the second person's name, and the book is covered again", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    StockPage page(stock, test::wording);
    press(page, "查看账面数");
    type(page, "数量", "10");
    type(page, "第二人签字", " 王芳 ");
    press(page, "记账");
    CHECK(stock.moved.move == Move::draw);
    CHECK(stock.moved.from == Account::stock);
    CHECK(stock.moved.count == 10);
    CHECK(stock.moved.people.second == "王芳");
    CHECK(said(page).contains("10"));
    CHECK_FALSE(stock.looks.back());
    CHECK(named<QLineEdit>(page, "数量")->text().isEmpty());
}

TEST_CASE("Without a number nothing is booked, and a refusal of the book keeps what was typed", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    StockPage page(stock, test::wording);
    stock.moved.count = -7;
    press(page, "记账");
    CHECK(stock.moved.count == -7);
    stock.result = fail(Code::blanksTooFew, "stock");
    type(page, "数量", "99");
    press(page, "记账");
    CHECK(said(page).contains(shown(test::wording.failure(stock.result.error()).cause)));
    CHECK(named<QLineEdit>(page, "数量")->text() == "99");
}

TEST_CASE("A delivery takes lot and range, a count takes neither", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    StockPage page(stock, test::wording);
    auto* kind = named<QComboBox>(page, "业务");
    kind->setCurrentText("入库");
    type(page, "数量", "500");
    type(page, "批号", "box 9");
    type(page, "首张芯片序列号", "01");
    type(page, "末张芯片序列号", "FF");
    type(page, "第二人签字", "王芳");
    press(page, "记账");
    CHECK(stock.delivered.lot == "box 9");
    CHECK(stock.delivered.firstChip == "01");
    CHECK(stock.delivered.lastChip == "FF");
    kind->setCurrentText("盘点抽屉");
    CHECK_FALSE(named<QLineEdit>(page, "批号")->isEnabled());
    stock.outcome = CountOutcome{CountSays::differs, 0};
    type(page, "数量", "8");
    press(page, "记账");
    CHECK(stock.counted.place == Account::drawer);
    CHECK(stock.counted.counted == 8);
    CHECK(said(page).contains("与账面不符"));
}

TEST_CASE("A shift is opened, and closes only when its count is told to agree", "[app][desk][shift]") {
    test::application();
    test::FakeShift shift;
    ShiftPage page(shift, test::wording);
    page.open();
    CHECK_FALSE(page.findChild<QPushButton*>("primary")->isEnabled());
    press(page, "开班");
    CHECK(page.findChild<QPushButton*>("primary")->isEnabled());
    CHECK(named<TextList>(page, "本班业务")->count() == 1);
    CHECK(named<TextList>(page, "本班空白卡")->count() == 0);
    press(page, "清点并交班");
    CHECK_FALSE(shift.closing.counted);
    shift.closed = ShiftClosed{4, false, 0};
    type(page, "抽屉中清点到的空白卡", "19");
    press(page, "清点并交班");
    CHECK(shift.closing.counted == 19);
    CHECK(said(page).contains("未交班"));
    CHECK(page.findChild<QPushButton*>("primary")->isEnabled());
    shift.closed = ShiftClosed{4, true, 0};
    type(page, "抽屉中清点到的空白卡", "20");
    press(page, "清点并交班");
    CHECK(said(page).contains("已交班"));
    CHECK_FALSE(page.findChild<QPushButton*>("primary")->isEnabled());
    CHECK(named<TextList>(page, "本班空白卡")->count() == 1);
}

TEST_CASE("Where no blanks are kept a shift closes without a count", "[app][desk][shift]") {
    test::application();
    test::FakeShift shift;
    shift.kept = false;
    ShiftPage page(shift, test::wording);
    page.open();
    press(page, "开班");
    press(page, "清点并交班");
    CHECK_FALSE(shift.closing.counted);
    CHECK(said(page).contains("已交班"));
}

TEST_CASE("Statistics are counted over the days that are typed, and saved as they are shown", "[app][desk][statistics]") {
    test::application();
    test::FakeStatistics statistics;
    StatisticsPage page(statistics, test::wording);
    type(page, "自（年-月-日）", "2026-11-01");
    type(page, "至（年-月-日）", "2026-11-26");
    page.open();
    CHECK(statistics.from == parseDay("2026-11-01"));
    CHECK(statistics.to == parseDay("2026-11-26"));
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
