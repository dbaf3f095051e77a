#include "app/desk/pages/applications_page.h"

#include "app/desk/pages/approval_page.h"
#include "tests/app/desk/application_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"

using app::State, app::Step;

namespace {

struct Bench {
    Bench() {
        service.listed = std::vector<app::ApplicationRow>{test::applicationRow(3, State::returned), test::applicationRow(4, State::refused, "王试制")};
        page.offerPapers(papers);
        page.show();
        page.open();
    }
    QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }

    QApplication& running = test::application();
    test::FakeApplications service;
    test::FakePapers papers;
    app::ApplicationsPage page{service, test::wording};
};

// The page of approvals with what is offered besides.
struct Approving {
    Approving() {
        orders.rows = std::vector<app::OrderRow>{test::orderRow(3, State::draft)};
        page.offerApplications(service);
        page.show();
        page.open();
    }
    QStringList faults() {
        QStringList said;
        for (const auto* label : page.findChildren<QLabel*>("fieldFault"))
            if (label->isVisible()) said << label->text();
        return said;
    }
    QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    QCheckBox* box(const QString& part) {
        for (auto* one : page.findChildren<QCheckBox*>())
            if (one->text().contains(part)) return one;
        FAIL("no paper " << part.toStdString());
        return nullptr;
    }

    QApplication& running = test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    test::FakeApplications service;
    app::ApprovalPage page{orders, people, test::wording};
};

}  // namespace

TEST_CASE("What was returned is submitted again, and what was refused is reopened, by the same key", "[app][desk][application]") {
    Bench bench;
    bench.page.goTo(3);
    CHECK(bench.primary()->text().contains("重新提交"));
    test::type(bench.page, "说明（可不填）", "租赁合同已交");
    bench.primary()->click();
    CHECK(bench.service.last == Step::submit);
    CHECK(bench.service.wished.order == 3);
    CHECK(bench.service.wished.reason == "租赁合同已交");
    CHECK(test::said(bench.page).contains("任务 3 重新等待审核"));
    bench.page.goTo(4);
    CHECK(bench.primary()->text().contains("重新审核"));
    bench.primary()->click();
    CHECK(bench.service.last == Step::reopen);
    CHECK(bench.service.wished.order == 4);
    CHECK(bench.service.wished.reason.empty());
}

TEST_CASE("A refused application is not withdrawn, a returned one is, and its paper is printed", "[app][desk][application]") {
    Bench bench;
    bench.page.goTo(4);
    test::press(bench.page, "申请人撤回");
    test::press(bench.page, "打印补正告知书");
    CHECK(bench.service.taken == 0);
    CHECK(bench.papers.printed.empty());
    bench.page.goTo(3);
    test::press(bench.page, "打印补正告知书");
    CHECK(bench.papers.printed == std::vector<std::pair<app::PaperKind, std::int64_t>>{{app::PaperKind::missing, 3}});
    test::press(bench.page, "申请人撤回");
    test::press(bench.page, "确认撤回");
    CHECK(bench.service.last == Step::withdraw);
    CHECK(test::said(bench.page).contains("任务 3 已撤回"));
}

TEST_CASE("An application is withdrawn by two keys, neither of them one of the approval's, and the second names the person", "[app][desk][application]") {
    Bench bench;
    bench.page.goTo(3);
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    const auto press = [&](Qt::Key key) { QTest::keyClick(&bench.page, key, Qt::ControlModifier); };
    press(Qt::Key_B);
    press(Qt::Key_J);
    CHECK(bench.service.taken == 0);
    press(Qt::Key_W);
    press(Qt::Key_W);
    CHECK(bench.service.taken == 0);
    auto* confirm = bench.page.findChild<QPushButton*>("confirmWithdrawal");
    REQUIRE(confirm != nullptr);
    CHECK(confirm->isVisible());
    CHECK(confirm->text().contains("李样例"));
    bench.page.goTo(4);
    bench.page.goTo(3);
    CHECK_FALSE(confirm->isVisible());
    press(Qt::Key_J);
    CHECK(bench.service.taken == 0);
    press(Qt::Key_W);
    bench.page.beginFor("李敏");
    CHECK_FALSE(confirm->isVisible());
    press(Qt::Key_W);
    press(Qt::Key_J);
    CHECK(bench.service.taken == 1);
    CHECK(bench.service.last == Step::withdraw);
    CHECK(bench.service.wished.order == 3);
    CHECK_FALSE(confirm->isVisible());
}

TEST_CASE("Nobody is offered a step with an application that is not theirs", "[app][desk][application][people]") {
    Bench bench;
    test::FakePeople people;
    people.bench.administrator();
    const auto offered = [&](std::int64_t order) {
        bench.page.goTo(order);
        QPushButton* withdraw = nullptr;
        for (auto* button : bench.page.findChildren<QPushButton*>())
            if (button->text().startsWith("申请人撤回")) withdraw = button;
        return std::pair(bench.primary()->isEnabled(), withdraw->isEnabled());
    };
    bench.page.beginFor(people.bench.with("clerk", {app::Role::clerk}));
    CHECK(offered(3) == std::pair(true, true));
    CHECK(offered(4) == std::pair(false, false));
    bench.page.beginFor(people.bench.with("reviewer", {app::Role::reviewer}));
    CHECK(offered(3) == std::pair(false, false));
    CHECK(offered(4) == std::pair(true, false));
}

TEST_CASE("A list of applications that is cut says so", "[app][desk][application]") {
    Bench bench;
    CHECK(test::said(bench.page).isEmpty());
    bench.service.listed = std::vector<app::ApplicationRow>(500, test::applicationRow(4, State::refused));
    bench.page.open();
    CHECK(test::said(bench.page).contains("只列出"));
}

TEST_CASE("One step is taken once, and what the engine says against it is told", "[app][desk][application]") {
    Bench bench;
    bench.service.late = true;
    bench.page.goTo(4);
    bench.primary()->click();
    bench.primary()->click();
    CHECK(bench.service.taken == 1);
    bench.service.waiting.front()(app::fail(app::Code::ownRefusal, "order 4"));
    CHECK(test::said(bench.page).contains("不能自己重新审核"));
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("The list filters by name and by paper as one types, and shows what waits here when it is asked for", "[app][desk][application]") {
    Bench bench;
    auto* view = bench.page.findChild<QTableView*>();
    test::type(bench.page, "筛选", "身份证明");
    CHECK(view->model()->rowCount() == 1);
    test::type(bench.page, "筛选", "");
    CHECK(bench.service.asked == std::vector<State>{State::returned, State::refused});
    bench.service.listed = std::vector<app::ApplicationRow>{test::applicationRow(5, State::draft), test::applicationRow(6, State::approved)};
    bench.page.findChild<QCheckBox*>()->click();
    CHECK(bench.service.asked.size() == 4);
    bench.page.goTo(5);
    CHECK_FALSE(bench.primary()->isEnabled());
    test::press(bench.page, "申请人撤回");
    test::press(bench.page, "确认撤回");
    CHECK(bench.service.last == Step::withdraw);
    bench.page.goTo(6);
    bench.primary()->click();
    CHECK(bench.service.last == Step::reopen);
}

TEST_CASE("Who reviews gives an application back with every paper that is ticked, and never with none", "[app][desk][application]") {
    Approving bench;
    test::press(bench.page, "退回补正");
    CHECK(bench.service.taken == 0);
    REQUIRE(bench.faults().size() == 1);
    CHECK(bench.faults().front().contains("一次告知"));
    bench.box("身份证明")->setChecked(true);
    CHECK(bench.faults().isEmpty());
    bench.box("住所")->setChecked(true);
    test::type(bench.page, "说明或理由", "租期已满");
    test::press(bench.page, "退回补正");
    CHECK(bench.service.last == Step::returnForPapers);
    CHECK(bench.service.wished.missing == std::vector<std::string>{"identity", "residence"});
    CHECK(bench.service.wished.reason == "租期已满");
    CHECK(test::said(bench.page).contains("已退回补正"));
    CHECK_FALSE(bench.box("身份证明")->isChecked());
}

TEST_CASE("A refusal wants a reason beside its field, and is not sent without", "[app][desk][application]") {
    Approving bench;
    test::press(bench.page, "不予批准");
    CHECK(bench.service.taken == 0);
    REQUIRE(bench.faults().size() == 1);
    CHECK(bench.faults().front().contains("理由"));
    test::type(bench.page, "说明或理由", "住址不符");
    test::press(bench.page, "不予批准");
    CHECK(bench.service.last == Step::refuse);
    CHECK(bench.service.wished.order == 3);
    CHECK(bench.orders.approved == 0);
}

TEST_CASE("What was ticked and written stands as long as the same order is before one and nobody else works there", "[app][desk][application]") {
    Approving bench;
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(3, State::draft), test::orderRow(4, State::draft, "王试制")};
    bench.page.beginFor("王芳");
    bench.page.open();
    auto* confirmed = bench.page.findChild<QCheckBox*>("confirmed");
    const auto fill = [&] {
        bench.box("身份证明")->setChecked(true);
        test::type(bench.page, "说明或理由", "租期已满");
        confirmed->setChecked(true);
    };
    const auto stands = [&] {
        return std::tuple(bench.box("身份证明")->isChecked(), test::named<QLineEdit>(bench.page, "说明或理由")->text(), confirmed->isChecked());
    };
    const std::tuple filled(true, QString("租期已满"), true), nothing(false, QString(), false);
    fill();
    bench.page.beginFor("王芳");
    bench.page.open();
    CHECK(stands() == filled);
    bench.orders.answer = app::fail(app::Code::notConfirmed, "order 3");
    bench.primary()->click();
    CHECK(bench.orders.approved == 3);
    CHECK(stands() == filled);
    bench.page.goTo(4);
    CHECK(stands() == nothing);
    fill();
    bench.page.beginFor("李敏");
    CHECK(stands() == nothing);
    bench.page.open();
    fill();
    bench.orders.answer = app::Result<void>{};
    bench.primary()->click();
    CHECK(bench.orders.approved == 4);
    CHECK(stands() == nothing);
    fill();
    bench.orders.rows = std::vector<app::OrderRow>{};
    bench.page.open();
    CHECK(stands() == nothing);
}
