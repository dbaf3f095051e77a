#include "app/desk/pages/change_page.h"

#include "tests/app/desk/card_fakes.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        cards.outcome = app::CardOutcome{1, 7, "change", "41010526000000000001", app::Status::inUse, "2027-11-25", {"present_address"}, false, 20};
        cards.judgement = app::ChangeJudgement{};
        page.show();
        page.open();
        test::lay(devices, 1);
    }
    [[nodiscard]] QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(name); }
    void type(const char* name, const QString& text) {
        line(name)->selectAll();
        QTest::keyClicks(line(name), text);
    }
    [[nodiscard]] QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    [[nodiscard]] QString decision() { return page.findChild<app::DecisionLabel*>()->text(); }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }
    void choose(int act) { page.findChild<QComboBox*>("act")->setCurrentIndex(act); }

    QApplication& running = test::application();
    test::FakeLiving cards;
    test::FakeRegistration lists;
    app::DeviceWatch devices;
    app::ChangePage page{cards, lists, devices, test::wording};
};

const app::ChangeJudgement within{{app::Says::must, "change.within", "14"}, {}};

}  // namespace

TEST_CASE("What stands on the card is in the form, and what is typed is judged with its article", "[app][desk]") {
    Bench bench;
    CHECK(bench.line("present_address")->text() == "河南省郑州市金水区样例路1号");
    CHECK(bench.line("workplace")->text() == "样例厂");
    CHECK(bench.page.findChild<QComboBox*>("residence_reason")->currentText() == "务工");
    CHECK_FALSE(bench.primary()->isEnabled());
    bench.cards.judgement = within;
    bench.type("workplace", "New works");
    CHECK(test::until([&] { return bench.decision().contains("（第14条）"); }));
    CHECK((bench.cards.asked.facts == app::Facts{{"workplace", std::string("New works")}}));
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("Only what was changed is written, and what stood before is told", "[app][desk]") {
    Bench bench;
    bench.cards.judgement = within;
    bench.type("present_address", "New road 9");
    REQUIRE(test::until([&] { return bench.primary()->isEnabled(); }));
    bench.primary()->click();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].kind == app::Kind::change);
    CHECK((bench.cards.served[0].facts == app::Facts{{"present_address", std::string("New road 9")}}));
    CHECK(bench.message().contains("原 河南省郑州市金水区样例路1号，现 New road 9"));
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("Who has left the city is not changed but sent to be cancelled", "[app][desk]") {
    Bench bench;
    bench.cards.judgement = app::ChangeJudgement{{app::Says::mustNot, "change.leaves_city", "25"}, {}};
    bench.type("present_address", "Kaifeng");
    CHECK(test::until([&] { return bench.decision().contains("办理注销"); }));
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("An address that cannot be taken is told beside its field", "[app][desk]") {
    Bench bench;
    auto judgement = within;
    judgement.fault = app::fail(app::Code::factMalformed, "present_address: control character").value();
    bench.cards.judgement = judgement;
    bench.type("present_address", "x");
    CHECK(test::until([&] { return bench.line("present_address")->property("faulty").toBool(); }));
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("A correction names its proof, and goes to the card as a correction", "[app][desk]") {
    Bench bench;
    bench.choose(1);
    bench.cards.judgement = app::ChangeJudgement{{app::Says::mustNot, "correction.unproved", "27"}, {}};
    bench.type("workplace", "Right works");
    CHECK(test::until([&] { return bench.decision().contains("（第27条）"); }));
    CHECK(bench.cards.asked.correction);
    CHECK_FALSE(bench.primary()->isEnabled());
    bench.cards.judgement = app::ChangeJudgement{{app::Says::may, "correction.proved", "27"}, {}};
    auto* proof = bench.page.findChild<QComboBox*>("proof");
    proof->setCurrentText("居民身份证");
    emit proof->activated(proof->currentIndex());
    REQUIRE(test::until([&] { return bench.primary()->isEnabled(); }));
    CHECK(bench.cards.asked.proof == "居民身份证");
    bench.primary()->click();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK(bench.cards.served[0].kind == app::Kind::correct);
    CHECK(bench.cards.served[0].proof == "居民身份证");
}

TEST_CASE("A form that was typed for one card is not written to the next", "[app][desk]") {
    Bench bench;
    bench.cards.judgement = within;
    bench.type("workplace", "New works");
    REQUIRE(test::until([&] { return bench.primary()->isEnabled(); }));
    bench.cards.judgement = app::ChangeJudgement{};
    test::lay(bench.devices, 3);
    CHECK(bench.line("workplace")->text() == "样例厂");
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("The day of a change goes to the card with it, a correction has none, and the next card begins with today", "[app][desk]") {
    Bench bench;
    bench.cards.judgement = within;
    bench.type("workplace", "New works");
    bench.type("since", "2026-11-20");
    REQUIRE(test::until([&] { return bench.primary()->isEnabled(); }));
    bench.primary()->click();
    REQUIRE(bench.cards.served.size() == 1);
    CHECK((bench.cards.served[0].since == app::parseDay("2026-11-20")));
    test::lay(bench.devices, 3);
    CHECK(bench.line("since")->text().toStdString() == app::toText(app::today()));
    bench.choose(1);
    bench.type("workplace", "Right works");
    REQUIRE(test::until([&] { return bench.primary()->isEnabled(); }));
    bench.primary()->click();
    REQUIRE(bench.cards.served.size() == 2);
    CHECK_FALSE(bench.cards.served[1].since);
}
