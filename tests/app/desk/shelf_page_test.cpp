#include "app/desk/pages/shelf_page.h"

#include <algorithm>

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("Who collects in the holder's stead is asked for before the card is handed over", "[app][desk][shelf]") {
    test::application();
    test::FakeShelf shelf;
    ShelfPage page(shelf, test::wording);
    QString wanted;
    QObject::connect(&page, &Page::wants, &page, [&](const QString& service) { wanted = service; });
    page.show();
    page.open();
    CHECK(named<TextList>(page, "未领的卡")->at(0, 3) == "A-12");
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

TEST_CASE("Two people of one name are told apart by their numbers, and the page says where holders are served", "[app][desk][shelf]") {
    test::application();
    test::FakeShelf shelf;
    shelf.cards.push_back({{12, 2, "2026-11-21T01:00:00Z", "", "李敏"}, PiiText("王试制"), 5, PiiText("320102198803120030"), "4101050000002026000001"});
    ShelfPage page(shelf, test::wording);
    page.open();
    const auto& cards = *named<TextList>(page, "未领的卡");
    REQUIRE(cards.count() == 2);
    CHECK(cards.at(0, 1) == cards.at(1, 1));
    CHECK(cards.at(1, 2) == "320102********0030");
    CHECK(cards.at(1, 5) == "4101050000002026000001");
    const auto hints = page.findChildren<QLabel*>("hint");
    CHECK(std::ranges::any_of(hints, [](const QLabel* hint) { return hint->text().contains("F5"); }));
}

TEST_CASE("Who clicks twice does it once", "[app][desk][shelf]") {
    test::application();
    test::FakeShelf shelf;
    ShelfPage page(shelf, test::wording);
    page.open();
    shelf.late = true;
    for (const char* what : {"记下存放位置", "登记代领人"}) {
        shelf.waiting.clear();
        press(page, what);
        press(page, what);
        REQUIRE(shelf.waiting.size() == 1);
        shelf.waiting[0](shelf.answer);
    }
}

TEST_CASE("Among several cards that wait none is chosen by itself, and the one that was chosen stays so", "[app][desk][shelf]") {
    test::application();
    test::FakeShelf shelf;
    shelf.cards.push_back({{12, 1, "2026-11-21T01:00:00Z", "", "李敏"}, PiiText("李样例"), 5});
    ShelfPage page(shelf, test::wording);
    page.open();
    press(page, "记下存放位置");
    press(page, "登记代领人");
    CHECK(shelf.placed.first == 0);
    CHECK(shelf.admitted == 0);
    named<TextList>(page, "未领的卡")->selectRow(1);
    press(page, "记下存放位置");
    CHECK(shelf.placed.first == 12);
    std::swap(shelf.cards[0], shelf.cards[1]);
    page.open();
    press(page, "登记代领人");
    CHECK(shelf.admitted == 12);
    shelf.cards = {{{15, 1, "2026-11-21T01:00:00Z", "", "李敏"}, PiiText("王试制"), 5}, shelf.cards[1]};
    page.open();
    press(page, "登记代领人");
    CHECK(shelf.admitted == 12);
    CHECK_FALSE(page.findChild<QPushButton*>("primary")->isEnabled());
}

TEST_CASE("What one saw of a collector's papers is not said by who works there next", "[app][desk][shelf][people]") {
    test::application();
    test::FakeShelf shelf;
    ShelfPage page(shelf, test::wording);
    page.beginFor(Actor("李敏"));
    page.open();
    type(page, "代领人姓名", "李样例");
    type(page, "代领人证件号码", "320102198803120030");
    for (auto* box : page.findChildren<QCheckBox*>()) box->setChecked(true);
    page.beginFor(Actor("李敏"));
    CHECK(named<QLineEdit>(page, "代领人姓名")->text() == "李样例");
    page.beginFor(Actor("王芳"));
    CHECK(named<QLineEdit>(page, "代领人姓名")->text().isEmpty());
    CHECK(named<QLineEdit>(page, "代领人证件号码")->text().isEmpty());
    for (const auto* box : page.findChildren<QCheckBox*>()) CHECK_FALSE(box->isChecked());
}
