#include "app/desk/pages/approval_page.h"

#include <QHeaderView>
#include <QScrollBar>

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/whole_lines.h"
#include "tests/support/catch.h"

TEST_CASE("An approval goes to the order that is chosen, and the list is read again", "[app][desk]") {
    test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft), test::orderRow(4, app::State::draft, "王试制")};
    app::ApprovalPage page(orders, people, test::wording);
    page.open();
    page.goTo(4);
    auto* picker = page.findChild<app::OrderPicker*>();
    REQUIRE(picker->chosen() != nullptr);
    CHECK(picker->chosen()->order == 4);
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft)};
    page.findChild<QPushButton*>("primary")->click();
    CHECK(orders.approved == 4);
    CHECK(picker->count() == 1);
}

TEST_CASE("Who registered an applicant is told that another must approve", "[app][desk]") {
    test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft)};
    orders.answer = app::fail(app::Code::samePerson, "order 3");
    app::ApprovalPage page(orders, people, test::wording);
    page.open();
    page.findChild<QPushButton*>("primary")->click();
    const auto text = test::wording.failure(orders.answer.error());
    CHECK(page.findChild<app::MessagePanel*>()->text().contains(app::shown(text.cause)));
}

TEST_CASE("Who approves ticks that the applicant has signed, for each order anew", "[app][desk]") {
    test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft), test::orderRow(4, app::State::draft, "王试制")};
    app::ApprovalPage page(orders, people, test::wording);
    page.show();
    QApplication::setActiveWindow(&page);
    REQUIRE(QTest::qWaitForWindowActive(&page));
    page.open();
    auto* box = page.findChild<QCheckBox*>("confirmed");
    REQUIRE(box != nullptr);
    CHECK_FALSE(box->isChecked());
    QTest::keyClick(&page, Qt::Key_J, Qt::ControlModifier);
    CHECK(box->isChecked());
    page.goTo(4);
    CHECK_FALSE(box->isChecked());
    box->click();
    page.findChild<QPushButton*>("primary")->click();
    CHECK(orders.approved == 4);
    CHECK(orders.confirmed == app::Confirmed::yes);
    orders.answer = app::fail(app::Code::notConfirmed, "order 3");
    page.goTo(3);
    page.findChild<QPushButton*>("primary")->click();
    CHECK(orders.confirmed == app::Confirmed::no);
    const auto text = test::wording.failure(orders.answer.error());
    CHECK(page.findChild<app::MessagePanel*>()->text().contains(app::shown(text.cause)));
}

TEST_CASE("Who approves reads the whole record beside the face, and the approval is the reason", "[app][desk]") {
    test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft), test::orderRow(4, app::State::draft, "王试制")};
    app::ApprovalPage page(orders, people, test::wording);
    page.open();
    page.goTo(4);
    CHECK(people.looked.back() == 4);
    CHECK(people.reason == "approval");
    const auto text = page.findChild<app::RecordView*>()->text();
    for (const auto* part : {"320102199003070034", "样例路 8 号院", "房屋租赁合同", "王芳"}) CHECK(text.contains(part));
    orders.rows = std::vector<app::OrderRow>{};
    page.open();
    CHECK_FALSE(page.findChild<app::RecordView*>()->text().contains("320102"));
}

TEST_CASE("Who approves reads what the gate has against the photo, before they sign", "[app][desk]") {
    test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft)};
    people.photoFindings = "faces 0";
    people.late = true;
    app::ApprovalPage page(orders, people, test::wording);
    page.open();
    auto* approve = page.findChild<QPushButton*>("primary");
    CHECK_FALSE(approve->isEnabled());
    approve->click();
    CHECK(orders.approved == 0);
    for (const auto& then : people.waiting) then(people.recordOf(3, true));
    const auto* record = page.findChild<app::RecordView*>();
    CHECK(record->text().contains("照片未过检"));
    CHECK(record->text().contains("照片上找不到正面人脸"));
    CHECK_FALSE(record->text().contains("faces"));
    REQUIRE(approve->isEnabled());
    approve->click();
    CHECK(orders.approved == 3);
    people.late = false;
    people.photoFindings.clear();
    page.open();
    CHECK_FALSE(record->text().contains("照片未过检"));
}

TEST_CASE("Nobody approves an order whose record is another's, or cannot be read", "[app][desk]") {
    test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft), test::orderRow(4, app::State::draft, "王试制")};
    app::ApprovalPage page(orders, people, test::wording);
    page.open();
    page.goTo(3);
    auto* approve = page.findChild<QPushButton*>("primary");
    CHECK(approve->isEnabled());
    people.late = true;
    page.goTo(4);
    CHECK_FALSE(approve->isEnabled());
    page.goTo(3);
    people.waiting.front()(people.recordOf(4, true));
    CHECK_FALSE(approve->isEnabled());
    people.late = false;
    people.refusal = app::fail(app::Code::recordMissing, "order 4").value();
    page.goTo(4);
    CHECK_FALSE(approve->isEnabled());
    const auto text = test::wording.failure(*people.refusal);
    CHECK(page.findChild<app::MessagePanel*>()->text().contains(app::shown(text.cause)));
}

TEST_CASE("Nobody approves an order whose face is another's, or cannot be drawn", "[app][desk]") {
    test::application();
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft), test::orderRow(4, app::State::draft, "王试制")};
    orders.late = true;
    app::ApprovalPage page(orders, people, test::wording);
    page.open();
    page.goTo(4);
    auto* approve = page.findChild<QPushButton*>("primary");
    CHECK_FALSE(approve->isEnabled());
    orders.waiting.front()(app::FacePictures{});
    CHECK_FALSE(approve->isEnabled());
    orders.waiting.back()(app::FacePictures{});
    CHECK(approve->isEnabled());
    orders.late = false;
    orders.drawn = app::fail(app::Code::recordMissing, "order 3");
    page.goTo(3);
    CHECK_FALSE(approve->isEnabled());
    approve->click();
    CHECK(orders.approved == 0);
    const auto text = test::wording.failure(orders.drawn.error());
    CHECK(page.findChild<app::MessagePanel*>()->text().contains(app::shown(text.cause)));
}

TEST_CASE("No line of a record is cut through at its edges, wherever one scrolls", "[app][desk]") {
    test::application();
    test::FakeRecords people;
    app::RecordView view(test::wording);
    view.resize(500, 150);
    view.setVisible(true);
    view.show(people.recordOf(3, true));
    auto& bar = *view.verticalScrollBar();
    REQUIRE(test::until([&] { return bar.maximum() > 50; }));
    for (int at = 0; at <= bar.maximum(); at += 3) {
        bar.setValue(at);
        INFO(at);
        CHECK(test::cutThrough(view).empty());
    }
    view.resize(500, 140);
    QCoreApplication::processEvents();
    CHECK(test::cutThrough(view).empty());
}

TEST_CASE("A list filters by name as one types", "[app][desk]") {
    test::application();
    app::OrderPicker picker;
    picker.set({test::orderRow(3, app::State::draft), test::orderRow(4, app::State::draft, "王试制")});
    picker.findChild<QLineEdit*>()->setText("王试");
    auto* view = picker.findChild<QTableView*>();
    REQUIRE(view->model()->rowCount() == 1);
    CHECK(view->model()->index(0, app::OrderTable::name).data().toString() == "王试制");
}

TEST_CASE("The order to which one is led is chosen as soon as it is listed", "[app][desk]") {
    test::application();
    app::OrderPicker picker;
    picker.choose(4);
    picker.set({test::orderRow(3, app::State::committed), test::orderRow(4, app::State::committed)}, app::OrderPicker::When::opened);
    CHECK(picker.chosen()->order == 4);
    picker.set({test::orderRow(3, app::State::committed), test::orderRow(4, app::State::committed)}, app::OrderPicker::When::opened);
    CHECK(picker.chosen()->order == 4);
    picker.choose(9);
    picker.set({test::orderRow(3, app::State::committed)});
    CHECK(picker.chosen()->order == 3);
}

TEST_CASE("The order to which one is led stays chosen, though it stood there already, was hidden or is no longer the first", "[app][desk]") {
    test::application();
    app::OrderPicker picker;
    picker.set({test::orderRow(8, app::State::committed)}, app::OrderPicker::When::opened);
    SECTION("it stood there already") {}
    SECTION("the filter hides it") {
        picker.findChild<QLineEdit*>()->setText("nobody");
        REQUIRE(picker.chosen() == nullptr);
    }
    picker.choose(8);
    REQUIRE(picker.chosen());
    picker.set({test::orderRow(5, app::State::committed), test::orderRow(8, app::State::committed)}, app::OrderPicker::When::opened);
    CHECK(picker.chosen()->order == 8);
}

TEST_CASE("Who chooses another order than the one they were led to keeps that", "[app][desk]") {
    test::application();
    app::OrderPicker picker;
    picker.set({test::orderRow(5, app::State::committed), test::orderRow(8, app::State::committed)});
    picker.choose(8);
    picker.findChild<QTableView*>()->selectRow(0);
    picker.set({test::orderRow(5, app::State::committed), test::orderRow(8, app::State::committed)});
    CHECK(picker.chosen()->order == 5);
}

TEST_CASE("A column in which no order has anything is not shown, and the registrar only where it matters", "[app][desk]") {
    test::application();
    app::OrderPicker picker;
    const auto* view = picker.findChild<QTableView*>();
    auto numbered = test::orderRow(4, app::State::verified);
    numbered.permitNumber = "4101050000002026000001";
    picker.set({test::orderRow(3, app::State::approved)});
    CHECK(view->isColumnHidden(app::OrderTable::permitNumber));
    CHECK(view->isColumnHidden(app::OrderTable::importedBy));
    CHECK_FALSE(view->isColumnHidden(app::OrderTable::state));
    picker.set({test::orderRow(3, app::State::approved), numbered});
    CHECK_FALSE(view->isColumnHidden(app::OrderTable::permitNumber));
    test::FakeOrders orders;
    test::FakeRecords people;
    orders.rows = std::vector<app::OrderRow>{test::orderRow(3, app::State::draft)};
    app::ApprovalPage page(orders, people, test::wording);
    page.open();
    const auto* toApprove = page.findChild<app::OrderPicker*>()->findChild<QTableView*>();
    CHECK(toApprove->isColumnHidden(app::OrderTable::state));
    CHECK_FALSE(toApprove->isColumnHidden(app::OrderTable::importedBy));
}

TEST_CASE("A name that is too long for the list gives way to what stands after it", "[app][desk]") {
    test::application();
    app::OrderPicker picker;
    const auto* view = picker.findChild<QTableView*>();
    std::string name;
    for (int i = 0; i < 20; ++i) name += "买买提·";
    picker.resize(900, 300);
    picker.show();
    picker.set({test::orderRow(3, app::State::approved, name)});
    CHECK(test::until([&] { return view->horizontalHeader()->length() <= view->viewport()->width(); }));
    CHECK(view->columnWidth(app::OrderTable::name) > view->columnWidth(app::OrderTable::state));
}
