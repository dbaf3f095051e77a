#include "app/desk/pages/spoil_page.h"

#include "tests/app/desk/card_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::printed)};
        people.bench.with("chief", {app::Role::supervisor});
        page.open();
        page.show();
    }
    app::SecondPerson* ask() {
        reasons()->setCurrentIndex(0);
        page.findChild<QPushButton*>("primary")->click();
        return page.findChild<app::SecondPerson*>();
    }
    // Two orders, and a reader.
    void atAReader() {
        orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::printed), test::orderRow(8, app::State::printed)};
        page.watchReaders(devices);
        test::takeAway(devices);
        page.open();
    }
    [[nodiscard]] QComboBox* reasons() { return page.findChild<QComboBox*>(); }
    [[nodiscard]] QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }
    [[nodiscard]] QString there() { return page.findChild<app::DecisionLabel*>()->text(); }

    QApplication& running = test::application();
    app::DeviceWatch devices;
    test::FakeOrders orders;
    test::FakePeople people;
    test::FakeSpoiling spoiling;
    app::SpoilPage page{orders, spoiling, people, test::wording};
};

}  // namespace

TEST_CASE("A card is spoiled only after a second person signed in for it", "[app][desk][people]") {
    Bench bench;
    auto* second = bench.ask();
    REQUIRE(second);
    CHECK(bench.spoiling.order == 0);
    test::lineNamed(*second, "登录名")->setText("chief");
    auto* secret = test::lineNamed(*second, "密码");
    QTest::keyClicks(secret, QString::fromStdString(test::goodPassword));
    QTest::keyClick(secret, Qt::Key_Return);
    CHECK(bench.spoiling.order == 7);
    CHECK(bench.spoiling.reason == "misprint");
    CHECK(bench.spoiling.second.name() == "chief");
    CHECK(bench.spoiling.second.signedIn());
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("新任务 9"));
}

TEST_CASE("Nobody signs before the reason was chosen, and the keyboard is where it is chosen", "[app][desk][people]") {
    Bench bench;
    bench.primary()->click();
    CHECK_FALSE(bench.page.findChild<app::SecondPerson*>());
    const auto* fault = bench.page.findChild<QLabel*>("fieldFault");
    CHECK(fault->text().contains("先选择原因"));
    CHECK(bench.page.focusWidget() == bench.reasons());
    QTest::keyClick(bench.reasons(), Qt::Key_Down);
    CHECK(fault->isHidden());
    bench.primary()->click();
    auto* second = bench.page.findChild<app::SecondPerson*>();
    REQUIRE(second);
    emit second->signedBy(app::Actor("chief"));
    CHECK(bench.spoiling.reason == "misprint");
}

TEST_CASE("The reason of one spoiled card is not the next one's", "[app][desk][people]") {
    Bench bench;
    bench.atAReader();
    REQUIRE(bench.reasons()->currentIndex() < 0);
    SECTION("when the first was spoiled") {
        auto* second = bench.ask();
        REQUIRE(second);
        emit second->signedBy(app::Actor("chief"));
        CHECK(bench.message().contains("请收回废卡"));
    }
    SECTION("when another order is chosen") {
        bench.reasons()->setCurrentIndex(1);
        bench.page.findChild<QCheckBox*>()->setChecked(true);
        bench.page.goTo(8);
        CHECK_FALSE(bench.page.findChild<QCheckBox*>()->isChecked());
    }
    SECTION("when somebody else signs in") {
        bench.reasons()->setCurrentIndex(1);
        bench.page.beginFor(app::Actor("another"));
    }
    CHECK(bench.reasons()->currentIndex() < 0);
}

TEST_CASE("What was said of a card is kept while it could not be spoiled", "[app][desk][people]") {
    Bench bench;
    bench.spoiling.answer = app::fail(app::Code::stepForbidden, "step.same_person");
    bench.page.findChild<QCheckBox*>()->setChecked(true);
    auto* second = bench.ask();
    REQUIRE(second);
    emit second->signedBy(app::Actor("chief"));
    CHECK(bench.reasons()->currentIndex() == 0);
    CHECK(bench.page.findChild<QCheckBox*>()->isChecked());
}

TEST_CASE("A spoiled card is not made anew when its applicant gave up", "[app][desk][people]") {
    Bench bench;
    bench.spoiling.answer = 0;
    bench.page.findChild<QCheckBox*>()->setChecked(true);
    auto* second = bench.ask();
    REQUIRE(second);
    emit second->signedBy(app::Actor("chief"));
    CHECK(bench.spoiling.final);
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("不再另制"));
    CHECK_FALSE(bench.page.findChild<QCheckBox*>()->isChecked());
}

TEST_CASE("A second person who turns away, or does not know the password, leaves the card as it is", "[app][desk][people]") {
    Bench bench;
    auto* second = bench.ask();
    REQUIRE(second);
    test::lineNamed(*second, "登录名")->setText("chief");
    auto* secret = test::lineNamed(*second, "密码");
    QTest::keyClicks(secret, "guessed by the first");
    QTest::keyClick(secret, Qt::Key_Return);
    CHECK(bench.spoiling.order == 0);
    second->reject();
    CHECK(bench.spoiling.order == 0);
}

TEST_CASE("What the engine says of the second person is told on the page", "[app][desk][people]") {
    Bench bench;
    bench.spoiling.answer = app::fail(app::Code::stepForbidden, "step.same_person");
    auto* second = bench.ask();
    emit second->signedBy(app::Actor("chief"));
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("第二人不能是本人"));
}

TEST_CASE("An order is not spoiled while another order's card lies there, and the page says whose it is", "[app][desk]") {
    Bench bench;
    bench.atAReader();
    bench.spoiling.card = app::CardThere{8, "4101050000002026070008"};
    test::lay(bench.devices, 1);
    CHECK(bench.there().contains("任务 8"));
    CHECK(bench.there().contains("4101050000002026070008"));
    CHECK_FALSE(bench.primary()->isEnabled());
    SECTION("it is taken away") {
        test::takeAway(bench.devices);
        CHECK(bench.there().isEmpty());
        CHECK(bench.primary()->isEnabled());
    }
    SECTION("its order is chosen") {
        bench.page.goTo(8);
        CHECK(bench.there() == "读卡器上的正是这件任务的卡");
        CHECK(bench.primary()->isEnabled());
    }
    SECTION("the page is opened again after it was taken away elsewhere") {
        bench.page.hide();
        test::takeAway(bench.devices);
        bench.page.show();
        bench.page.open();
        CHECK(bench.there().isEmpty());
        CHECK(bench.primary()->isEnabled());
    }
}

TEST_CASE("A card whose chip is dead, or that is not known here, is spoiled as if none lay there", "[app][desk]") {
    Bench bench;
    bench.atAReader();
    for (const auto& card : {app::Result<app::CardThere>(app::CardThere{}), app::Result<app::CardThere>(app::fail(app::Code::cardUnreadable))}) {
        bench.spoiling.card = card;
        test::takeAway(bench.devices);
        test::lay(bench.devices, 1);
        CHECK(bench.there().contains("认不出"));
        CHECK(bench.primary()->isEnabled());
    }
    auto* second = bench.ask();
    REQUIRE(second);
    emit second->signedBy(app::Actor("chief"));
    CHECK(bench.spoiling.order == 7);
}

TEST_CASE("Another order's card that is laid down while the second person signs keeps the order from being spoiled", "[app][desk][people]") {
    Bench bench;
    bench.atAReader();
    bench.spoiling.late = true;
    auto* second = bench.ask();
    REQUIRE(second);
    test::lay(bench.devices, 1);
    CHECK_FALSE(bench.primary()->isEnabled());
    SECTION("and it is read") { bench.spoiling.waiting.back()(app::CardThere{8, "4101050000002026070008"}); }
    SECTION("or not yet") {}
    emit second->signedBy(app::Actor("chief"));
    CHECK(bench.spoiling.order == 0);
    CHECK((bench.message().contains("任务 8") || bench.message().contains("正在看")));
}

TEST_CASE("Whose card it is that was taken away meanwhile is not said of the next one", "[app][desk]") {
    Bench bench;
    bench.atAReader();
    bench.spoiling.late = true;
    test::lay(bench.devices, 1);
    test::takeAway(bench.devices);
    bench.spoiling.waiting.back()(app::CardThere{8, "4101050000002026070008"});
    CHECK(bench.there().isEmpty());
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("Why an order was not spoiled is not left over when another is chosen", "[app][desk][people]") {
    Bench bench;
    bench.atAReader();
    bench.spoiling.answer = app::fail(app::Code::stepForbidden, "step.same_person");
    auto* second = bench.ask();
    REQUIRE(second);
    emit second->signedBy(app::Actor("chief"));
    REQUIRE_FALSE(bench.message().isEmpty());
    bench.page.goTo(8);
    CHECK(bench.message().isEmpty());
}

TEST_CASE("A reason that is chosen before the orders are listed stays chosen", "[app][desk]") {
    Bench bench;
    bench.orders.rows = std::vector<app::OrderRow>{};
    bench.page.open();
    bench.reasons()->setCurrentIndex(1);
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(8, app::State::printed)};
    bench.page.open();
    CHECK(bench.reasons()->currentIndex() == 1);
}
