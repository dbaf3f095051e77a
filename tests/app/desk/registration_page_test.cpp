#include "app/desk/pages/registration_page.h"

#include <QAbstractItemView>
#include <QScrollArea>
#include <QShortcut>

#include "app/registry/calendar.h"
#include "tests/app/desk/looks.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    [[nodiscard]] QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(name); }
    [[nodiscard]] QComboBox* list(const char* name) { return page.findChild<QComboBox*>(name); }
    [[nodiscard]] QString labels() {
        QString all;
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all += label->text() + "\n";
        return all;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }

    QApplication& running = test::application();
    test::FakeRegistration service;
    app::RegistrationPage page{service, test::wording};
};

app::Refusal refusal(const char* field, const char* rule) {
    return {1, field, app::PiiText(""), rule, "28", ""};
}

}  // namespace

TEST_CASE("A citizen number fills in birth date and sex", "[app][desk]") {
    Bench bench;
    QTest::keyClicks(bench.line("citizen_number"), "32010219880312003");
    CHECK(bench.line("birth_date")->text().isEmpty());
    QTest::keyClicks(bench.line("citizen_number"), "0");
    CHECK(bench.line("birth_date")->text() == "1988-03-12");
    CHECK(bench.list("sex")->currentText() == "男");
}

TEST_CASE("Who declares for himself types name and telephone once", "[app][desk]") {
    Bench bench;
    QTest::keyClicks(bench.line("phone"), "13900000001");
    CHECK(bench.line("declarant_phone")->text() == "13900000001");
    bench.list("declarant_type")->setCurrentIndex(1);
    QTest::keyClicks(bench.line("phone"), "9");
    CHECK(bench.line("declarant_phone")->text() == "13900000001");
}

TEST_CASE("Enter goes to the next field, and from the last one to the primary action", "[app][desk]") {
    Bench bench;
    bench.line("citizen_number")->setFocus();
    bench.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == bench.line("name"));
    bench.line("photo")->setFocus();
    bench.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == bench.list("paper0"));
    bench.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == bench.list("paper1"));
    bench.list("paper1")->setFocus();
    bench.press(Qt::Key_Return);
    CHECK(qobject_cast<QPushButton*>(QApplication::focusWidget()) != nullptr);
    CHECK(QApplication::focusWidget()->objectName() == "primary");
}

TEST_CASE("What is wrong is said beside a field that was left, and beside no other", "[app][desk]") {
    Bench bench;
    bench.service.answer.refusals = {refusal("citizen_number", "citizen_number.check_digit"), refusal("present_address", "text.missing")};
    bench.line("citizen_number")->setFocus();
    bench.press(Qt::Key_Tab);
    const QString fault = app::shown(test::wording.rule("citizen_number.check_digit").cause);
    CHECK(test::until([&] { return bench.labels().contains(fault); }));
    CHECK(bench.line("citizen_number")->property("faulty").toBool());
    CHECK_FALSE(bench.line("present_address")->property("faulty").toBool());
    CHECK(bench.labels().contains("现居住地住址"));
}

TEST_CASE("The decision is shown with its article as one types", "[app][desk]") {
    Bench bench;
    bench.service.answer.row.decision = {app::Outcome::registerAndApply, "intended_days", "stay.card", "10"};
    QTest::keyClicks(bench.line("intended_days"), "365");
    const QString said = app::shown(test::wording.rule("stay.card").cause) + "（第10条）";
    CHECK(test::until([&] { return bench.labels().contains(said); }));
    CHECK(bench.service.checked.at("intended_days") == "365");
}

TEST_CASE("The last day for the registration is shown with the decision, and who should have declared it", "[app][desk]") {
    Bench bench;
    auto& row = bench.service.answer.row;
    row.decision = {app::Outcome::registerAndApply, "intended_days", "stay.card", "10"};
    row.application.declared = {"2026-01-08", true, "declarant.landlord", true};
    row.registration.last = app::Deadline{app::parseDay("2026-01-08"), "deadline.moved"};
    QTest::keyClicks(bench.line("intended_days"), "365");
    CHECK(test::until([&] { return bench.labels().contains("应于 2026-01-08 以前登记，已逾期，将记入档案"); }));
    CHECK(bench.labels().contains(app::shown(test::wording.decision("deadline.moved").cause)));
    CHECK(bench.labels().contains(app::shown(test::wording.decision("declarant.landlord").cause)));
    row.application.declared = {"2026-12-01", false, "", false};
    QTest::keyClicks(bench.line("intended_days"), "1");
    CHECK(test::until([&] { return bench.labels().contains("应于 2026-12-01 以前登记"); }));
    CHECK_FALSE(bench.labels().contains("逾期"));
}

TEST_CASE("Who comes for somebody else is asked behind a key, and in nobody's way otherwise", "[app][desk]") {
    Bench bench;
    CHECK_FALSE(bench.line("proxy_name")->isVisible());
    bench.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(bench.line("proxy_name")->isVisible());
    CHECK(QApplication::focusWidget() == bench.line("proxy_name"));
    bench.list("paper1")->setFocus();
    bench.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == bench.line("declarant_document"));
    QTest::keyClicks(bench.line("proxy_name"), "Guardian");
    bench.line("proxy_phone")->setFocus();
    bench.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == "primary");
    bench.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(bench.line("proxy_name")->isVisible());  // not while something stands there
    app::ImportReport report;
    report.refusals = {refusal("proxy_document", "proxy.documents")};
    bench.service.report = report;
    QTest::keyClick(&bench.page, Qt::Key_Return, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.line("proxy_document")->property("faulty").toBool(); }));
    CHECK(bench.labels().contains(app::shown(test::wording.rule("proxy.documents").cause)));
    CHECK(bench.service.entered.at("proxy_name") == "Guardian");
}

TEST_CASE("A registration that is refused keeps every field and goes to the first fault", "[app][desk]") {
    Bench bench;
    app::ImportReport report;
    report.refusals = {refusal("phone", "text.missing")};
    bench.service.report = report;
    bench.service.answer.row.decision = {app::Outcome::registerAndApply, "intended_days", "stay.card", "10"};
    QTest::keyClicks(bench.line("name"), "Example");
    REQUIRE(test::until([&] { return bench.labels().contains("（第10条）"); }));
    QTest::keyClick(&bench.page, Qt::Key_Return, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.line("phone")->property("faulty").toBool(); }));
    CHECK(QApplication::focusWidget() == bench.line("phone"));
    CHECK(bench.line("name")->text() == "Example");
    CHECK(bench.labels().contains("（第10条）"));
}

TEST_CASE("Around the form one area scrolls, and what is missing stands above the card", "[app][desk]") {
    Bench bench;
    int areas = 0;
    for (QWidget* around = bench.line("name"); around; around = around->parentWidget())
        if (qobject_cast<QScrollArea*>(around)) ++areas;
    CHECK(areas == 1);
    bench.service.answer.refusals = {refusal("photo", "text.missing")};
    QTest::keyClicks(bench.line("name"), "E");
    const auto* missing = bench.page.findChild<QLabel*>("hint");
    REQUIRE(test::until([&] { return missing->text().contains("照片"); }));
    const auto* face = bench.page.findChild<app::FaceView*>();
    const auto topOf = [&](const QWidget* part) { return part->mapTo(&bench.page, QPoint()).y(); };
    CHECK(topOf(missing) < topOf(face));
}

TEST_CASE("What lies behind the card takes no room from it, and the card gives way to what is opened", "[app][desk]") {
    Bench bench;
    test::FakePhotos photos;
    test::FakeCamera camera;
    app::RegistrationPage page(bench.service, test::wording, nullptr, &photos);
    auto* beside = page.findChild<QStackedWidget*>();
    const int least = beside->minimumSizeHint().height();
    CHECK(least == page.findChild<app::FaceView*>()->minimumHeight());
    page.offerCamera(camera);
    CHECK(beside->minimumSizeHint().height() == least);
    beside->setCurrentWidget(page.findChild<app::CameraPanel*>());
    CHECK(beside->minimumSizeHint().height() > 140);  // its picture, words and buttons
}

TEST_CASE("After a registration the form is empty again and the order is named", "[app][desk]") {
    Bench bench;
    app::ImportReport report;
    report.accepted = {{1, 7, 12, app::PiiText("李样例"), "stay.card", "10"}};
    bench.service.report = report;
    QTest::keyClicks(bench.line("name"), "Example");
    QTest::keyClick(&bench.page, Qt::Key_Return, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.labels().contains("李样例 已登记，任务 12 等待审核"); }));
    CHECK(bench.line("name")->text().isEmpty());
    CHECK(bench.service.entered.at("name") == "Example");
    CHECK(bench.service.entered.size() == 25);
}

TEST_CASE("Who must have lived here before is asked since when, others arrive today unless they say so", "[app][desk]") {
    test::application();
    app::RegistrationForm form;
    app::FormChoices choices;
    form.offer(choices);
    CHECK(form.values().at("arrival_date") == app::toText(app::today()));
    choices.regime.residenceBeforeDays = 182;
    app::RegistrationForm national;
    national.offer(choices);
    CHECK(national.values().at("arrival_date").empty());
}

TEST_CASE("An address without a district is told of beside its field, and stops nothing", "[app][desk]") {
    Bench bench;
    auto& holder = bench.service.answer.row.application.holder;
    holder.presentAddress = "郑州市样例路1号";
    holder.presentDivision = "410100";
    auto* address = bench.line("present_address");
    address->setFocus();
    QTest::keyClicks(address, "x");
    REQUIRE(test::until([&] { return bench.service.checked["present_address"] == "x"; }));
    CHECK_FALSE(bench.labels().contains("没有区或县"));  // not while it is typed
    bench.press(Qt::Key_Tab);
    REQUIRE(test::until([&] { return bench.labels().contains("▲ 地址里没有区或县"); }));
    CHECK_FALSE(address->property("faulty").toBool());
    CHECK(address->accessibleDescription().contains("没有区或县"));
    app::ImportReport report;
    report.refusals = {refusal("present_address", "present.outside_city")};
    bench.service.report = report;
    bench.service.answer.refusals = report.refusals;
    QTest::keyClick(&bench.page, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(test::until([&] { return address->property("faulty").toBool(); }));
    CHECK_FALSE(bench.labels().contains("没有区或县"));  // what is wrong comes first
    holder.presentDivision = "410105";
    bench.service.answer.refusals.clear();
    QTest::keyClicks(address, "y");
    REQUIRE(test::until([&] { return !address->property("faulty").toBool(); }));
    CHECK_FALSE(bench.labels().contains("没有区或县"));
}

TEST_CASE("The form that is empty after a registration is outlined nowhere as wrong", "[app][desk]") {
    Bench bench;
    app::ImportReport report;
    report.accepted = {{1, 7, 12, app::PiiText("李样例"), "stay.card", "10"}};
    bench.service.report = report;
    bench.service.answer.refusals = {refusal("citizen_number", "text.missing"), refusal("papers", "papers.residence")};
    bench.list("paper1")->setFocus();
    QTest::keyClick(&bench.page, Qt::Key_Return, Qt::ControlModifier);
    bench.service.checked.clear();
    REQUIRE(test::until([&] { return !bench.service.checked.empty(); }));
    CHECK_FALSE(bench.list("paper1")->property("faulty").toBool());
    CHECK_FALSE(bench.list("paper0")->property("faulty").toBool());
    CHECK_FALSE(bench.line("citizen_number")->property("faulty").toBool());
}

TEST_CASE("What is missing is in sight, with what is said of it, however little room there is", "[app][desk]") {
    Bench bench;
    bench.page.resize(1200, 480);
    app::ImportReport report;
    report.refusals = {refusal("papers", "papers.residence")};
    bench.service.report = report;
    bench.service.answer.refusals = report.refusals;
    bench.list("paper0")->setFocus();
    bench.line("citizen_number")->setFocus();
    QTest::keyClick(&bench.page, Qt::Key_Return, Qt::ControlModifier);
    const auto* field = bench.list("paper1")->parentWidget();
    const auto* viewport = bench.page.findChild<app::RoomyArea*>()->viewport();
    CHECK(test::until([&] { return viewport->rect().contains(QRect(field->mapTo(viewport, QPoint()), field->size())); }));
    QTest::qWait(50);  // nothing scrolls it away again
    CHECK(viewport->rect().contains(QRect(field->mapTo(viewport, QPoint()), field->size())));
    CHECK(QApplication::focusWidget() == bench.list("paper1"));
}

TEST_CASE("Who is registered already is told as soon as the number is complete, and the number is marked", "[app][desk]") {
    Bench bench;
    bench.service.answer.refusals = {refusal("citizen_number", "person.has_order"), refusal("name", "text.missing")};
    bench.line("citizen_number")->setFocus();
    QTest::keyClicks(bench.line("citizen_number"), "320102198803120030");
    const auto text = test::wording.rule("person.has_order");
    const auto* decision = bench.page.findChild<app::DecisionLabel*>();
    REQUIRE(test::until([&] { return decision->text().contains(app::shown(text.cause)); }));
    CHECK(decision->text().contains(app::shown(text.remedy)));
    CHECK(decision->property("kind").toString() == "stop");
    CHECK(bench.line("citizen_number")->property("faulty").toBool());
    CHECK_FALSE(bench.line("name")->property("faulty").toBool());
}

TEST_CASE("A paper that files name in two ways is offered once, and what was kept under the other name comes back", "[app][desk]") {
    test::application();
    app::FormChoices choices;
    choices.papers = {{"residence", {"租赁合同", "房屋租赁合同", "购房合同"}}};
    app::RegistrationForm form;
    form.offer(choices);
    auto* list = form.findChild<QComboBox*>("paper0");
    CHECK(list->count() == 3);  // with none
    CHECK(list->findText("租赁合同", Qt::MatchExactly) < 0);
    form.restore({{"papers", "租赁合同"}});
    CHECK(form.values().at("papers") == "房屋租赁合同");
}

TEST_CASE("In English each paper has its English word after its name, and is kept by its name", "[app][desk]") {
    test::application();
    test::Dressed dressed("en", app::TextSize::normal);
    app::FormChoices choices;
    choices.papers = {{"identity", {"居民身份证", "临时居民身份证", "居民户口簿"}},
                      {"photos", {"照片2张", "照片"}},
                      {"residence", {"房屋租赁合同", "房屋所有权证", "房屋产权证明", "购房合同", "出租人住宿证明", "用工单位住宿证明", "学校住宿证明",
                                     "营业执照", "劳动合同", "劳动关系证明", "学生证", "在校证明"}}};
    app::RegistrationForm form;
    form.offer(choices);
    for (std::size_t i = 0; i < choices.papers.size(); ++i) {
        auto* list = form.findChild<QComboBox*>("paper" + QString::number(i));
        for (std::size_t item = 0; item < choices.papers[i].any.size(); ++item) {
            const QString name = app::shown(choices.papers[i].any[item]);
            INFO(name.toStdString());
            CHECK(list->itemText(static_cast<int>(item) + 1).startsWith(name + " "));
        }
    }
    CHECK(form.values().at("papers") == "居民身份证;照片2张");
}

TEST_CASE("A form on a page that nobody sees is not looked at: whoever signs in elsewhere is refused nothing for it", "[app][desk][people]") {
    Bench bench;
    bench.page.hide();
    bench.service.checked.clear();
    bench.line("name")->setText("李样例");
    QTest::qWait(300);
    CHECK(bench.service.checked.empty());
    bench.page.show();
    bench.page.open();
    CHECK(test::until([&] { return !bench.service.checked.empty(); }));
}
