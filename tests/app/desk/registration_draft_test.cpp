#include "app/desk/pages/home_page.h"
#include "app/desk/pages/registration_page.h"
#include "tests/app/desk/draft_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;
using test::named, test::press, test::said;

namespace {

// The page with drafts, opened for one who is called "wang".
struct Bench {
    explicit Bench(const std::function<void(test::FakeDrafts&)>& before = {}) {
        if (before) before(drafts);
        page.offerDrafts(drafts, people);
        page.beginFor("wang");
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    [[nodiscard]] QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(name); }
    void typeName(const QString& name) { QTest::keyClicks(line("name"), name); }
    void waitForKeep(int times) { REQUIRE(test::until([&] { return drafts.keeps >= times; })); }
    void choose(int row) {
        press(page, "停放");
        named<TextList>(page, "停放件")->selectRow(row);
    }

    QApplication& running = test::application();
    test::FakeRegistration service;
    test::FakeDrafts drafts;
    test::FakePeople people;
    RegistrationPage page{service, test::wording};
};

ImportReport registered() {
    ImportReport report;
    report.accepted = {{1, 7, 12, PiiText("李样例"), "stay.card", "10"}};
    return report;
}

}  // namespace

TEST_CASE("What is typed is kept while one types, and an untouched form is not", "[app][desk][drafts]") {
    Bench bench;
    QTest::qWait(900);
    CHECK(bench.drafts.keeps == 0);
    bench.typeName("Exam");
    bench.waitForKeep(1);
    CHECK(bench.drafts.kept.at("name") == "Exam");
    CHECK_FALSE(bench.drafts.keptPhoto);
    bench.typeName("ple");
    bench.waitForKeep(2);
    CHECK(bench.drafts.kept.at("name") == "Example");
}

TEST_CASE("A page that is left keeps what was typed at once", "[app][desk][drafts]") {
    Bench bench;
    bench.typeName("Example");
    bench.page.hide();
    CHECK(bench.drafts.keeps == 1);
    CHECK(bench.drafts.kept.at("name") == "Example");
    bench.page.show();
    bench.page.hide();
    CHECK(bench.drafts.keeps == 1);
}

TEST_CASE("A photo is kept once, and again when it is another", "[app][desk][drafts]") {
    Bench bench;
    const test::TemporaryFolder folder;
    const auto photo = folder.path() / "photo.jpg";
    REQUIRE(apdu::writeFileDurably(photo, Bytes{0xFF, 0xD8, 9}));
    bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
    bench.waitForKeep(1);
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 9});
    bench.drafts.keptPhoto.reset();
    bench.typeName("Example");
    bench.waitForKeep(2);
    CHECK_FALSE(bench.drafts.keptPhoto);
}

TEST_CASE("A second picture under the first one's name takes its place in the draft, and comes back", "[app][desk][drafts]") {
    const Bytes first{0xFF, 0xD8, 1}, second{0xFF, 0xD8, 2};
    std::optional<Bytes> kept;
    {
        Bench bench;
        const test::TemporaryFolder folder;
        const auto photo = folder.path() / "photo.jpg";
        REQUIRE(apdu::writeFileDurably(photo, first));
        bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
        bench.waitForKeep(1);
        CHECK(bench.drafts.keptPhoto == first);
        REQUIRE(apdu::writeFileDurably(photo, second));
        bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
        bench.waitForKeep(2);
        CHECK(bench.drafts.keptPhoto == second);
        kept = bench.drafts.keptPhoto;
    }
    Bench again([&](test::FakeDrafts& drafts) {
        auto opened = test::FakeDrafts::opened("", "Earlier");
        opened.photo = *kept;
        drafts.there = std::optional(opened);
    });
    CHECK(apdu::readFile(again.page.findChild<RegistrationForm*>()->photo(), 100).value() == second);
}

TEST_CASE("What could not be kept is told, and kept with its photo at the next key", "[app][desk][drafts]") {
    Bench bench;
    const test::TemporaryFolder folder;
    const auto photo = folder.path() / "photo.jpg";
    REQUIRE(apdu::writeFileDurably(photo, Bytes{0xFF, 0xD8, 9}));
    bench.drafts.refusal = fail(Code::diskFull).value();
    bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
    bench.waitForKeep(1);
    CHECK(said(bench.page).contains(shown(test::wording.failure(*bench.drafts.refusal).cause)));
    bench.drafts.refusal.reset();
    bench.drafts.keptPhoto.reset();
    bench.typeName("E");
    bench.waitForKeep(2);
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 9});
}

TEST_CASE("What was in hand when the program ended is in the form again, with its papers, photo and ticket", "[app][desk][drafts]") {
    Bench bench([](test::FakeDrafts& drafts) { drafts.there = std::optional(test::FakeDrafts::opened("A012", "Earlier")); });
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

TEST_CASE("Nothing can be typed before it is known what was in hand", "[app][desk][drafts]") {
    Bench bench([](test::FakeDrafts& drafts) { drafts.late = true; });
    CHECK(bench.page.findChild<QComboBox*>("nation")->count() == 0);
    bench.drafts.waiting.at(0)(std::optional(test::FakeDrafts::opened("", "Earlier")));
    CHECK(bench.page.findChild<QComboBox*>("nation")->count() > 0);
    CHECK(bench.line("name")->text() == "Earlier");
}

TEST_CASE("Work is parked under a ticket by keys alone, and the form is empty for the next person", "[app][desk][drafts]") {
    Bench bench;
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
    Bench bench;
    bench.typeName("Example");
    bench.drafts.refusal = fail(Code::ticketTaken, "A012").value();
    press(bench.page, "停放");
    press(bench.page, "停放到此号票");
    CHECK(bench.line("name")->text() == "Example");
    CHECK(said(bench.page).contains(shown(test::wording.failure(*bench.drafts.refusal).cause)));
}

TEST_CASE("The list says whose each draft is; one's own is taken up at once", "[app][desk][drafts]") {
    Bench bench;
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
    Bench bench;
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
    Bench bench;
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
    Bench bench;
    bench.typeName("Example");
    bench.choose(0);
    press(bench.page, "取回继续");
    CHECK(bench.drafts.taken.empty());
    CHECK(bench.line("name")->text() == "Example");
    CHECK(said(bench.page).contains("先登记、停放或清空"));
}

TEST_CASE("A draft is dropped when its reason was chosen, and not before", "[app][desk][drafts]") {
    Bench bench;
    bench.choose(0);
    press(bench.page, "作废停放件");
    CHECK(bench.drafts.dropped.first == 0);
    named<QComboBox>(bench.page, "作废原因")->setCurrentIndex(2);
    press(bench.page, "作废停放件");
    CHECK(bench.drafts.dropped == std::pair<std::int64_t, std::string>{7, "duplicate"});
}

TEST_CASE("A form that is cleared is gone from the store; one that had a ticket lies under it again", "[app][desk][drafts]") {
    Bench bench;
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
    Bench bench;
    bench.typeName("Example");
    bench.waitForKeep(1);
    bench.drafts.refusal = fail(Code::storeBusy).value();
    press(bench.page, "清空");
    CHECK(bench.line("name")->text() == "Example");
}

TEST_CASE("Who was registered is kept no more, and what is typed of the next one is a new draft", "[app][desk][drafts]") {
    Bench bench;
    bench.service.report = registered();
    bench.typeName("Example");
    bench.waitForKeep(1);
    press(bench.page, "登记");
    CHECK(bench.line("name")->text().isEmpty());
    QTest::qWait(900);
    CHECK(bench.drafts.keeps == 1);
    bench.typeName("Another");
    bench.waitForKeep(2);
    CHECK(bench.drafts.kept.at("name") == "Another");
}

TEST_CASE("Nobody sees what somebody else typed, and who comes back has it again", "[app][desk][drafts]") {
    Bench bench;
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

TEST_CASE("Today lists what lies parked with whose it is, and leads to it", "[app][desk][drafts]") {
    test::application();
    test::FakeToday today;
    test::FakeStatistics statistics;
    test::FakeDrafts drafts;
    HomePage page(today, statistics, test::wording);
    page.offerDrafts(drafts);
    page.open();
    auto* list = named<TextList>(page, "停放件");
    CHECK(list->isVisibleTo(&page));
    CHECK(list->at(1, 0) == "A013");
    CHECK(list->at(1, 1) == "李敏");
    std::pair<QString, std::int64_t> wanted;
    QObject::connect(&page, &Page::wants, &page, [&](const QString& service, std::int64_t draft) { wanted = {service, draft}; });
    emit list->activated(list->model()->index(1, 0));
    CHECK(wanted == std::pair<QString, std::int64_t>{"register", 8});
    drafts.rows.clear();
    page.open();
    CHECK_FALSE(list->isVisibleTo(&page));
}

TEST_CASE("A draft that Today leads to is taken up when it is known what is in hand", "[app][desk][drafts]") {
    Bench bench([](test::FakeDrafts& drafts) { drafts.late = true; });
    bench.page.goTo(7);
    CHECK(bench.drafts.taken.empty());
    bench.drafts.waiting.at(0)(std::optional<OpenedDraft>());
    CHECK(bench.drafts.taken == std::vector<std::int64_t>{7});
    CHECK(bench.line("name")->text() == "Parked");
}

TEST_CASE("An answer for a clerk who has left neither empties the next one's form nor names whom it was about", "[app][desk][drafts]") {
    Bench bench;
    bench.service.waits = true;
    bench.service.report = registered();
    bench.typeName("Example");
    press(bench.page, "登记");
    REQUIRE(bench.service.waiting);
    bench.page.beginFor("li");
    bench.page.open();
    bench.typeName("Another");
    bench.service.waiting(bench.service.report);
    CHECK(bench.line("name")->text() == "Another");
    CHECK_FALSE(said(bench.page).contains("李样例"));
    bench.waitForKeep(1);
}
