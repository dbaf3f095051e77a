#include "app/desk/pages/cancellation_page.h"

#include "tests/app/desk/card_fakes.h"
#include "tests/app/desk/fake_people.h"
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
    void act() { press(Qt::Key_Return, Qt::ControlModifier); }
    void checked() { press(Qt::Key_F11); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&page, key, with);
    }
    void choose(const char* list, const QString& words) { page.findChild<QComboBox*>(list)->setCurrentText(words); }
    bool sign() { return test::signAs(page, "王芳"); }
    [[nodiscard]] QString warning() { return page.findChild<app::DecisionLabel*>()->text(); }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }

    QApplication& running = test::application();
    test::FakeLiving cards;
    app::DeviceWatch devices;
    test::FakePeople people;
    app::CancellationPage page{cards, people, devices, test::wording};
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

TEST_CASE("The button names the act, and beneath what it does to the card stands the key that comes first", "[app][desk]") {
    Bench bench;
    const auto* act = bench.page.findChild<QPushButton*>("primary");
    CHECK(act->text() == "注销这张卡  (Ctrl+Enter)");
    CHECK(bench.page.findChild<app::DecisionLabel*>()->property("kind").toString() == "part");
    CHECK(bench.warning().contains("不能恢复\n核对后按 F11"));
    bench.checked();
    CHECK_FALSE(bench.warning().contains("F11"));
    CHECK(bench.warning().contains("按 Ctrl+Enter 办理"));
    bench.choose("act", "中止使用");
    CHECK(act->text() == "中止使用这张卡  (Ctrl+Enter)");
    CHECK(bench.warning().contains("F11"));
    bench.choose("reason", "依职权");
    bench.checked();
    bench.choose("act", "恢复使用");
    CHECK(act->text() == "恢复使用这张卡  (Ctrl+Enter)");
    CHECK(bench.warning().contains("不能恢复使用"));
    test::takeAway(bench.devices);
    CHECK(bench.warning().isEmpty());
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

TEST_CASE("Ex officio a second person signs before anything is done", "[app][desk]") {
    Bench bench;
    bench.choose("reason", "依职权");
    bench.checked();
    bench.act();
    CHECK(bench.cards.served.empty());
    REQUIRE(bench.sign());
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].second.name() == "王芳");
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

TEST_CASE("A card that is taken while the second person signs stays as it is", "[app][desk]") {
    Bench bench;
    bench.choose("reason", "依职权");
    bench.checked();
    bench.act();
    test::lay(bench.devices, 2);
    REQUIRE(bench.sign());
    CHECK(bench.cards.served.empty());
    CHECK(bench.message().contains("没有办理"));
}

TEST_CASE("A found card comes off the lost list when two have signed", "[app][desk]") {
    Bench bench;
    auto card = test::laidCard();
    card.listed = true;
    bench.cards.card = card;
    test::lay(bench.devices, 3);
    bench.choose("act", "恢复使用");
    bench.choose("reason", "找回");
    bench.checked();
    bench.act();
    REQUIRE(bench.sign());
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].reason == "found");
    CHECK(bench.cards.served[0].second.name() == "王芳");
}

TEST_CASE("A card that was found is restored by two, though no list has it", "[app][desk]") {
    Bench bench;
    auto card = test::laidCard();
    card.status = app::Status::suspended;
    card.reason = app::Reason::lost;
    bench.cards.card = card;
    test::lay(bench.devices, 3);
    bench.choose("act", "恢复使用");
    bench.choose("reason", "找回");
    bench.checked();
    bench.act();
    CHECK(bench.cards.served.empty());
    REQUIRE(bench.sign());
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].second.name() == "王芳");
}

TEST_CASE("What is answered of the card before is dropped, and what was checked of it counts for no other", "[app][desk]") {
    Bench bench;
    bench.cards.lookAtOnce = false;
    test::lay(bench.devices, 3);
    test::lay(bench.devices, 5);
    REQUIRE(bench.cards.looks.size() == 2);
    bench.cards.looks[0](test::laidCard(7));
    bench.checked();
    bench.act();
    CHECK(bench.cards.served.empty());
    bench.cards.looks[1](test::laidCard(8));
    bench.act();
    CHECK(bench.cards.served.empty());
    bench.checked();
    bench.act();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].order == 8);
}

namespace {

// No card lies there; its holder was looked for.
struct AwayBench : Bench {
    AwayBench() {
        test::takeAway(devices);
        cards.rows = std::vector<app::CardRow>{test::cardRow()};
        QTest::keyClicks(page.findChild<QLineEdit*>("cardFilter"), "320102198803120030");
        QTest::keyClick(page.findChild<QLineEdit*>("cardFilter"), Qt::Key_Return);
    }
};

}  // namespace

TEST_CASE("A card that is not there is cancelled after its holder was looked for and checked", "[app][desk]") {
    AwayBench bench;
    CHECK(bench.cards.searched == "320102198803120030");
    bench.act();
    CHECK(bench.cards.absent.empty());
    CHECK(bench.warning().contains("卡不在场"));
    bench.checked();
    bench.act();
    REQUIRE(bench.cards.absent.size() == 1);
    CHECK(bench.cards.served.empty());
    CHECK(bench.cards.absent[0].kind == app::Kind::cancel);
    CHECK(bench.cards.absent[0].order == 7);
    CHECK(bench.message().contains("停用名单"));
}

TEST_CASE("Ex officio a card that is not there needs the record of the check, and a second person", "[app][desk]") {
    AwayBench bench;
    bench.choose("reason", "依职权");
    bench.checked();
    bench.act();
    CHECK(bench.cards.absent.empty());
    QTest::keyClicks(bench.page.findChild<QLineEdit*>("check"), "HC-2026-7");
    bench.checked();
    bench.act();
    CHECK(bench.cards.absent.empty());
    REQUIRE(bench.sign());
    REQUIRE(bench.cards.absent.size() == 1);
    CHECK(bench.cards.absent[0].proof == "HC-2026-7");
    CHECK(bench.cards.absent[0].second.name() == "王芳");
}

TEST_CASE("A card that is not there is not restored, and one that is laid down is served itself", "[app][desk]") {
    AwayBench bench;
    bench.choose("act", "恢复使用");
    bench.checked();
    bench.act();
    CHECK(bench.cards.absent.empty());
    CHECK(bench.warning().contains("须放卡"));
    bench.choose("act", "注销");
    test::lay(bench.devices, 5);
    bench.checked();
    bench.act();
    CHECK(bench.cards.absent.empty());
    CHECK(bench.cards.served.size() == 1);
}
