#include "tests/apdu/id_reader/id_cards.h"
#include "tests/app/desk/draft_bench.h"
#include "tests/app/desk/paper_fakes.h"

using namespace app;
using test::DraftBench, test::press, test::said;

TEST_CASE("What was in hand when the program ended is in the form again, with its papers, photo and ticket", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.there = std::optional(test::FakeDrafts::opened("A012", "Earlier")); });
    CHECK(bench.line("name")->text() == "Earlier");
    CHECK(bench.page.findChild<QComboBox*>("nation")->currentText() == "回");
    CHECK(bench.page.findChild<QComboBox*>("paper0")->currentText() == "居民身份证");
    CHECK(bench.page.findChild<QComboBox*>("paper1")->currentText() == "学生证");
    CHECK(apdu::readFile(bench.page.findChild<RegistrationForm*>()->photo(), 100).value() == Bytes{1, 2, 3});
    CHECK(said(bench.page).contains("已恢复"));
    CHECK(bench.page.findChild<QLabel*>("subject")->text() == "号票 A012");
    QTest::qWait(900);
    CHECK(bench.drafts.keeps == 0);
    bench.page.open();
    CHECK(bench.drafts.asks == 1);
}

TEST_CASE("Who gets back what was in hand is told that pictures of papers are to be added again", "[app][desk][drafts]") {
    test::FakeScans scans;
    DraftBench bench;
    bench.page.offerScans(scans);
    bench.drafts.there = std::optional(test::FakeDrafts::opened("", "Earlier"));
    bench.page.beginFor("li");
    bench.page.open();
    CHECK(said(bench.page).contains("已恢复"));
    CHECK(said(bench.page).contains("扫描件没有保存"));
    press(bench.page, "清空");
    bench.choose(0);
    press(bench.page, "取回");
    CHECK(said(bench.page).contains("已取回号票 A012"));
    CHECK(said(bench.page).contains("扫描件没有保存"));
}

TEST_CASE("Nothing can be typed before it is known what was in hand", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.late = true; });
    CHECK(bench.page.findChild<QComboBox*>("nation")->count() == 0);
    CHECK_FALSE(bench.line("name")->isEnabled());
    bench.typeName("Typed");
    CHECK(bench.line("name")->text().isEmpty());
    press(bench.page, "登记");
    CHECK(bench.service.entered.empty());
    bench.drafts.waiting.at(0)(std::optional(test::FakeDrafts::opened("", "Earlier")));
    CHECK(bench.page.findChild<QComboBox*>("nation")->count() > 0);
    CHECK(bench.line("name")->text() == "Earlier");
    CHECK(bench.line("name")->isEnabled());
}

TEST_CASE("Who registers before it is known what was in hand ends no draft, and what was in hand comes back", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.there = fail(Code::storeBusy); });
    bench.service.report = test::registered();
    bench.service.enteredDraft = -1;
    bench.typeName("Another");
    bench.drafts.there = std::optional(test::FakeDrafts::opened("", "Earlier"));
    press(bench.page, "登记");
    CHECK(bench.service.enteredDraft == 0);
    CHECK(bench.service.entered.at("name") == "Another");
    CHECK(bench.line("name")->text() == "Earlier");
    press(bench.page, "登记");
    CHECK(bench.service.enteredDraft == 1);
}

TEST_CASE("What is typed while it cannot be known what was in hand is kept when that is known", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.there = fail(Code::storeBusy); });
    bench.typeName("Example");
    bench.drafts.late = true;
    REQUIRE(test::until([&] { return bench.drafts.waiting.size() == 1; }));
    CHECK(bench.drafts.keeps == 0);
    bench.line("phone")->setFocus();
    bench.drafts.waiting.at(0)(std::optional<OpenedDraft>());
    CHECK(bench.line("name")->text() == "Example");
    CHECK(QApplication::focusWidget() == bench.line("phone"));
    bench.waitForKeep(1);
    CHECK(bench.drafts.kept.at("name") == "Example");
}

TEST_CASE("What was in hand comes back when it can be known at last, unless somebody typed meanwhile", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.there = fail(Code::storeBusy); });
    const int asks = bench.drafts.asks;
    bench.drafts.there = std::optional(test::FakeDrafts::opened("", "Earlier"));
    SECTION("nobody typed") {
        REQUIRE(test::until([&] { return bench.drafts.asks > asks; }));
        CHECK(bench.line("name")->text() == "Earlier");
    }
    SECTION("somebody typed") {
        bench.typeName("Example");
        REQUIRE(test::until([&] { return bench.drafts.asks > asks; }));
        CHECK(bench.line("name")->text() == "Example");
        CHECK(said(bench.page).contains("不自动保存"));
    }
}

TEST_CASE("What was in hand is asked for neither in nobody's name nor of who may not have it", "[app][desk][drafts]") {
    const bool forbidden = GENERATE(false, true);
    DraftBench bench([&](test::FakeDrafts& drafts) { drafts.there = fail(forbidden ? Code::stepForbidden : Code::storeBusy); });
    if (!forbidden) bench.page.leave();
    const int asks = bench.drafts.asks;
    QTest::qWait(3500);
    CHECK(bench.drafts.asks == asks);
    bench.drafts.there = std::optional(test::FakeDrafts::opened("", "Earlier"));
    bench.page.beginFor("wang");
    bench.page.open();
    CHECK(bench.line("name")->text() == "Earlier");
}

TEST_CASE("An answer that comes when nobody works is taken by nobody, and asked for again", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.late = true; });
    bench.page.leave();
    bench.drafts.waiting.at(0)(std::optional(test::FakeDrafts::opened("", "Earlier")));
    CHECK(bench.line("name")->text().isEmpty());
    bench.page.beginFor("wang");
    bench.page.open();
    REQUIRE(bench.drafts.waiting.size() == 2);
    bench.drafts.waiting.at(1)(std::optional(test::FakeDrafts::opened("", "Earlier")));
    CHECK(bench.line("name")->text() == "Earlier");
}

TEST_CASE("A card fills the form also while it cannot be known what was in hand", "[app][desk][drafts]") {
    test::application();
    test::FakeRegistration service;
    IdReaderWatch watch;
    test::FakeDrafts drafts;
    test::FakePeople people;
    drafts.there = fail(Code::storeBusy);
    RegistrationPage page(service, test::wording, &watch);
    page.offerDrafts(drafts, people);
    page.beginFor("wang");
    page.show();
    page.open();
    watch.takeCard(test::idCard());
    CHECK(page.findChild<QLineEdit*>("name")->text() == "李样例");
}

TEST_CASE("Of a clerk who left and came back before the answer only the newest answer is taken", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.late = true; });
    bench.page.beginFor("li");
    bench.page.beginFor("wang");
    bench.page.open();
    REQUIRE(bench.drafts.waiting.size() == 2);
    bench.drafts.waiting.at(0)(std::optional(test::FakeDrafts::opened("A012", "Older")));
    CHECK_FALSE(bench.line("name")->isEnabled());
    CHECK(bench.line("name")->text().isEmpty());
    bench.drafts.waiting.at(1)(std::optional(test::FakeDrafts::opened("A013", "Newer")));
    CHECK(bench.line("name")->text() == "Newer");
    CHECK_FALSE(bench.page.findChild<QComboBox*>("paper2"));
    CHECK(bench.page.findChild<QLabel*>("subject")->text() == "号票 A013");
}

TEST_CASE("Nobody sees what somebody else typed, and who comes back has it again", "[app][desk][drafts]") {
    DraftBench bench;
    bench.typeName("Example");
    bench.page.hide();
    bench.drafts.there = std::optional<OpenedDraft>();
    bench.page.beginFor("li");
    bench.page.show();
    bench.page.open();
    CHECK(bench.line("name")->text().isEmpty());
    bench.page.hide();
    CHECK(bench.drafts.keeps == 1);
    bench.drafts.there = std::optional(test::FakeDrafts::opened("", "Example"));
    bench.page.beginFor("wang");
    bench.page.open();
    CHECK(bench.line("name")->text() == "Example");
    bench.page.beginFor("wang");
    CHECK(bench.line("name")->text() == "Example");
}
