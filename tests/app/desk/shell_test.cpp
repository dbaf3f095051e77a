#include "app/desk/words/language.h"
#include "app/desk/pages/approval_page.h"
#include "app/desk/pages/audit_page.h"
#include "app/desk/pages/cancellation_page.h"
#include "app/desk/pages/change_page.h"
#include "app/desk/pages/endorsement_page.h"
#include "app/desk/pages/fees_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/inspection_page.h"
#include "app/desk/pages/layout_page.h"
#include "app/desk/pages/loss_page.h"
#include "app/desk/pages/making_page.h"
#include "app/desk/pages/record_page.h"
#include "app/desk/pages/registration_page.h"
#include "app/desk/pages/replacement_page.h"
#include "app/desk/pages/reports_page.h"
#include "app/desk/pages/sector_page.h"
#include "app/desk/pages/settings_page.h"
#include "app/desk/pages/shelf_page.h"
#include "app/desk/pages/shift_page.h"
#include "app/desk/pages/statistics_page.h"
#include "app/desk/pages/stock_page.h"
#include "app/desk/shell/desk_window.h"
#include "app/desk/theme/theme.h"
#include "tests/app/desk/card_fakes.h"
#include "tests/app/desk/draft_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/layout_fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/settings_fakes.h"
#include "tests/support/catch.h"

namespace {

// The whole window over services that answer at once.
struct Bench {
    Bench() {
        orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::approved)};
        test::plugIn(devices, true);
        window.add({"home", "Home", "jr", QKeySequence(Qt::ALT | Qt::Key_Home), [this] { return new app::HomePage(today, statistics, test::wording); }});
        window.add({"register", "受理", "sl", QKeySequence(Qt::Key_F2), [this] { return asAtTheDesk(withPapers(new app::RegistrationPage(registration, test::wording, nullptr, &photos))); }});
        window.add({"approve", "审核", "sh", QKeySequence(Qt::Key_F3), [this] { return new app::ApprovalPage(orders, people, test::wording); }});
        window.add({"make", "制证", "zz", QKeySequence(Qt::Key_F4), [this] { return new app::MakingPage(orders, cards, devices, "file:/tmp", test::wording); }});
        window.add({"hand-over", "发放", "ff", QKeySequence(Qt::Key_F5), [this] { return withPapers(new app::HandOverPage(orders, cards, devices, test::wording)); }});
        addCardServices();
        window.add({"record", "档案", "da", QKeySequence(Qt::CTRL | Qt::Key_D), [this] { return new app::RecordPage(people, test::wording); }, {app::Role::clerk}});
        window.add({"stock", "库存", "kc", QKeySequence(Qt::ALT | Qt::Key_1), [this] { return new app::StockPage(stock, colleagues, test::wording); }});
        window.add({"shift", "班次", "bc", QKeySequence(Qt::ALT | Qt::Key_2), [this] { return withPapers(new app::ShiftPage(shift, colleagues, test::wording)); }});
        window.add({"statistics", "统计", "tj", QKeySequence(Qt::ALT | Qt::Key_3), [this] { return new app::StatisticsPage(statistics, test::wording); }});
        window.add({"fees", "收费", "sf", QKeySequence(Qt::ALT | Qt::Key_4), [this] { return new app::FeesPage(fees, colleagues, test::wording); }});
        window.add({"audit", "日志", "rz", QKeySequence(Qt::ALT | Qt::Key_5), [this] { return new app::AuditPage(trail, test::wording); }});
        window.add({"reports", "报告", "bg", QKeySequence(Qt::ALT | Qt::Key_6), [this] { return new app::ReportsPage(duties, test::wording); }});
        window.add({"shelf", "未领", "wl", QKeySequence(Qt::ALT | Qt::Key_7), [this] { return new app::ShelfPage(shelf, test::wording); }});
        addSettings();
        window.add({"layout-editor", "版式", "bs", QKeySequence(Qt::ALT | Qt::Key_9), [this] { return new app::LayoutPage(layoutEditing, test::wording); }});
        window.ready();
        window.resize(1366, 768);
        window.show();
        QApplication::setActiveWindow(&window);
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void addCardServices() {
        loss.rows = living.rows = std::vector<app::CardRow>{test::cardRow()};
        window.add({"endorse", "签注", "qz", QKeySequence(Qt::Key_F6), [this] { return new app::EndorsementPage(living, devices, test::wording); }});
        window.add({"change", "变更", "bg", QKeySequence(Qt::Key_F7), [this] { return new app::ChangePage(living, registration, devices, test::wording); }});
        window.add({"loss", "挂失", "gs", QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { return new app::LossPage(loss, colleagues, test::wording); }});
        window.add({"replace", "补换", "bh", QKeySequence(Qt::Key_F8), [this] { return new app::ReplacementPage(loss, living, devices, test::wording); }});
        window.add({"cancel", "注销", "zx", QKeySequence(Qt::Key_F9), [this] { return new app::CancellationPage(living, colleagues, devices, test::wording); }});
        window.add({"inspect", "查验", "cy", QKeySequence(Qt::Key_F10), [this] { return new app::InspectionPage(inspection, devices, test::wording); }});
        window.add({"sectors", "应用区", "yyq", QKeySequence(Qt::SHIFT | Qt::Key_F10), [this] { return new app::SectorPage(sectorCards, devices, test::wording); }});
    }
    void addSettings() {
        accounts.by = colleagues.bench.administrator();
        window.add({"settings", "设置", "sz", QKeySequence(Qt::ALT | Qt::Key_8),
                    [this] { return new app::SettingsPage({printers, layouts, sectors, accounts}, devices, nullptr, test::wording); }});
    }
    template <class Papered>
    Papered* withPapers(Papered* page) {
        page->offerPapers(papers);
        return page;
    }

    app::RegistrationPage* asAtTheDesk(app::RegistrationPage* page) {
        page->offerDrafts(drafts, colleagues);
        page->offerCamera(camera);
        page->offerExemption(colleagues);
        return page;
    }

    QApplication& running = test::application();
    test::FakeToday today;
    test::FakeDrafts drafts;
    test::FakePhotos photos;
    test::FakeCamera camera;
    test::FakeStatistics statistics;
    test::FakeStock stock;
    test::FakeShift shift;
    test::FakePapers papers;
    test::FakeFees fees;
    test::FakeTrail trail;
    test::FakeDuties duties;
    test::FakeShelf shelf;
    test::FakeLayoutEditing layoutEditing;
    test::FakeRegistration registration;
    test::FakeOrders orders;
    test::FakeRecords people;
    test::FakePeople colleagues;
    test::FakeDevices printers;
    test::FakeLayouts layouts;
    test::FakeSectors sectors;
    test::FakeAccounts accounts{colleagues.bench.people};
    test::FakeCards cards;
    test::FakeLiving living;
    test::FakeLoss loss;
    test::FakeInspection inspection;
    test::FakeSectorCards sectorCards;
    app::DeviceWatch devices;
    app::DeskWindow window{new app::DeviceStrip(devices, today, "李敏"), people, test::wording};
};

const QStringList services{"home", "register", "approve", "make", "hand-over", "endorse", "change", "loss", "replace", "cancel", "inspect", "sectors", "record", "stock",
                           "shift", "statistics", "fees", "audit", "reports", "shelf", "settings", "layout-editor"};

// Words that do not fit where they stand.
QStringList clipped(const QWidget& window) {
    QStringList found;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && !label->wordWrap() && label->sizeHint().width() > label->width() + 1)
            found << label->text() + " " + QString::number(label->sizeHint().width()) + ">" + QString::number(label->width());
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
            found << label->text();
    for (const auto* button : window.findChildren<QPushButton*>())
        if (button->isVisible() && button->sizeHint().width() > button->width() + 1) found << button->text();
    return found;
}

QStringList nameless(const QWidget& window) {
    QStringList found;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            found << QString(widget->metaObject()->className()) + " " + widget->objectName();
    }
    return found;
}

// Labels that would take what they show for markup.
QStringList takingMarkup(const QWidget& window) {
    QStringList found;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->textFormat() != Qt::PlainText) found << label->objectName() + " " + label->text();
    return found;
}

}  // namespace

TEST_CASE("Each service opens on its key, and Escape leads home", "[app][desk]") {
    Bench bench;
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

TEST_CASE("F1 asks for the manual's page of where one is, and each service has one", "[app][desk]") {
    Bench bench;
    QString asked;
    QObject::connect(&bench.window, &app::DeskWindow::wantsHelp, [&](const QString& service) { asked = service; });
    for (const auto& service : services) {
        bench.window.go(service);
        QTest::keyClick(&bench.window, Qt::Key_F1);
        CHECK(asked == service);
        CHECK(QFile::exists(ZHIKA_SOURCE_DIR "/resources/manual/zh/" + service + ".md"));
    }
}

TEST_CASE("Today says how many cards are to be endorsed, and its door leads there", "[app][desk]") {
    Bench bench;
    bench.window.go("home");
    QPushButton* door = nullptr;
    for (auto* button : bench.window.findChildren<QPushButton*>("door"))
        if (button->text().contains("3 张应签注")) door = button;
    REQUIRE(door);
    door->click();
    CHECK(bench.window.current() == "endorse");
}

TEST_CASE("Ctrl+K finds a service by the initials of its pinyin", "[app][desk]") {
    Bench bench;
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "zz");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(bench.window.current() == "make");
}

TEST_CASE("Whoever goes to a page by its key types there at once, and the arrows go through its list", "[app][desk]") {
    Bench bench;
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
    Bench bench;
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
    Bench bench;
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
    Bench bench;
    bench.window.go("fees");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    bench.window.go("reports");
    bench.window.go("fees");
    CHECK(QApplication::focusWidget()->accessibleName() == "任务号");
}

TEST_CASE("A scanner that types like a keyboard types into the code where cards are handed over", "[app][desk]") {
    Bench bench;
    bench.window.go("hand-over");
    CHECK(QApplication::focusWidget()->accessibleName() == "卡面二维码");
}

TEST_CASE("Ctrl+K finds people too, and opens the record", "[app][desk]") {
    Bench bench;
    bench.people.found.rows = {{12, "李样例", "320102********0030", 7, app::State::handedOver, ""}};
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "lyl");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(bench.window.current() == "record");
    CHECK(bench.people.asked.back() == "lyl");
}

TEST_CASE("Ctrl+K asks for nobody on behalf of whoever may not look people up", "[app][desk][people]") {
    Bench bench;
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
    Bench bench;
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

namespace {

// What needs more room than there is, and how much.
std::string wide(const QWidget& window, int room) {
    QStringList found;
    for (const auto* page : window.findChildren<app::Page*>())
        if (page->minimumSizeHint().width() > room) found << QString("%1 %2").arg(page->metaObject()->className()).arg(page->minimumSizeHint().width());
    return found.join("; ").toStdString();
}

}  // namespace

TEST_CASE("No label and no button of any page is clipped at 1366 × 768, in Chinese and in English", "[app][desk]") {
    auto& running = test::application();
    for (const char* language : {"zh", "en"}) {
        if (language == std::string("en")) app::speak(running, "en");
        running.setStyle("Fusion");
        running.setFont(QFont("Noto Sans CJK SC"));
        running.setStyleSheet(app::styleSheet(ZHIKA_SOURCE_DIR "/resources", "light"));
        Bench bench;
        for (const auto& service : services) {
            bench.window.go(service);
            QCoreApplication::processEvents();
            INFO(language << " " << service.toStdString() << ", wider than 1150: " << wide(bench.window, 1150));
            CHECK(clipped(bench.window).join("; ").toStdString().empty());
            CHECK(bench.window.width() == 1366);
            CHECK(bench.window.height() == 768);
        }
    }
    running.setStyleSheet({});
    for (auto* translator : running.findChildren<QTranslator*>()) delete translator;
}

TEST_CASE("Every control that takes the keyboard has a name for a screen reader", "[app][desk]") {
    Bench bench;
    for (const auto& service : services) {
        bench.window.go(service);
        INFO(service.toStdString());
        CHECK(nameless(bench.window).join("; ").toStdString().empty());
    }
}

TEST_CASE("A reader that is pulled out is told at the bottom of the window at once", "[app][desk]") {
    Bench bench;
    const auto says = [&](const char* words) {
        for (const auto* label : bench.window.findChild<app::DeviceStrip*>()->findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    };
    CHECK(says("有卡"));
    bench.devices.take(apdu::Readers{});
    CHECK(says("没有读卡器"));
}

TEST_CASE("No label of any page takes what stands on a card or in a record for markup", "[app][desk]") {
    Bench bench;
    auto card = test::laidCard();
    card.holder.name = app::PiiText("<b>李样例</b>");
    bench.living.card = card;
    for (const auto& service : services) {
        bench.window.go(service);
        test::lay(bench.devices, 20);
        INFO(service.toStdString());
        CHECK(takingMarkup(bench.window).join("; ").toStdString().empty());
    }
    app::SecondPerson second(&bench.window, bench.colleagues, test::wording, "<b>李样例</b>");
    CHECK(takingMarkup(second).join("; ").toStdString().empty());
}

TEST_CASE("Each part of the settings fits at 1366 × 768, and what takes the keyboard there has a name", "[app][desk][settings]") {
    auto& running = test::application();
    for (const char* language : {"zh", "en"}) {
        if (language == std::string("en")) app::speak(running, "en");
        running.setStyle("Fusion");
        running.setFont(QFont("Noto Sans CJK SC"));
        running.setStyleSheet(app::styleSheet(ZHIKA_SOURCE_DIR "/resources", "light"));
        Bench bench;
        bench.window.go("settings");
        for (int part = 0; part < 4; ++part) {
            bench.window.findChild<app::SettingsPage*>()->turnTo(part);
            QCoreApplication::processEvents();
            INFO(language << " " << part);
            CHECK(clipped(bench.window).join("; ").toStdString().empty());
            CHECK(nameless(bench.window).join("; ").toStdString().empty());
            CHECK(takingMarkup(bench.window).join("; ").toStdString().empty());
            CHECK(bench.window.width() == 1366);
            CHECK(bench.window.height() == 768);
        }
    }
    running.setStyleSheet({});
    for (auto* translator : running.findChildren<QTranslator*>()) delete translator;
}
