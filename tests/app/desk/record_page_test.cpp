#include "app/desk/pages/record_page.h"

#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/paper_fakes.h"
#include "tests/support/catch.h"

TEST_CASE("A record opens covered, and is shown whole to who says why", "[app][desk]") {
    test::application();
    test::FakeRecords people;
    app::RecordPage page(people, test::wording);
    auto* uncover = page.findChild<QPushButton*>("primary");
    auto* view = page.findChild<app::RecordView*>();
    CHECK_FALSE(uncover->isEnabled());
    page.goTo(12);
    CHECK(view->text().contains("320102********0030"));
    CHECK(people.reason.empty());
    CHECK_FALSE(uncover->isEnabled());
    page.findChild<QComboBox*>()->setEditText("核对申请材料");
    REQUIRE(uncover->isEnabled());
    uncover->click();
    CHECK(people.reason == "核对申请材料");
    CHECK(view->text().contains("320102199003070032"));
    CHECK_FALSE(uncover->isEnabled());
}

TEST_CASE("Who leaves a record and comes back finds it covered again", "[app][desk]") {
    test::application();
    test::FakeRecords people;
    app::RecordPage page(people, test::wording);
    page.goTo(12);
    page.findChild<QComboBox*>()->setEditText("核对申请材料");
    page.findChild<QPushButton*>("primary")->click();
    page.open();
    CHECK_FALSE(page.findChild<app::RecordView*>()->text().contains("320102199003070032"));
    CHECK_FALSE(page.findChild<QPushButton*>("primary")->isEnabled());
}

TEST_CASE("A reason that is refused is said, and the record stays covered", "[app][desk]") {
    test::application();
    test::FakeRecords people;
    people.refusal = app::fail(app::Code::viewReasonPersonal).value();
    app::RecordPage page(people, test::wording);
    page.goTo(12);
    page.findChild<QComboBox*>()->setEditText("查李样例");
    page.findChild<QPushButton*>("primary")->click();
    CHECK(page.findChild<app::MessagePanel*>()->text().contains(app::shown(test::wording.failure(*people.refusal).cause)));
    CHECK_FALSE(page.findChild<app::RecordView*>()->text().contains("320102199003070032"));
}

TEST_CASE("The buttons of the papers beside a record have keys, which stand on them", "[app][desk][papers]") {
    test::application();
    test::FakeRecords people;
    test::FakeScans scans;
    scans.stored = {test::FakeScans::pictureOf(1, "房屋租赁合同").scan};
    app::RecordPage page(people, test::wording);
    page.offerScans(scans);
    page.beginFor("王芳");
    page.show();
    page.goTo(12);
    QApplication::setActiveWindow(&page);
    REQUIRE(QTest::qWaitForWindowActive(&page));
    auto& panel = *page.findChild<app::PaperPanel*>();
    panel.findChild<app::TextList*>()->selectRow(0);
    test::named<QComboBox>(page, "查看事由")->setEditText("核对申请材料");
    QTest::keyClick(&page, Qt::Key_F11);
    CHECK(scans.reasons == std::vector<std::string>{"核对申请材料"});
    auto* confirm = panel.findChild<QPushButton*>("confirmRemoval");
    CHECK(confirm->isHidden());
    QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
    CHECK_FALSE(confirm->isHidden());
    QStringList words;
    for (const auto* button : panel.findChildren<QPushButton*>()) words << button->text();
    for (const auto* text : {"添加文件  (F12)", "查看  (F11)", "删去  (Ctrl+R)"}) CHECK(words.contains(text));
}

TEST_CASE("What was missing of an application is printed from the record as of its last return, also when it was supplied since", "[app][desk][papers]") {
    test::application();
    test::FakeRecords people;
    test::FakePapers papers;
    app::RecordPage page(people, test::wording);
    page.offerPapers(papers);
    page.show();
    const auto notices = [&] {
        QStringList offered;
        for (const auto* button : page.findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains("告知书")) offered << button->text();
        return offered;
    };
    page.goTo(12);
    CHECK(notices().isEmpty());
    people.applicationSteps = {{1, 6, "return_for_papers", "李敏", "2026-11-20T04:00:00Z", {"identity"}},
                               {2, 7, "return_for_papers", "李敏", "2026-11-24T04:00:00Z", {"residence"}},
                               {3, 7, "submit", "王芳", "2026-11-25T04:00:00Z"}};
    page.goTo(12);
    REQUIRE(notices().size() == 2);
    CHECK(notices().contains("打印 2026-11-24 退回的补正告知书  (Ctrl+Shift+R)"));
    test::press(page, "打印 2026-11-24");
    CHECK(papers.printed == std::vector<std::pair<app::PaperKind, std::int64_t>>{{app::PaperKind::missing, 7}});
    people.applicationSteps.clear();
    page.goTo(13);
    CHECK(notices().isEmpty());
}

TEST_CASE("Who makes no papers is not offered any beside a record", "[app][desk][papers][people]") {
    test::application();
    test::FakeRecords people;
    test::FakePapers papers;
    test::FakePeople colleagues;
    colleagues.bench.administrator();
    people.applicationSteps = {{2, 7, "return_for_papers", "李敏", "2026-11-24T04:00:00Z", {"residence"}}};
    app::RecordPage page(people, test::wording);
    page.offerPapers(papers);
    page.show();
    page.goTo(12);
    const auto offered = [&] {
        for (const auto* button : page.findChildren<QPushButton*>())
            if (button->isVisible() && button->text().contains("告知书")) return true;
        return false;
    };
    CHECK(offered());
    page.beginFor(colleagues.bench.with("inspector", {app::Role::inspector}));
    page.goTo(12);
    CHECK_FALSE(offered());
    page.beginFor(colleagues.bench.with("clerk", {app::Role::clerk}));
    page.goTo(12);
    CHECK(offered());
}

TEST_CASE("What stands in a record is never taken for markup", "[app][desk]") {
    test::application();
    test::FakeRecords people;
    app::RecordPage page(people, test::wording);
    page.goTo(12);
    CHECK(page.findChild<app::RecordView*>()->text().contains("<b>李样例</b>"));
    for (const auto* label : page.findChild<app::RecordView*>()->findChildren<QLabel*>())
        if (label->text().contains("李样例")) CHECK(label->textFormat() == Qt::PlainText);
}

TEST_CASE("Cards and what was done with them stand in the record", "[app][desk]") {
    test::application();
    test::FakeRecords people;
    app::RecordPage page(people, test::wording);
    page.goTo(12);
    const auto text = page.findChild<app::RecordView*>()->text();
    for (const auto* part : {"4101050000002026070001", "已发放", "签注", "2026-11-25", "王芳", "变化之日 2026-11-20"}) CHECK(text.contains(part));
}

TEST_CASE("Whom one looked up is not shown to who works there next", "[app][desk][people]") {
    test::application();
    test::FakeRecords people;
    app::RecordPage page(people, test::wording);
    page.beginFor(app::Actor("李敏"));
    page.goTo(12);
    page.beginFor(app::Actor("李敏"));
    page.open();
    CHECK(page.findChild<app::RecordView*>()->text().contains("320102********0030"));
    page.beginFor(app::Actor("王芳"));
    page.open();
    CHECK_FALSE(page.findChild<app::RecordView*>()->text().contains("320102"));
    CHECK(page.findChild<QLabel*>("subject")->text() == "查看完整档案须有事由，事由记入日志");
    CHECK_FALSE(page.findChild<QPushButton*>("primary")->isEnabled());
}
