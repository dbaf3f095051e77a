#include "app/desk/pages/sector_page.h"

#include "tests/app/desk/card_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using test::named, test::press, test::said, test::type;

namespace {

struct Bench {
    Bench() {
        page.show();
        page.open();
        test::lay(devices, 1);
    }
    app::TextList& list(const QString& name) { return *named<app::TextList>(page, name); }
    QString word() { return page.findChild<QLabel*>("section")->text(); }
    bool offered(const QString& words) {
        for (const auto* button : page.findChildren<QPushButton*>())
            if (button->text().startsWith(words)) return button->isEnabled();
        FAIL("no button " << words.toStdString());
        return false;
    }

    QApplication& running = test::application();
    test::FakeSectorCards service;
    app::DeviceWatch devices;
    app::SectorPage page{service, devices, test::wording};
};

}  // namespace

TEST_CASE("A card that is laid down shows which sectors it carries, and which can be served here", "[app][desk][sectors]") {
    Bench bench;
    const auto& sectors = bench.list("卡上的应用区");
    REQUIRE(sectors.count() == 3);
    CHECK(sectors.at(0, 0) == "教育");
    CHECK(sectors.at(0, 1) == "2");
    CHECK(sectors.at(0, 2).startsWith("●"));
    CHECK(sectors.at(1, 2).startsWith("✕"));
    CHECK(sectors.at(2, 2).startsWith("○"));
    CHECK(bench.offered("读出"));
    CHECK(bench.offered("写入权益"));
    bench.list("卡上的应用区").selectRow(1);
    CHECK_FALSE(bench.offered("读出"));
    CHECK_FALSE(bench.offered("写入权益"));
    test::takeAway(bench.devices);
    CHECK(sectors.count() == 0);
    CHECK_FALSE(bench.offered("读出"));
    CHECK(bench.service.read.empty());
}

TEST_CASE("The page says whose card lies there, and its serial when nobody here knows", "[app][desk][sectors]") {
    Bench bench;
    CHECK(bench.word() == "李样例 · 居住证编号 4101050000002026000001");
    bench.service.card->status = 2;
    test::lay(bench.devices, 3);
    CHECK(bench.word() == "李样例 · 居住证编号 4101050000002026000001 · 不在使用中，只能读出");
    bench.service.card->status = 1;
    bench.service.card->holder = {};
    test::lay(bench.devices, 5);
    CHECK(bench.word() == "卡 41010526000000000001");
}

TEST_CASE("A department's entitlements and the sector's log are read by a key, and forgotten with another sector", "[app][desk][sectors]") {
    Bench bench;
    press(bench.page, "读出");
    CHECK(bench.service.read == "education");
    const auto& entitlements = bench.list("权益");
    REQUIRE(entitlements.count() == 1);
    CHECK(entitlements.at(0, 0) == "升学考试");
    CHECK(entitlements.at(0, 3) == "A-2026-7");
    CHECK(bench.list("应用区的记录").at(0, 2) == "410105000007");
    bench.list("卡上的应用区").selectRow(2);
    CHECK(entitlements.count() == 0);
    bench.list("卡上的应用区").selectRow(0);
    bench.service.reading = app::fail(app::Code::sectorKeyRefusedBefore, "education");
    press(bench.page, "读出");
    CHECK(said(bench.page).contains("app.sectorKeyRefusedBefore"));
}

TEST_CASE("An entitlement is written as it was typed, and one that is chosen is withdrawn", "[app][desk][sectors]") {
    Bench bench;
    type(bench.page, "起（年-月-日）", "2026-09-01");
    type(bench.page, "文号", " A-7 ");
    CHECK_FALSE(bench.offered("撤销所选"));
    press(bench.page, "写入权益");
    REQUIRE(bench.service.orders.size() == 1);
    const auto& order = bench.service.orders[0];
    CHECK(order.department == "education");
    CHECK(order.applicationSerial == bench.service.card->applicationSerial);
    REQUIRE(order.set.size() == 1);
    CHECK(order.set[0].flag == 0x01);
    CHECK(order.set[0].from == "2026-09-01");
    CHECK(order.set[0].caseNumber.reveal() == "A-7");
    CHECK_FALSE(order.replace);
    CHECK(said(bench.page).contains("义务教育 已写入"));
    REQUIRE(bench.list("权益").count() == 1);
    bench.list("权益").selectRow(0);
    press(bench.page, "撤销所选");
    REQUIRE(bench.service.orders.size() == 2);
    CHECK(bench.service.orders[1].remove == std::vector<app::Byte>{0x02});
    CHECK(bench.service.orders[1].set.empty());
    CHECK(bench.service.orders[1].applicationSerial == bench.service.card->applicationSerial);
    bench.service.written->changed = false;
    press(bench.page, "写入权益");
    CHECK(said(bench.page).contains("卡上已是如此"));
}

TEST_CASE("A sector is emptied by a second key only, and the question is of the sector it was asked for", "[app][desk][sectors]") {
    Bench bench;
    CHECK_FALSE(bench.offered("确认清空"));
    press(bench.page, "清空应用区");
    CHECK(said(bench.page).contains("教育"));
    bench.list("卡上的应用区").selectRow(2);
    bench.list("卡上的应用区").selectRow(0);
    CHECK_FALSE(bench.offered("确认清空"));
    press(bench.page, "清空应用区");
    press(bench.page, "确认清空");
    REQUIRE(bench.service.orders.size() == 1);
    CHECK(bench.service.orders[0].replace);
    CHECK(bench.service.orders[0].set.empty());
    CHECK(bench.service.orders[0].applicationSerial == bench.service.card->applicationSerial);
    CHECK_FALSE(bench.offered("确认清空"));
}

TEST_CASE("While a sector is written nothing else is, and a card laid down meanwhile is looked at afterwards", "[app][desk][sectors]") {
    Bench bench;
    bench.service.atOnce = false;
    press(bench.page, "写入权益");
    CHECK_FALSE(bench.offered("写入权益"));
    CHECK_FALSE(bench.offered("读出"));
    test::lay(bench.devices, 3);
    CHECK(bench.service.looked == 1);
    bench.service.end(app::fail(app::Code::sectorNotWritten, "education"));
    CHECK(bench.service.looked == 2);
    CHECK(said(bench.page).contains("app.sectorNotWritten"));
    CHECK(bench.list("权益").count() == 0);
    CHECK(bench.offered("写入权益"));
}

TEST_CASE("On a card that is not in use a sector is only read", "[app][desk][sectors]") {
    Bench bench;
    bench.service.card->status = 2;
    test::lay(bench.devices, 3);
    CHECK(bench.offered("读出"));
    CHECK_FALSE(bench.offered("写入权益"));
    CHECK_FALSE(bench.offered("清空应用区"));
}
