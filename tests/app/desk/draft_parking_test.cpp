#include <QClipboard>
#include <QGuiApplication>

#include "tests/app/desk/draft_bench.h"

using namespace app;
using test::DraftBench, test::named, test::press, test::said;

TEST_CASE("Work is parked under a ticket by keys alone, and the form is empty for the next person", "[app][desk][drafts]") {
    DraftBench bench;
    bench.typeName("Example");
    QTest::keyClick(&bench.page, Qt::Key_T, Qt::ControlModifier);
    auto* ticket = named<QLineEdit>(bench.page, "号票");
    REQUIRE(QApplication::focusWidget() == ticket);
    QTest::keyClicks(ticket, "a012");
    QTest::keyClick(ticket, Qt::Key_Return);
    CHECK(bench.drafts.ticket == "a012");
    CHECK(bench.drafts.kept.at("name") == "Example");
    CHECK(bench.line("name")->text().isEmpty());
    CHECK(said(bench.page).contains("已停放到号票 A012"));
    press(bench.page, "停放到此号票");
    CHECK(bench.drafts.parks == 1);
    CHECK(said(bench.page).contains("不用停放"));
}

TEST_CASE("A ticket that is refused leaves the form as it was", "[app][desk][drafts]") {
    DraftBench bench;
    bench.typeName("Example");
    bench.drafts.refusal = fail(Code::ticketTaken, "A012").value();
    press(bench.page, "停放");
    press(bench.page, "停放到此号票");
    CHECK(bench.line("name")->text() == "Example");
    CHECK(said(bench.page).contains(shown(test::wording.failure(*bench.drafts.refusal).cause)));
}

TEST_CASE("The list says whose each draft is; one's own is taken up at once", "[app][desk][drafts]") {
    DraftBench bench;
    bench.choose(0);
    auto* list = named<TextList>(bench.page, "停放件");
    CHECK(list->at(0, 1) == "本人（王芳）");
    CHECK(list->at(1, 1) == "李敏");
    press(bench.page, "取回继续");
    CHECK(bench.drafts.taken == std::vector<std::int64_t>{7});
    CHECK(bench.line("name")->text() == "Parked");
    CHECK(bench.page.findChild<QLabel*>("subject")->text() == "号票 A012");
}

TEST_CASE("A colleague's draft is taken over when the colleague or a supervisor signs", "[app][desk][drafts]") {
    DraftBench bench;
    bench.people.bench.with("chief", {Role::supervisor});
    bench.choose(1);
    press(bench.page, "取回继续");
    CHECK(bench.drafts.taken.empty());
    auto* asked = bench.page.findChild<SecondPerson*>();
    REQUIRE(asked);
    emit asked->signedBy(bench.people.bench.signedIn("chief"));
    CHECK(bench.drafts.passed == std::pair<std::int64_t, std::string>{8, "chief"});
    CHECK(bench.drafts.taken == std::vector<std::int64_t>{8});
}

TEST_CASE("One's own draft is given to the colleague who signs, and nobody else's is given away", "[app][desk][drafts]") {
    DraftBench bench;
    bench.people.bench.with("li", {Role::clerk});
    bench.choose(1);
    press(bench.page, "交给同事");
    CHECK_FALSE(bench.page.findChild<SecondPerson*>());
    bench.choose(0);
    press(bench.page, "交给同事");
    auto* asked = bench.page.findChild<SecondPerson*>();
    REQUIRE(asked);
    emit asked->signedBy(bench.people.bench.signedIn("li"));
    CHECK(bench.drafts.passed == std::pair<std::int64_t, std::string>{7, "li"});
    CHECK(said(bench.page).contains("已交给 li"));
}

TEST_CASE("What is in the form is lost to no draft that is taken up", "[app][desk][drafts]") {
    DraftBench bench;
    bench.typeName("Example");
    bench.choose(0);
    press(bench.page, "取回继续");
    CHECK(bench.drafts.taken.empty());
    CHECK(bench.line("name")->text() == "Example");
    CHECK(said(bench.page).contains("先登记、停放或清空"));
}

TEST_CASE("A draft is dropped when its reason was chosen, and not before", "[app][desk][drafts]") {
    DraftBench bench;
    bench.choose(0);
    press(bench.page, "作废停放件");
    CHECK(bench.drafts.dropped.first == 0);
    named<QComboBox>(bench.page, "作废原因")->setCurrentIndex(2);
    press(bench.page, "作废停放件");
    CHECK(bench.drafts.dropped == std::pair<std::int64_t, std::string>{7, "duplicate"});
}

TEST_CASE("A dropped draft is gone from the list though the log still has it, or cannot be cleaned, and that is told", "[app][desk][drafts]") {
    const bool busy = GENERATE(true, false);
    DraftBench bench;
    bench.choose(0);
    bench.drafts.rows.clear();
    bench.drafts.remains = Remains::inLog;
    if (!busy) bench.drafts.refusal = fail(Code::storeUnwritable).value();
    named<QComboBox>(bench.page, "作废原因")->setCurrentIndex(2);
    press(bench.page, "作废停放件");
    CHECK(named<TextList>(bench.page, "停放件")->count() == 0);
    CHECK(said(bench.page).contains("稍后清理") == busy);
    CHECK_FALSE(said(bench.page).contains("内容已销毁"));
}

TEST_CASE("A form that is cleared is gone from the store; one that had a ticket lies under it again", "[app][desk][drafts]") {
    DraftBench bench;
    bench.typeName("Example");
    bench.waitForKeep(1);
    press(bench.page, "清空");
    CHECK(bench.drafts.clears == 1);
    CHECK(bench.line("name")->text().isEmpty());
    bench.choose(0);
    press(bench.page, "取回继续");
    bench.typeName("!");
    press(bench.page, "清空");
    CHECK(bench.drafts.clears == 1);
    CHECK(bench.drafts.ticket == "A012");
    CHECK(bench.drafts.kept.at("name") == "Parked!");
    CHECK(bench.line("name")->text().isEmpty());
    CHECK(said(bench.page).contains("已放回号票 A012"));
}

TEST_CASE("A form that cannot be put away is not emptied", "[app][desk][drafts]") {
    DraftBench bench;
    bench.typeName("Example");
    bench.waitForKeep(1);
    bench.drafts.refusal = fail(Code::storeBusy).value();
    press(bench.page, "清空");
    CHECK(bench.line("name")->text() == "Example");
}

TEST_CASE("A form whose photo is still being read is neither parked nor given up for another", "[app][desk][drafts]") {
    DraftBench bench;
    QGuiApplication::clipboard()->setImage(QImage(600, 800, QImage::Format_RGB32));
    QTest::keyClick(&bench.page, Qt::Key_V, Qt::ControlModifier);
    press(bench.page, "停放");
    press(bench.page, "停放到此号票");
    CHECK(said(bench.page).contains("照片还在读入"));
    bench.choose(0);
    press(bench.page, "取回继续");
    CHECK(bench.drafts.taken.empty());
    CHECK(said(bench.page).contains("先登记、停放或清空"));
    test::letFilesBeRead();
    CHECK_FALSE(bench.page.findChild<RegistrationForm*>()->photo().empty());
}
