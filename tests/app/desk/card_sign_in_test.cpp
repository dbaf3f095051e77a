#include "app/desk/pages/home_page.h"
#include "app/desk/shell/desk_frame.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

namespace {

const QString namePrompt = "登录名", pinPrompt = "操作员卡的 PIN", ownPin = QString::fromStdString(test::ownPin);
const std::string own = "Operator 00 00", desktop = "Desk 00 00";

// A frame in front of a reviewer with a card, a reader of people's own and another for permits.
struct Bench {
    Bench() : frame(people, test::wording, [this] { return work(); }, std::chrono::minutes(5)) {
        people.settings.operatorReader = "Operator";
        people.cardReader = own;
        people.bench.with("reviewer", {app::Role::reviewer});
        auto there = card.there();
        REQUIRE(people.bench.people.enrolCard("reviewer", test::atHand(there, test::ownPin), test::pin(test::ownPin), people.bench.administrator()));
        frame.resize(1366, 768);
        frame.show();
        QApplication::setActiveWindow(&frame);
        REQUIRE(QTest::qWaitForWindowActive(&frame));
        tell(false);
        frame.begin({});
    }

    app::DeskWindow* work() {
        auto* window = new app::DeskWindow(new app::DeviceStrip(devices, today, {}), records, test::wording);
        window->add({"home", "今日", "jr", QKeySequence(Qt::ALT | Qt::Key_Home), [this] { return new app::HomePage(today, statistics, test::wording); }});
        window->ready();
        return window;
    }
    // What the readers say; a card that came or went is one event more.
    void tell(bool lies) {
        readers[desktop] = {true, false, 1};
        readers[own] = {lies, false, ++events};
        frame.takeReaders(readers);
    }
    void lay() {
        people.card = &card;
        tell(true);
    }
    void type(const QString& digits) {
        auto* line = test::lineNamed(frame, pinPrompt);
        REQUIRE(line);
        QTest::keyClicks(line, digits);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void signIn() {
        lay();
        type(ownPin);
        REQUIRE(frame.working());
    }
    [[nodiscard]] QString said() const {
        QString all;
        for (const auto* panel : frame.findChildren<app::MessagePanel*>())
            if (panel->isVisibleTo(&frame)) all += panel->text();
        return all;
    }

    QApplication& running = test::application();
    test::FakePeople people;
    test::OperatorBench card;
    test::FakeToday today;
    test::FakeStatistics statistics;
    test::FakeRecords records;
    app::DeviceWatch devices;
    apdu::Readers readers;
    unsigned long events = 0;
    app::DeskFrame frame;
};

}  // namespace

TEST_CASE("A card that is laid down is asked for its PIN, and signs its person in", "[app][desk][people][operator_card]") {
    Bench bench;
    CHECK(test::lineNamed(bench.frame, pinPrompt) == nullptr);
    CHECK(test::lineNamed(bench.frame, namePrompt));
    bench.signIn();
    CHECK(bench.frame.actor().name() == "reviewer");
    CHECK(bench.frame.actor().byCard());
    CHECK(bench.people.held == own);
}

TEST_CASE("A wrong PIN is told with the tries that are left, and stands in no field", "[app][desk][people][operator_card]") {
    Bench bench;
    bench.lay();
    bench.type(QString::fromStdString(test::wrongPin));
    CHECK_FALSE(bench.frame.working());
    CHECK(bench.said().contains("PIN 不对"));
    CHECK(bench.said().contains("(2)"));
    CHECK(test::lineNamed(bench.frame, pinPrompt)->text().isEmpty());
    bench.card.block();
    bench.type(ownPin);
    CHECK(bench.said().contains("锁死"));
}

TEST_CASE("Where two operators' cards lie both readers are named, and what to do, in both languages", "[app][desk][people][operator_card]") {
    Bench bench;
    bench.people.others = "Operator 01 00";
    bench.lay();
    bench.type(ownPin);
    CHECK_FALSE(bench.frame.working());
    for (const char* told : {"Operator 00 00", "Operator 01 00", "只留下本人的卡"}) CHECK(bench.said().contains(told));
    const auto error = app::fail(app::Code::operatorCardsSeveral, "A, B").value();
    app::MessagePanel panel;
    panel.showFailure(app::Wording{test::wording.resources, "en"}.failure(error));
    for (const char* told : {"(A, B)", "leave only your own"}) CHECK(panel.text().contains(told));
    bench.people.others.clear();
    bench.type(ownPin);
    CHECK(bench.frame.working());
}

TEST_CASE("The desk locks when the card is taken away, and the person comes back with it", "[app][desk][people][operator_card]") {
    Bench bench;
    bench.signIn();
    bench.tell(false);
    CHECK_FALSE(bench.frame.working());
    CHECK(bench.frame.actor().name() == "reviewer");
    CHECK(bench.people.held.empty());
    CHECK(test::lineNamed(bench.frame, namePrompt)->text() == "reviewer");
    bench.signIn();
    CHECK(bench.frame.windowTitle() == "制卡 · 今日");
}

TEST_CASE("The desk locks when the card was out for a moment, when its reader is gone, and when nobody can tell",
          "[app][desk][people][operator_card]") {
    Bench bench;
    bench.signIn();
    bench.tell(true);  // one event more
    CHECK_FALSE(bench.frame.working());
    bench.signIn();
    bench.readers.erase(own);
    bench.frame.takeReaders(bench.readers);
    CHECK_FALSE(bench.frame.working());
    bench.signIn();
    bench.frame.takeReaders({});
    CHECK_FALSE(bench.frame.working());
}

TEST_CASE("A card of somebody's permit that goes locks nothing, and neither does a card after a sign-in by password",
          "[app][desk][people][operator_card]") {
    Bench bench;
    bench.signIn();
    bench.readers[desktop] = {false, false, 2};
    bench.frame.takeReaders(bench.readers);
    CHECK(bench.frame.working());
    bench.tell(false);
    REQUIRE_FALSE(bench.frame.working());
    auto* secret = test::lineNamed(bench.frame, "密码");
    REQUIRE(secret);
    QTest::keyClicks(secret, QString::fromStdString(test::goodPassword));
    QTest::keyClick(secret, Qt::Key_Return);
    REQUIRE(bench.frame.working());
    CHECK(bench.people.held.empty());
    bench.tell(true);
    bench.tell(false);
    CHECK(bench.frame.working());
}

TEST_CASE("A password that is being typed is not taken for a PIN when a card is laid down", "[app][desk][people][operator_card]") {
    Bench bench;
    QTest::keyClicks(test::lineNamed(bench.frame, "密码"), "corr");
    bench.lay();
    CHECK(test::lineNamed(bench.frame, pinPrompt) == nullptr);
    CHECK(test::lineNamed(bench.frame, "密码")->text() == "corr");
}

TEST_CASE("A card that slips while its PIN is typed leaves the PIN where nobody reads it", "[app][desk][people][operator_card]") {
    Bench bench;
    bench.lay();
    QTest::keyClicks(test::lineNamed(bench.frame, pinPrompt), ownPin.left(3));
    bench.tell(false);
    CHECK(test::lineNamed(bench.frame, namePrompt) == nullptr);
    REQUIRE(test::lineNamed(bench.frame, pinPrompt));
    CHECK(test::lineNamed(bench.frame, pinPrompt)->text() == ownPin.left(3));
    CHECK(test::lineNamed(bench.frame, pinPrompt)->hasFocus());
    CHECK(bench.said().contains("操作员卡已取走"));
    bench.lay();
    CHECK_FALSE(bench.said().contains("操作员卡已取走"));
    bench.type(ownPin.mid(3));
    CHECK(bench.frame.working());
}

TEST_CASE("What is typed before the station says how it stands stays under the fingers", "[app][desk][people][operator_card]") {
    test::application();
    test::FakePeople others;
    others.bench.administrator();
    others.settings.operatorReader = "Operator";
    others.late = true;
    app::SignInForm form(others, test::wording, "登录");
    form.show();
    QApplication::setActiveWindow(&form);
    REQUIRE(QTest::qWaitForWindowActive(&form));
    const auto answers = [&](const QString& typedInto) {
        form.ask();
        form.takeReaders({{own, {true, false, 1}}});
        auto* line = test::lineNamed(form, typedInto);
        REQUIRE(line);
        line->setFocus();
        QTest::keyClicks(line, "corr");
        others.waiting.back()(others.now());
        CHECK(line->isVisibleTo(&form));
        CHECK(line->hasFocus());
        CHECK(line->text() == "corr");
    };
    SECTION("a name") { answers(namePrompt); }
    SECTION("a password") { answers("密码"); }
    SECTION("nothing") {
        form.ask();
        form.takeReaders({{own, {true, false, 1}}});
        others.waiting.back()(others.now());
        REQUIRE(test::lineNamed(form, pinPrompt));
        CHECK(test::lineNamed(form, pinPrompt)->hasFocus());
    }
}

TEST_CASE("A second person signs by card, while the first one's stays where it is", "[app][desk][people][operator_card]") {
    Bench bench;
    test::OperatorBench others(2);
    bench.people.bench.with("supervisor", {app::Role::supervisor});
    auto there = others.there();
    REQUIRE(bench.people.bench.people.enrolCard("supervisor", test::atHand(there, test::ownPin), test::pin(test::ownPin), bench.people.bench.administrator()));
    bench.signIn();
    std::string signedBy;
    app::SecondPerson::ask(&bench.frame, bench.people, test::wording, "作废", [&](const app::Actor& second) { signedBy = second.name(); });
    auto* asked = bench.frame.findChild<app::SecondPerson*>();
    REQUIRE(asked);
    test::press(*asked, "用操作员卡");
    REQUIRE(test::lineNamed(*asked, pinPrompt));
    CHECK(bench.people.held == own);
    bench.people.card = &others;
    auto* line = test::lineNamed(*asked, pinPrompt);
    QTest::keyClicks(line, ownPin);
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(signedBy == "supervisor");
    CHECK(bench.frame.working());
    CHECK(bench.frame.actor().name() == "reviewer");
}

TEST_CASE("Where no reader is people's own, nobody is asked for a card", "[app][desk][people][operator_card]") {
    Bench bench;
    bench.people.settings.operatorReader.clear();
    bench.frame.begin({});
    bench.lay();
    CHECK(test::lineNamed(bench.frame, pinPrompt) == nullptr);
    for (const auto* button : bench.frame.findChildren<QPushButton*>())
        CHECK_FALSE((button->isVisibleTo(&bench.frame) && button->text().startsWith("用操作员卡")));
}
