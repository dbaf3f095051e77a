#include "app/desk/pages/spoil_page.h"

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
        page.findChild<QPushButton*>("primary")->click();
        return page.findChild<app::SecondPerson*>();
    }
    QApplication& running = test::application();
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
