#include "tests/app/desk/shell_bench.h"

using test::ShellBench;

TEST_CASE("Ctrl+K finds a service by the initials of its pinyin", "[app][desk]") {
    ShellBench bench;
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "zz");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(bench.window.current() == "make");
}

TEST_CASE("Ctrl+K finds people too, and opens the record", "[app][desk]") {
    ShellBench bench;
    bench.people.found.rows = {{12, "李样例", "320102********0030", 7, app::State::handedOver, ""}};
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "lyl");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(bench.window.current() == "record");
    CHECK(bench.people.asked.back() == "lyl");
}

TEST_CASE("Ctrl+K asks for nobody on behalf of whoever may not look people up", "[app][desk][people]") {
    ShellBench bench;
    bench.window.showFor(bench.colleagues.bench.with("keeper", {app::Role::stockKeeper}));
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "lyl");
    CHECK(bench.people.asked.empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    bench.window.showFor(bench.colleagues.bench.with("clerk", {app::Role::clerk}));
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "lyl");
    CHECK(bench.people.asked == std::vector<std::string>{"l", "ly", "lyl"});
}

TEST_CASE("Ctrl+F finds people as one types, and Enter opens the one that is chosen", "[app][desk]") {
    ShellBench bench;
    bench.people.found.rows = {{12, "李样例", "320102********0030", 7, app::State::handedOver, ""},
                               {13, "李试制", "320102********0031", 0, app::State::draft, ""}};
    QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier);
    auto* search = bench.window.findChild<app::SearchBar*>();
    REQUIRE(QApplication::focusWidget() == search);
    QTest::keyClicks(search, "lis");
    CHECK(bench.people.asked == std::vector<std::string>{"l", "li", "lis"});
    auto* answers = bench.window.findChild<QListWidget*>("answers");
    REQUIRE(answers->count() == 2);
    CHECK(answers->isVisible());
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(bench.window.current() == "record");
    CHECK_FALSE(answers->isVisible());
    bench.people.found.rows.clear();
    QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, "x");
    QTest::keyClick(search, Qt::Key_Return);
    CHECK(answers->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK_FALSE(answers->isVisible());
    CHECK(bench.window.current() == "record");
}
