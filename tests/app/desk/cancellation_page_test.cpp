#include "app/desk/pages/cancellation_page.h"

#include "tests/app/desk/card_fakes.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        cards.outcome = app::CardOutcome{1, 7, "cancel", "41010526000000000001", app::Status::cancelled, "2027-11-25", {}, false, 20};
        page.show();
        page.open();
        test::lay(devices, 1);
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    void act() { test::strike(page, Qt::Key_Return, Qt::ControlModifier); }
    void checked() { test::strike(page, Qt::Key_F11); }
    void choose(const char* list, const QString& words) { page.findChild<QComboBox*>(list)->setCurrentText(words); }
    [[nodiscard]] QLineEdit* second() { return page.findChild<QLineEdit*>("second"); }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }

    QApplication& running = test::application();
    test::FakeLiving cards;
    app::DeviceWatch devices;
    app::CancellationPage page{cards, devices, test::wording};
};

}  // namespace

TEST_CASE("A card is cancelled only after it was said that it was checked", "[app][desk]") {
    Bench bench;
    bench.act();
    CHECK(bench.cards.served.empty());
    bench.checked();
    bench.act();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].kind == app::Kind::cancel);
    CHECK(bench.cards.served[0].reason == "left");
    CHECK(bench.message().contains("已注销"));
}

TEST_CASE("A reason that is changed afterwards has to be checked again", "[app][desk]") {
    Bench bench;
    bench.checked();
    bench.choose("reason", "死亡");
    bench.act();
    CHECK(bench.cards.served.empty());
    bench.checked();
    bench.act();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].reason == "death");
}

TEST_CASE("Ex officio a second person is named before anything can be done", "[app][desk]") {
    Bench bench;
    CHECK_FALSE(bench.second()->isVisible());
    bench.choose("reason", "依职权");
    CHECK(bench.second()->isVisible());
    bench.checked();
    bench.act();
    CHECK(bench.cards.served.empty());
    bench.second()->setText("王芳");
    bench.checked();
    bench.act();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].second == "王芳");
}

TEST_CASE("A cancelled card can be neither cancelled again nor restored", "[app][desk]") {
    Bench bench;
    auto card = test::laidCard();
    card.status = app::Status::cancelled;
    bench.cards.card = card;
    test::lay(bench.devices, 3);
    for (const char* what : {"注销", "中止使用", "恢复使用"}) {
        bench.choose("act", what);
        bench.checked();
        bench.act();
    }
    CHECK(bench.cards.served.empty());
}

TEST_CASE("A card in use is suspended, and a suspended one restored", "[app][desk]") {
    Bench bench;
    bench.choose("act", "中止使用");
    bench.checked();
    bench.act();
    auto card = test::laidCard();
    card.status = app::Status::suspended;
    bench.cards.card = card;
    test::lay(bench.devices, 3);
    bench.choose("act", "恢复使用");
    bench.checked();
    bench.act();
    REQUIRE(bench.cards.served.size() == 2);
    CHECK(bench.cards.served[0].kind == app::Kind::suspend);
    CHECK(bench.cards.served[1].kind == app::Kind::restore);
}

TEST_CASE("A found card comes off the lost list with two names", "[app][desk]") {
    Bench bench;
    auto card = test::laidCard();
    card.listed = true;
    bench.cards.card = card;
    test::lay(bench.devices, 3);
    bench.choose("act", "恢复使用");
    bench.choose("reason", "找回");
    CHECK(bench.second()->isVisible());
    bench.second()->setText("王芳");
    bench.checked();
    bench.act();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].reason == "found");
    CHECK(bench.cards.served[0].second == "王芳");
}
