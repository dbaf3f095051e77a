#include "app/desk/shell/device_strip.h"

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/sync_standing.h"

using namespace app;
using test::said;

namespace {

struct Bench {
    Bench() {
        strip.watch(sync, printer, test::wording);
        strip.show();
    }
    // The one that says so now; nothing: none does.
    StripItem* item(const QString& words) {
        for (auto* found : strip.findChildren<StripItem*>())
            if (found->isVisible() && found->text().contains(words)) return found;
        return nullptr;
    }
    QString kind(const QString& words) {
        const auto* found = item(words);
        return found ? found->property("kind").toString() : "nobody says " + words;
    }
    void click(const QString& words) {
        REQUIRE(item(words));
        QTest::mouseClick(item(words), Qt::LeftButton);
    }

    QApplication& running = test::application();
    DeviceWatch devices;
    test::FakeToday today;
    SyncWatch sync;
    PrinterWatch printer;
    DeviceStrip strip{devices, today, "李敏"};
};

}  // namespace

TEST_CASE("The strip is amber while the centre is away, with what waits and for how long, and green when it is all there", "[app][desk][sync]") {
    Bench bench;
    bench.sync.take(test::syncedStanding());
    CHECK(bench.kind("已同步") == "done");
    CHECK(bench.item("已同步")->toolTip().contains("上次收到回执"));
    bench.sync.take(test::offlineStanding(0));
    CHECK(bench.kind("离线") == "attention");
    bench.sync.take(test::offlineStanding(12));
    CHECK(bench.kind("离线，待同步 12 条") == "attention");
    CHECK(bench.item("天"));
    for (const Code code : {Code::centreRefused, Code::centreUnconfigured, Code::receiptInvalid}) {
        auto refused = test::offlineStanding(0);
        refused.trouble = Error{code, "", {}};
        bench.sync.take(refused);
        CHECK(bench.kind("同步失败") == "attention");
        CHECK_FALSE(bench.item("离线"));
    }
    auto refused = test::offlineStanding(12);
    refused.trouble = fail(Code::centreRefused, "403").value();
    bench.sync.take(refused);
    CHECK(bench.kind("同步失败，待同步 12 条") == "attention");
    auto unset = test::syncedStanding();
    unset.line = SyncStanding::Line::unset;
    bench.sync.take(unset);
    CHECK(bench.item("未设中心"));
}

TEST_CASE("The strip is red when nothing new may be made, and amber when few numbers are left", "[app][desk][sync]") {
    Bench bench;
    auto standing = test::syncedStanding();
    standing.state.permits.left = 999;
    bench.sync.take(standing);
    CHECK(bench.kind("编号余 999") == "attention");
    standing.state.permits.left = 0;
    bench.sync.take(standing);
    CHECK(bench.kind("编号用完") == "failure");
    standing.state.stop = fail(Code::logForked).value();
    bench.sync.take(standing);
    CHECK(bench.kind("停止制证") == "failure");
    bench.sync.take(tl::unexpected(fail(Code::storeBusy).value()));
    CHECK(bench.kind("记录库不可用") == "failure");
}

TEST_CASE("A click on the centre leads to its page, and one on missing blanks to the stock", "[app][desk][sync]") {
    Bench bench;
    QStringList pages;
    QObject::connect(&bench.strip, &DeviceStrip::pageWanted, &bench.strip, [&](const QString& page) { pages << page; });
    bench.sync.take(test::syncedStanding());
    bench.click("已同步");
    TodayCounts counts;
    counts.drawerEmpty = true;
    bench.today.answer = counts;
    bench.strip.refresh();
    bench.click("没有空白卡");
    CHECK(pages == QStringList{"sync", "stock"});
    CHECK(said(bench.strip).contains("库房"));
    bench.today.answer = TodayCounts{};
    bench.strip.refresh();
    CHECK_FALSE(bench.item("没有空白卡"));
}

TEST_CASE("The strip shows the printer's state and ribbon, and a click says what to do until the next one", "[app][desk]") {
    Bench bench;
    bench.printer.turnTo("evolis:usb");
    CHECK(bench.kind("打印机") == "");
    bench.printer.take(PrinterCheck{"Primacy", 300, "ymcko", 183, {}, {}});
    CHECK(bench.kind("打印机，色带 183") == "done");
    const auto stopped = fail(Code::printerStopped, "", printer::Error{printer::Code::coverOpen, ""}).value();
    bench.printer.take(PrinterCheck{"Primacy", 300, "ymcko", 183, {stopped}, {}});
    CHECK(bench.kind("打印机停下") == "failure");
    bench.click("打印机停下");
    CHECK(said(bench.strip).startsWith("✕ 原因"));
    bench.printer.take(PrinterCheck{"Primacy", 300, "ymcko", 182, {}, {}});
    CHECK(said(bench.strip).contains("182"));
    bench.click("打印机，色带 182");
    CHECK_FALSE(bench.strip.findChild<MessagePanel*>()->isVisible());
    bench.printer.take(tl::unexpected(stopped));
    CHECK(bench.kind("打印机不可用") == "failure");
    bench.printer.turnTo("file:/tmp");
    CHECK(bench.item("打印到文件"));
}

TEST_CASE("The readers say what to do on a click, and the operators' own is shown where there is one", "[app][desk]") {
    Bench bench;
    bench.click("读卡服务未运行");
    CHECK(said(bench.strip).contains("pcscd"));
    bench.devices.take(apdu::Readers{});
    CHECK(said(bench.strip).contains("没有读卡器"));
    CHECK_FALSE(bench.item("操作员读卡器"));
    bench.devices.setAside("Operator");
    CHECK(bench.kind("没有操作员读卡器") == "attention");
    bench.devices.take(apdu::Readers{{"Operator 00", {false, false, 0}}, {"Desk 00", {true, true, 0}}});
    CHECK(bench.kind("● 操作员读卡器") == "done");
    CHECK(said(bench.strip).contains("Desk 00"));
    bench.strip.dismiss();
    bench.click("● 操作员读卡器");
    CHECK(said(bench.strip).contains("密码"));
}

TEST_CASE("The strip speaks of the readers in the same words with a card and without, and a click names them", "[app][desk]") {
    Bench bench;
    bench.devices.take(apdu::Readers{{"Virtual 00", {false, false, 0}}, {"Virtual 01", {false, false, 0}}});
    CHECK(bench.kind("● 读卡器：无卡") == "done");
    bench.devices.take(apdu::Readers{{"Virtual 00", {true, false, 1}}, {"Virtual 01", {false, false, 0}}});
    CHECK(bench.kind("● 读卡器：有卡") == "done");
    CHECK(bench.item("● 读卡器：有卡")->toolTip() == "Virtual 00：有卡\nVirtual 01：无卡");
    bench.click("● 读卡器：有卡");
    CHECK(said(bench.strip).contains("Virtual 00：有卡"));
    bench.devices.take(apdu::Readers{{"Virtual 00", {true, true, 2}}, {"Virtual 01", {true, false, 1}}});
    CHECK(bench.kind("✕ 读卡器：卡片无应答") == "failure");
}
