#include "app/desk/pages/endorsement_page.h"

#include <algorithm>

#include "tests/app/desk/card_fakes.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        cards.rows = std::vector<app::CardRow>{test::cardRow(7), test::cardRow(8)};
        cards.outcome = app::CardOutcome{1, 7, "endorse", "41010526000000000001", app::Status::inUse, "2028-11-25", {}, false, 20};
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier, int times = 1) {
        test::strike(page, key, with, times);
    }
    [[nodiscard]] QString word() { return page.findChild<QLabel*>("huge")->text(); }
    [[nodiscard]] QString decision() { return page.findChild<app::DecisionLabel*>()->text(); }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }

    QApplication& running = test::application();
    test::FakeLiving cards;
    app::DeviceWatch devices;
    app::EndorsementPage page{cards, devices, test::wording};
};

}  // namespace

TEST_CASE("A card is endorsed by two keys, each for one thing, and the page is ready for the next", "[app][desk]") {
    Bench bench;
    test::lay(bench.devices, 1);
    CHECK(bench.cards.lookedFor == app::Kind::endorse);
    CHECK(bench.word() == "2027-11-25 → 2028-11-25");
    bench.press(Qt::Key_F11);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].kind == app::Kind::endorse);
    CHECK(bench.cards.served[0].order == 7);
    CHECK(bench.message().contains("李样例 已签注至 2028-11-25"));
    test::takeAway(bench.devices);
    CHECK(bench.word() == "请放卡");
    test::lay(bench.devices, 3);
    CHECK(bench.cards.looked == 2);
}

TEST_CASE("The way to a changed address shows its key", "[app][desk]") {
    Bench bench;
    const auto buttons = bench.page.findChildren<QPushButton*>();
    CHECK(std::any_of(buttons.begin(), buttons.end(), [](const auto* button) { return button->text() == "住址已变，去变更  (F7)"; }));
}

TEST_CASE("A bouncing key endorses nothing, and endorses nothing twice", "[app][desk]") {
    Bench bench;
    test::lay(bench.devices, 1);
    bench.press(Qt::Key_F11, Qt::NoModifier, 5);
    CHECK(bench.cards.served.empty());
    test::takeAway(bench.devices);
    test::lay(bench.devices, 3);
    bench.press(Qt::Key_Return, Qt::ControlModifier, 5);
    CHECK(bench.cards.served.empty());
    bench.press(Qt::Key_F11);
    bench.press(Qt::Key_Return, Qt::ControlModifier, 5);
    CHECK(bench.cards.served.size() == 1);
}

TEST_CASE("An address that was confirmed of one card is not confirmed of the next", "[app][desk]") {
    Bench bench;
    test::lay(bench.devices, 1);
    bench.press(Qt::Key_F11);
    test::lay(bench.devices, 3);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.cards.served.empty());
}

TEST_CASE("A card that is not due says once from when on, and no key endorses it", "[app][desk]") {
    Bench bench;
    auto card = test::laidCard();
    card.newUntil.clear();
    card.endorsement = {app::Says::nothing, "endorsement.not_yet", "13", app::parseDay("2099-10-27")};
    card.notEndorsed = app::fail(app::Code::endorsementTooEarly, "2099-10-27").value();
    bench.cards.card = card;
    test::lay(bench.devices, 1);
    bench.press(Qt::Key_F11);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.cards.served.empty());
    CHECK(bench.decision().contains("从 2099-10-27 起可办理，还有"));
    CHECK_FALSE(bench.decision().contains("所示日期"));
    CHECK(bench.message().isEmpty());
}

TEST_CASE("A card that is not endorsed for another reason says why", "[app][desk]") {
    Bench bench;
    auto card = test::laidCard();
    card.newUntil.clear();
    card.endorsement = {app::Says::nothing, "endorsement.not_yet", "13", app::parseDay("2099-10-27")};
    card.notEndorsed = app::fail(app::Code::cardOnLostList, "41010526000000000001").value();
    bench.cards.card = card;
    test::lay(bench.devices, 1);
    CHECK(bench.message().contains("app.cardOnLostList"));
}

TEST_CASE("A card pulled while it is endorsed is asked for again", "[app][desk]") {
    Bench bench;
    bench.cards.atOnce = false;
    test::lay(bench.devices, 1);
    bench.press(Qt::Key_F11);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    test::takeAway(bench.devices);
    bench.cards.end(app::fail(app::Code::operationInDoubt, "endorse 1"));
    CHECK(bench.word().contains("同一张卡"));
    CHECK(bench.message().contains("app.operationInDoubt"));
}

TEST_CASE("Who is due stands in a list that is read again after each endorsement", "[app][desk]") {
    Bench bench;
    CHECK(bench.page.findChild<app::CardPicker*>()->count() == 2);
    bench.cards.rows = std::vector<app::CardRow>{test::cardRow(8)};
    test::lay(bench.devices, 1);
    bench.press(Qt::Key_F11);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.page.findChild<app::CardPicker*>()->count() == 1);
}

TEST_CASE("What is answered of a card that was taken for another is not taken for the other", "[app][desk]") {
    Bench bench;
    bench.cards.lookAtOnce = false;
    test::lay(bench.devices, 1);
    test::lay(bench.devices, 3);
    REQUIRE(bench.cards.looks.size() == 2);
    bench.cards.looks[0](test::laidCard(7));
    bench.press(Qt::Key_F11);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.cards.served.empty());
    bench.cards.looks[1](test::laidCard(8));
    bench.press(Qt::Key_F11);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].order == 8);
}
