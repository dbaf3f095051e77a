#include <QFile>

#include "tests/app/desk/shell_bench.h"

using test::deskServices, test::ShellBench;

TEST_CASE("Each service opens on its key, and Escape leads home", "[app][desk]") {
    ShellBench bench;
    const std::pair<Qt::Key, QString> keys[] = {
        {Qt::Key_F2, "register"}, {Qt::Key_F3, "approve"}, {Qt::Key_F4, "make"},   {Qt::Key_F5, "hand-over"},
        {Qt::Key_F6, "endorse"},  {Qt::Key_F7, "change"},  {Qt::Key_F8, "replace"}, {Qt::Key_F9, "cancel"}, {Qt::Key_F10, "inspect"}};
    for (const auto& [key, service] : keys) {
        QTest::keyClick(&bench.window, key);
        CHECK(test::until([&] { return bench.window.current() == service; }));
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        CHECK(test::until([&] { return bench.window.current() == "home"; }));
    }
}

TEST_CASE("A click on the centre in the strip, and its key, open its page", "[app][desk][sync]") {
    ShellBench bench;
    QTest::keyClick(&bench.window, Qt::Key_0, Qt::AltModifier);
    CHECK(test::until([&] { return bench.window.current() == "sync"; }));
    bench.window.go("home");
    QTest::mouseClick(bench.window.strip()->findChild<app::SyncItem*>(), Qt::LeftButton);
    CHECK(bench.window.current() == "sync");
}

TEST_CASE("F1 asks for the manual's page of where one is, and each service has one", "[app][desk]") {
    ShellBench bench;
    QString asked;
    QObject::connect(&bench.window, &app::DeskWindow::wantsHelp, [&](const QString& service) { asked = service; });
    for (const auto& service : deskServices) {
        bench.window.go(service);
        QTest::keyClick(&bench.window, Qt::Key_F1);
        CHECK(asked == service);
        CHECK(QFile::exists(ZHIKA_SOURCE_DIR "/resources/manual/zh/" + service + ".md"));
    }
}

TEST_CASE("Today says how many cards are to be endorsed, and its door leads there", "[app][desk]") {
    ShellBench bench;
    bench.window.go("home");
    QPushButton* door = nullptr;
    for (auto* button : bench.window.findChildren<QPushButton*>("door"))
        if (button->text().contains("3 张应签注")) door = button;
    REQUIRE(door);
    door->click();
    CHECK(bench.window.current() == "endorse");
}

TEST_CASE("Whoever goes to a page by its key types there at once, and the arrows go through its list", "[app][desk]") {
    ShellBench bench;
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::approved), test::orderRow(8, app::State::approved)};
    bench.window.go("make");
    auto* page = bench.window.findChild<app::MakingPage*>();
    REQUIRE(page->isAncestorOf(QApplication::focusWidget()));
    auto* picker = page->findChild<app::OrderPicker*>();
    CHECK(picker->chosen()->order == 7);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    CHECK(picker->chosen()->order == 8);
    QTest::keyClicks(QApplication::focusWidget(), "x");
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text() == "x");
}

TEST_CASE("A ledger's page opens at its first field, and Enter goes on from field to field and to its button", "[app][desk]") {
    ShellBench bench;
    const auto typedAt = [] { return QApplication::focusWidget()->accessibleName(); };
    const auto enter = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); };
    const std::pair<const char*, QStringList> pages[] = {{"stock", {"业务", "数量", "批号"}},
                                                         {"fees", {"收费项目", "任务号", "金额（元）", "事由"}},
                                                         {"reports", {"报告人", "起算日（年-月-日）", "收到日，待收则空", "姓名或单位", "地址", "事项"}}};
    for (const auto& [page, fields] : pages) {
        bench.window.go(page);
        for (const auto& field : fields) {
            CHECK(typedAt() == field);
            enter();
        }
        CHECK(QApplication::focusWidget()->objectName() == "primary");
        CHECK(bench.window.page(page)->isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE("A shift is opened with a button, and its count typed at once", "[app][desk][shift]") {
    ShellBench bench;
    bench.window.go("shift");
    auto* begin = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(begin);
    begin->click();
    CHECK(QApplication::focusWidget()->accessibleName() == "抽屉中清点到的空白卡");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == "primary");
}

TEST_CASE("Whoever comes back to a page types where they were", "[app][desk]") {
    ShellBench bench;
    bench.window.go("fees");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    bench.window.go("reports");
    bench.window.go("fees");
    CHECK(QApplication::focusWidget()->accessibleName() == "任务号");
}

TEST_CASE("Whoever comes back to a list, signs in there or stands at a button types a name into its filter, never past it", "[app][desk]") {
    ShellBench bench;
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::draft), test::orderRow(8, app::State::draft)};
    bench.window.go("approve");
    auto* page = bench.window.findChild<app::ApprovalPage*>();
    auto* filter = page->findChild<app::OrderPicker*>()->filter();
    auto* signedBox = page->findChild<QCheckBox*>("confirmed");
    QWidget* list = page->findChild<app::OrderPicker*>()->findChild<app::RowView*>();
    const auto typed = [&] {
        for (int i = 0; i < 3; ++i) QTest::keyClick(QApplication::focusWidget(), 'z');
        return filter->text() == "zzz" && filter->hasFocus();
    };
    CHECK(typed());
    signedBox->setFocus();
    bench.window.go("home");
    bench.window.go("approve");
    CHECK(typed());  // over what was there
    signedBox->setFocus();
    bench.window.showFor({});
    CHECK(typed());
    for (QWidget* elsewhere : {static_cast<QWidget*>(signedBox), list}) {
        filter->clear();
        elsewhere->setFocus();
        CHECK(typed());
    }
    CHECK_FALSE(signedBox->isChecked());
}

TEST_CASE("A scanner that types like a keyboard types into the code where cards are handed over", "[app][desk]") {
    ShellBench bench;
    bench.window.go("hand-over");
    CHECK(QApplication::focusWidget()->accessibleName() == "卡面二维码");
}

TEST_CASE("A reader that is pulled out is told at the bottom of the window at once", "[app][desk]") {
    ShellBench bench;
    const auto says = [&](const char* words) {
        for (const auto* label : bench.window.findChild<app::DeviceStrip*>()->findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    };
    CHECK(says("有卡"));
    bench.devices.take(apdu::Readers{});
    CHECK(says("没有读卡器"));
}
