#include "app/desk/widgets/place_proposals.h"

#include "app/desk/pages/registration_page.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/paper_fakes.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        page.offerPlaces(places);
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
        line = page.findChild<QLineEdit*>("present_address");
        line->setFocus();
    }
    [[nodiscard]] app::PlaceProposals* proposals() { return line->findChild<app::PlaceProposals*>(); }
    void typed(const char* text = "Example") {
        QTest::keyClicks(line, text);
        REQUIRE(test::until([&] { return proposals()->isOpen(); }));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    QApplication& running = test::application();
    test::FakeRegistration service;
    test::FakePlaces places;
    app::RegistrationPage page{service, test::wording};
    QLineEdit* line = nullptr;
};

}  // namespace

TEST_CASE("Buildings entered before are proposed while one types, and Enter without a choice goes on as ever", "[app][desk][places]") {
    Bench bench;
    bench.typed();
    CHECK(bench.places.asked.back() == std::pair(app::PlaceKind::building, std::string("Example")));
    CHECK(bench.proposals()->places().size() == 2);
    CHECK(QApplication::focusWidget() == bench.line);
    bench.press(Qt::Key_Return);
    CHECK(bench.line->text() == "Example");
    CHECK(QApplication::focusWidget() == bench.page.findChild<QLineEdit*>("workplace"));
    CHECK_FALSE(bench.proposals()->isOpen());
}

TEST_CASE("Down chooses a proposal, Enter takes it, and the room is typed behind it", "[app][desk][places]") {
    Bench bench;
    bench.typed();
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    CHECK(bench.line->text() == "样例路2号2号楼");
    CHECK(QApplication::focusWidget() == bench.line);
    QTest::keyClicks(bench.line, "301");
    CHECK(bench.line->text() == "样例路2号2号楼301");
    bench.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == bench.page.findChild<QLineEdit*>("workplace"));
    CHECK(test::until([&] { return bench.service.checked["present_address"] == "样例路2号2号楼301"; }));
}

TEST_CASE("Escape closes the proposals and leaves the page where it is", "[app][desk][places]") {
    Bench bench;
    bench.typed();
    bench.press(Qt::Key_Escape);
    CHECK_FALSE(bench.proposals()->isOpen());
    CHECK(bench.line->text() == "Example");
    CHECK(QApplication::focusWidget() == bench.line);
}

TEST_CASE("An answer that comes when something else is typed, or the line was left, is not shown", "[app][desk][places]") {
    Bench bench;
    bench.places.late = true;
    QTest::keyClicks(bench.line, "Exam");
    REQUIRE(test::until([&] { return bench.places.waiting.size() == 1; }));
    QTest::keyClicks(bench.line, "ple");
    bench.places.waiting[0](bench.places.answer);
    CHECK_FALSE(bench.proposals()->isOpen());
    REQUIRE(test::until([&] { return bench.places.waiting.size() == 2; }));
    bench.press(Qt::Key_Return);
    bench.places.waiting[1](bench.places.answer);
    CHECK_FALSE(bench.proposals()->isOpen());
}

TEST_CASE("What the program fills in asks for no proposals", "[app][desk][places]") {
    Bench bench;
    bench.line->setText("样例街");
    QTest::qWait(300);
    CHECK(bench.places.asked.empty());
    CHECK_FALSE(bench.proposals()->isOpen());
}
