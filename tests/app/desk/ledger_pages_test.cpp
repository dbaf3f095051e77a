#include "app/desk/pages/audit_page.h"
#include "app/desk/pages/fees_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/registration_page.h"
#include "app/desk/pages/reports_page.h"
#include "app/desk/pages/shelf_page.h"
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
    CHECK(stock.moved.from == BlankAccount::stock);
    CHECK(stock.moved.count == 10);
    CHECK(stock.moved.people.second.name() == "王芳");
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
    CHECK(stock.counted.place == BlankAccount::drawer);
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

TEST_CASE("The receipt of who was registered last is printed, and a printer that is missing is told", "[app][desk][papers]") {
    test::application();
    test::FakeRegistration registration;
    test::FakePapers papers;
    RegistrationPage page(registration, test::wording);
    page.offerPapers(papers);
    const auto button = [&](const QString& words) {
        for (auto* found : page.findChildren<QPushButton*>())
            if (found->text().startsWith(words)) return found;
        return static_cast<QPushButton*>(nullptr);
    };
    CHECK_FALSE(button("打印回执")->isEnabled());
    registration.report = ImportReport{{{1, 21, 12, PiiText("李样例"), "stay.card", "10"}}, {}};
    press(page, "登记");
    REQUIRE(button("打印回执")->isEnabled());
    press(page, "打印回执");
    press(page, "打印登记表");
    CHECK(papers.printed == std::vector<std::pair<PaperKind, std::int64_t>>{{PaperKind::collection, 12}, {PaperKind::registration, 21}});
    papers.answer = fail(Code::paperNotPrinted, "", printer::fail(printer::Code::paperQueueMissing).value());
    press(page, "打印回执");
    CHECK(said(page).contains("PDF"));
}

TEST_CASE("The chosen order's receipt can be had again where cards are handed over", "[app][desk][papers]") {
    test::application();
    test::FakeOrders orders;
    test::FakeCards cards;
    test::FakePapers papers;
    DeviceWatch devices;
    orders.rows = std::vector<OrderRow>{test::orderRow(9, State::committed)};
    HandOverPage page(orders, cards, devices, test::wording);
    page.offerPapers(papers);
    page.open();
    press(page, "打印回执");
    CHECK(papers.printed == std::vector<std::pair<PaperKind, std::int64_t>>{{PaperKind::collection, 9}});
}

TEST_CASE("A fee is typed in yuan and booked in fen, with its reason and the second person", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    FeesPage page(fees, test::wording);
    page.open();
    CHECK(named<TextList>(page, "今日票据")->count() == 2);
    type(page, "金额（元）", "20,00");
    press(page, "收费并记账");
    CHECK(fees.wished.service.empty());
    type(page, "金额（元）", "20.5");
    type(page, "任务号", "7");
    type(page, "事由", "card was lost");
    type(page, "第二人签字", "王芳");
    press(page, "收费并记账");
    CHECK(fees.wished.fen == 2050);
    CHECK(fees.wished.order == 7);
    CHECK(fees.wished.service == "lost");
    CHECK(fees.wished.people.second.name() == "王芳");
    CHECK(said(page).contains("20.00"));
}

TEST_CASE("A receipt is taken back only when one is chosen", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    FeesPage page(fees, test::wording);
    page.open();
    press(page, "冲销");
    CHECK(fees.cancelled == 0);
    named<TextList>(page, "今日票据")->selectRow(1);
    type(page, "事由", "typed wrongly");
    press(page, "冲销");
    CHECK(fees.cancelled == 2);
    CHECK(fees.why == "typed wrongly");
}

TEST_CASE("The trail is filtered, and whether it holds is answered in one sentence", "[app][desk][trail]") {
    test::application();
    test::FakeTrail trail;
    AuditPage page(trail, test::wording);
    type(page, "人员", "李敏");
    type(page, "自（年-月-日）", "2026-11-01");
    page.open();
    CHECK(trail.filter.person == "李敏");
    CHECK(trail.filter.from == "2026-11-01");
    CHECK(named<TextList>(page, "日志")->at(0, 3) == "approved");
    press(page, "验证链条");
    CHECK(said(page).contains("无一更改"));
    trail.verdict = fail(Code::auditBroken, "row 3");
    press(page, "验证链条");
    CHECK(said(page).contains(shown(test::wording.failure(trail.verdict.error()).cause)));
    type(page, "自（年-月-日）", "yesterday");
    const auto asked = trail.befores.size();
    page.open();
    CHECK(trail.befores.size() == asked);
    const test::TemporaryFolder folder;
    page.save(folder.path() / "audit.csv");
    CHECK(test::readAll(folder.path() / "audit.csv") == "sequence,at\r\n");
}

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

TEST_CASE("Who collects in the holder's stead is asked for before the card is handed over", "[app][desk][shelf]") {
    test::application();
    test::FakeShelf shelf;
    ShelfPage page(shelf, test::wording);
    QString wanted;
    QObject::connect(&page, &Page::wants, &page, [&](const QString& service) { wanted = service; });
    page.open();
    CHECK(named<TextList>(page, "未领的卡")->at(0, 2) == "A-12");
    type(page, "存放位置", "B-1");
    press(page, "记下存放位置");
    CHECK(shelf.placed == std::pair<std::int64_t, std::string>{9, "B-1"});
    type(page, "代领人姓名", "李样例");
    type(page, "代领人证件号码", "320102198803120030");
    for (auto* box : page.findChildren<QCheckBox*>()) box->setChecked(true);
    shelf.answer = fail(Code::collectionRefused, "collection.documents");
    press(page, "登记代领人");
    CHECK(wanted.isEmpty());
    shelf.answer = {};
    press(page, "登记代领人");
    CHECK(wanted == "hand-over");
    CHECK(shelf.wished.collector.who == "proxy");
    CHECK(shelf.wished.collector.documents == std::vector<std::string>{"receipt", "collector_document"});
}
