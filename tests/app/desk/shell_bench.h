#pragma once

#include "app/desk/pages/applications_page.h"
#include "app/desk/pages/approval_page.h"
#include "app/desk/pages/audit_page.h"
#include "app/desk/pages/cancellation_page.h"
#include "app/desk/pages/change_page.h"
#include "app/desk/pages/data_page.h"
#include "app/desk/pages/endorsement_page.h"
#include "app/desk/pages/fees_page.h"
#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/home_page.h"
#include "app/desk/pages/inspection_page.h"
#include "app/desk/pages/layout_page.h"
#include "app/desk/pages/list_page.h"
#include "app/desk/pages/loss_page.h"
#include "app/desk/pages/lost_list_page.h"
#include "app/desk/pages/making_page.h"
#include "app/desk/pages/own_password_page.h"
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
#include "app/desk/pages/sync_page.h"
#include "app/desk/shell/desk_window.h"
#include "tests/app/desk/application_fakes.h"
#include "tests/app/desk/card_fakes.h"
#include "tests/app/desk/data_fakes.h"
#include "tests/app/desk/draft_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/layout_fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/paper_fakes.h"
#include "tests/app/desk/settings_fakes.h"
#include "tests/app/desk/sync_standing.h"

namespace test {

// The whole window over services that answer at once.
struct ShellBench {
    ShellBench() {
        orders.rows = std::vector<app::OrderRow>{orderRow(7, app::State::approved)};
        applications.listed = std::vector<app::ApplicationRow>{applicationRow(8, app::State::returned)};
        plugIn(devices, true);
        window.add({"home", "Home", "jr", QKeySequence(Qt::ALT | Qt::Key_Home), [this] { return new app::HomePage(today, statistics, wording); }});
        window.add({"register", "受理", "sl", QKeySequence(Qt::Key_F2), [this] { return asAtTheDesk(withPapers(new app::RegistrationPage(registration, wording, nullptr, &photos))); }});
        window.add({"list", "名单", "md", QKeySequence(Qt::CTRL | Qt::Key_F2), [this] { return new app::ListPage(lists, registration, wording); }});
        window.add({"approve", "审核", "sh", QKeySequence(Qt::Key_F3), [this] { return withApplications(new app::ApprovalPage(orders, people, wording)); }});
        window.add({"supply", "待补", "db", QKeySequence(Qt::SHIFT | Qt::Key_F2), [this] { return withPapers(new app::ApplicationsPage(applications, wording)); }});
        window.add({"make", "制证", "zz", QKeySequence(Qt::Key_F4), [this] { return new app::MakingPage(orders, cards, devices, "file:/tmp", wording); }});
        window.add({"hand-over", "发放", "ff", QKeySequence(Qt::Key_F5), [this] { return withPapers(new app::HandOverPage(orders, cards, devices, wording)); }});
        addCardServices();
        window.add({"record", "档案", "da", QKeySequence(Qt::CTRL | Qt::Key_D), [this] { return new app::RecordPage(people, wording); }, {app::Role::clerk}});
        window.add({"stock", "库存", "kc", QKeySequence(Qt::ALT | Qt::Key_1), [this] { return new app::StockPage(stock, colleagues, wording); }});
        window.add({"shift", "班次", "bc", QKeySequence(Qt::ALT | Qt::Key_2), [this] { return withPapers(new app::ShiftPage(shift, colleagues, wording)); }});
        window.add({"statistics", "统计", "tj", QKeySequence(Qt::ALT | Qt::Key_3), [this] { return new app::StatisticsPage(statistics, wording); }});
        window.add({"fees", "收费", "sf", QKeySequence(Qt::ALT | Qt::Key_4), [this] { return new app::FeesPage(fees, colleagues, wording); }});
        window.add({"audit", "日志", "rz", QKeySequence(Qt::ALT | Qt::Key_5), [this] { return new app::AuditPage(trail, wording); }});
        window.add({"reports", "报告", "bg", QKeySequence(Qt::ALT | Qt::Key_6), [this] { return new app::ReportsPage(duties, wording); }});
        window.add({"shelf", "未领", "wl", QKeySequence(Qt::ALT | Qt::Key_7), [this] { return new app::ShelfPage(shelf, wording); }});
        addSettings();
        window.add({"layout-editor", "版式", "bs", QKeySequence(Qt::ALT | Qt::Key_9), [this] { return new app::LayoutPage(layoutEditing, wording); }});
        window.add({"data", "数据", "sj", QKeySequence(Qt::CTRL | Qt::Key_F12), [this] { return new app::DataPage(data, colleagues, wording); }});
        window.add({"own-password", "我的密码", "wdmm", QKeySequence(Qt::SHIFT | Qt::Key_F12), [this] { return new app::OwnPasswordPage(accounts, colleagues, wording); }});
        window.add({"sync", "同步", "tb", QKeySequence(Qt::ALT | Qt::Key_0), [this] { return new app::SyncPage(sync, wording); }});
        window.strip()->watch(sync, printer, wording);
        printer.turnTo("evolis:usb");
        printer.take(app::PrinterCheck{"Primacy", 300, "ymcko", 183, {}, {}});
        sync.take(offlineStanding(412));
        window.ready();
        window.showFor({});
        window.resize(1366, 768);
        window.show();
        QApplication::setActiveWindow(&window);
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void addCardServices() {
        loss.rows = living.rows = std::vector<app::CardRow>{cardRow()};
        window.add({"endorse", "签注", "qz", QKeySequence(Qt::Key_F6), [this] { return new app::EndorsementPage(living, devices, wording); }});
        window.add({"change", "变更", "bg", QKeySequence(Qt::Key_F7), [this] { return new app::ChangePage(living, registration, devices, wording); }});
        window.add({"loss", "挂失", "gs", QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { return new app::LossPage(loss, colleagues, wording); }});
        window.add({"lost-list", "挂失名单", "gsmd", QKeySequence(Qt::CTRL | Qt::Key_F8), [this] { return new app::LostListPage(lost, wording); }});
        window.add({"replace", "补换", "bh", QKeySequence(Qt::Key_F8), [this] { return new app::ReplacementPage(loss, living, devices, wording); }});
        window.add({"cancel", "注销", "zx", QKeySequence(Qt::Key_F9), [this] { return new app::CancellationPage(living, colleagues, devices, wording); }});
        window.add({"inspect", "查验", "cy", QKeySequence(Qt::Key_F10), [this] { return new app::InspectionPage(inspection, devices, wording); }});
        window.add({"sectors", "应用区", "yyq", QKeySequence(Qt::SHIFT | Qt::Key_F10), [this] { return new app::SectorPage(sectorCards, devices, wording); }});
    }
    void addSettings() {
        accounts.by = colleagues.bench.administrator();
        window.add({"settings", "设置", "sz", QKeySequence(Qt::ALT | Qt::Key_8),
                    [this] { return new app::SettingsPage({printers, layouts, sectors, accounts, colleagues}, devices, nullptr, wording); }});
    }
    app::ApprovalPage* withApplications(app::ApprovalPage* page) {
        page->offerApplications(applications);
        return page;
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

    QApplication& running = application();
    FakeToday today;
    FakeDrafts drafts;
    FakePhotos photos;
    FakeCamera camera;
    FakeStatistics statistics;
    FakeStock stock;
    FakeShift shift;
    FakePapers papers;
    FakeFees fees;
    FakeTrail trail;
    FakeDuties duties;
    FakeShelf shelf;
    FakeLayoutEditing layoutEditing;
    FakeLists lists;
    FakeLostList lost;
    FakeData data;
    FakeRegistration registration;
    FakeOrders orders;
    FakeApplications applications;
    FakeRecords people;
    FakePeople colleagues;
    FakeDevices printers;
    FakeLayouts layouts;
    FakeSectors sectors;
    FakeAccounts accounts{colleagues.bench.people};
    FakeCards cards;
    FakeLiving living;
    FakeLoss loss;
    FakeInspection inspection;
    FakeSectorCards sectorCards;
    app::DeviceWatch devices;
    app::SyncWatch sync;
    app::PrinterWatch printer;
    app::DeskWindow window{new app::DeviceStrip(devices, today, "李敏"), people, wording};
};

inline const QStringList deskServices{"home", "register", "list", "approve", "supply", "make", "hand-over", "endorse", "change", "loss", "lost-list", "replace", "cancel", "inspect", "sectors", "record", "stock",
                                      "shift", "statistics", "fees", "audit", "reports", "shelf", "settings", "layout-editor", "data", "own-password", "sync"};

}  // namespace test
