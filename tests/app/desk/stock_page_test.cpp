#include "app/desk/pages/stock_page.h"

#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>

#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/looks.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("Whoever may have to count does not see what is in vault and drawer until they ask for it", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    page.open();
    auto* accounts = named<TextList>(page, "账户");
    REQUIRE(accounts->count() == 3);
    CHECK(accounts->at(0, 1) == "不显示");
    CHECK(accounts->at(1, 1) == "不显示");
    const auto explained = [&] { return named<TextList>(page, "分录")->wordsWhenEmpty().contains("先数后比"); };
    CHECK(explained());
    CHECK(accounts->at(2, 1) == "2");
    CHECK(named<TextList>(page, "分录")->count() == 0);
    press(page, "查看账面数");
    CHECK(accounts->at(0, 1) == "40");
    CHECK_FALSE(explained());
    CHECK(named<TextList>(page, "分录")->count() == 1);
    CHECK(stock.looks == std::vector<bool>{false, true});
}

TEST_CASE("Blanks are drawn when a second person has signed, and the book is covered again", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    press(page, "查看账面数");
    type(page, "数量", "10");
    stock.needsSecond = true;
    press(page, "记账");
    CHECK(said(page).isEmpty());
    REQUIRE(test::signAs(page, " 王芳 "));
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
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
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
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    auto* kind = named<QComboBox>(page, "业务");
    kind->setCurrentText("入库");
    type(page, "数量", "500");
    type(page, "批号", "box 9");
    type(page, "首张芯片序列号", "01");
    type(page, "末张芯片序列号", "FF");
    stock.needsSecond = true;
    press(page, "记账");
    REQUIRE(test::signAs(page, "王芳"));
    CHECK(stock.delivered.people.second.name() == "王芳");
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

TEST_CASE("A difference is booked with its reason and a second person's signature, never without", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    named<QComboBox>(page, "业务")->setCurrentText("盘点抽屉");
    type(page, "数量", "8");
    type(page, "事由", "one fell behind the cabinet");
    press(page, "记账");
    CHECK(stock.counted.counted == 0);
    stock.outcome = CountOutcome{CountSays::booked, -2};
    REQUIRE(test::signAs(page, "王芳"));
    CHECK(stock.counted.counted == 8);
    CHECK(stock.counted.people.second.name() == "王芳");
    CHECK(said(page).contains("差异 -2 张"));
}

TEST_CASE("Who signs a movement alone, in both names, is told that it takes two", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    stock.result = fail(Code::secondSignerNeeded);
    type(page, "数量", "1");
    press(page, "记账");
    REQUIRE(test::signAs(page, "李敏"));
    auto* asked = page.findChild<SecondPerson*>();
    REQUIRE(asked);
    CHECK(asked->findChild<MessagePanel*>()->text().contains(shown(test::wording.failure(stock.result.error()).cause)));
    asked->reject();
    CHECK(named<QLineEdit>(page, "数量")->text() == "1");
}

TEST_CASE("Whoever has booked blanks begins again at the first field", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    page.show();
    type(page, "数量", "10");
    press(page, "记账");
    CHECK(stock.moved.count == 10);
    REQUIRE(page.focusWidget());
    CHECK(page.focusWidget()->accessibleName() == "业务");
}

TEST_CASE("Whoever goes on elsewhere while blanks are booked keeps the keyboard there", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    QStackedWidget pages;
    auto* elsewhere = new QLineEdit;
    auto* page = new StockPage(stock, people, test::wording);
    pages.addWidget(elsewhere);
    pages.addWidget(page);
    pages.show();
    QApplication::setActiveWindow(&pages);
    REQUIRE(QTest::qWaitForWindowActive(&pages));
    elsewhere->setFocus();
    type(*page, "数量", "10");
    page->findChild<QPushButton*>("primary")->click();
    CHECK(stock.moved.count == 10);
    CHECK(QApplication::focusWidget() == elsewhere);
}

TEST_CASE("What is missing is said until it is typed, and not to whoever works there next", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    page.show();
    auto* number = named<QLineEdit>(page, "数量");
    press(page, "记账");
    CHECK(number->accessibleDescription().contains("填写数量"));
    QTest::keyClicks(number, "200");
    CHECK(number->accessibleDescription().isEmpty());
    number->clear();
    press(page, "记账");
    CHECK(number->accessibleDescription().contains("填写数量"));
    page.beginFor(people.bench.with("keeper", {Role::stockKeeper}));
    CHECK(number->accessibleDescription().isEmpty());
}

TEST_CASE("Each role is offered the movements that it may book, and no others", "[app][desk][stock]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    auto* kind = named<QComboBox>(page, "业务");
    const auto offered = [&] {
        QStringList words;
        for (int i = 0; i < kind->count(); ++i) words << kind->itemText(i);
        return words;
    };
    CHECK(offered().size() == 12);
    page.beginFor(people.bench.with("clerk", {Role::clerk}));
    CHECK(offered() == QStringList{"盘点抽屉", "盘点库房"});
    page.beginFor(people.bench.with("keeper", {Role::stockKeeper}));
    CHECK(offered().contains("入库"));
    CHECK_FALSE(offered().contains("作废抽屉中的空白卡"));
    kind->setCurrentText("盘点库房");
    page.beginFor(people.bench.signedIn("clerk"));
    CHECK(kind->currentText() == "盘点库房");
    type(page, "数量", "8");
    press(page, "记账");
    CHECK(stock.counted.place == BlankAccount::stock);
    CHECK(stock.counted.counted == 8);
    page.beginFor(people.bench.with("auditor", {Role::auditor}));
    CHECK(offered().isEmpty());
}

TEST_CASE("All accounts are seen at once on the smallest screen, below the banner of a training too", "[app][desk][stock]") {
    constexpr QSize besideTheRail(1182, 683);
    test::application();
    test::Dressed dressed("zh", TextSize::normal);
    test::FakeStock stock;
    stock.view.accounts.clear();
    for (const auto& name : accountNames) stock.view.accounts.emplace_back(std::string(name), std::int64_t{0});
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    page.resize(besideTheRail);
    page.show();
    page.open();
    QCoreApplication::processEvents();
    CHECK(named<TextList>(page, "账户")->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("Blanks that one person began to book are not signed for with who works there by then", "[app][desk][stock][people]") {
    test::application();
    test::FakeStock stock;
    test::FakePeople people;
    StockPage page(stock, people, test::wording);
    page.beginFor(Actor("李敏"));
    type(page, "数量", "10");
    stock.needsSecond = stock.late = true;
    press(page, "记账");
    REQUIRE(stock.waiting.size() == 1);
    page.beginFor(Actor("王芳"));
    CHECK(named<QLineEdit>(page, "数量")->text().isEmpty());
    stock.waiting[0]();
    CHECK_FALSE(page.findChild<SecondPerson*>());
    CHECK(stock.moves == 1);
    CHECK(said(page).isEmpty());
    CHECK(page.findChild<QPushButton*>("primary")->isEnabled());
}
