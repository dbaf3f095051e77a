#include "app/desk/pages/inspection_page.h"

#include <QTableView>

#include "tests/app/desk/card_fakes.h"
#include "tests/support/catch.h"

using app::Meaning;

namespace {

const app::Findings allGood{{Meaning::cardOurs, ""},     {Meaning::boundToChip, ""},        {Meaning::cityOurs, ""},
                            {Meaning::issuerTrusted, ""}, {Meaning::chipGenuine, ""},        {Meaning::contentSigned, ""},
                            {Meaning::statusInUse, ""},  {Meaning::termRunning, ""},        {Meaning::endorsementCurrent, ""},
                            {Meaning::notOnLostList, ""}, {Meaning::recordNotHere, ""},      {Meaning::printNotScanned, ""}};

struct Bench {
    Bench() { page.show(); }
    app::Verification with(app::Findings findings) {
        app::Verification found;
        found.findings = std::move(findings);
        found.holder = app::ShownHolder{app::PiiText("李样例"), app::PiiText("样例路1号"), {}, "41", "2036-11-25", "2027-11-25"};
        return found;
    }
    [[nodiscard]] QString verdict() { return page.findChild<QLabel*>("verdict")->text(); }
    [[nodiscard]] QStringList tiles() {
        QStringList words;
        for (const auto* label : page.findChildren<QLabel*>("step")) words << label->text();
        return words;
    }
    [[nodiscard]] QString cell(int row, app::FindingTable::Column column) {
        return page.findChild<QTableView*>()->model()->index(row, column).data().toString();
    }

    QApplication& running = test::application();
    test::FakeInspection service;
    app::DeviceWatch devices;
    app::InspectionPage page{service, devices, test::wording};
};

}  // namespace

TEST_CASE("A card that is laid down is inspected without a key, and the verdict stands large", "[app][desk]") {
    Bench bench;
    test::takeAway(bench.devices);
    bench.page.open();
    CHECK(bench.verdict() == "请放卡");
    bench.service.answer = bench.with(allGood);
    test::lay(bench.devices, 1);
    CHECK(bench.service.asked == 1);
    CHECK(bench.service.askedReader == "Reader 00 00");
    CHECK(bench.verdict() == "✓ 此卡有效");
    CHECK(bench.tiles() == QStringList{"✓ 真伪", "✓ 内容", "✓ 有效", "✓ 挂失名单"});
    CHECK(bench.page.findChild<QTableView*>()->model()->rowCount() == 12);
    CHECK(bench.cell(4, app::FindingTable::meaning) == app::shown(test::wording.finding("chipGenuine").cause));
    test::lay(bench.devices, 1);
    CHECK(bench.service.asked == 1);
    test::lay(bench.devices, 3);
    CHECK(bench.service.asked == 2);
}

TEST_CASE("A card in a reader of people's own is no permit, wherever its name stands among the others", "[app][desk][operator_card]") {
    Bench bench;
    bench.devices.setAside("Operator");
    bench.page.open();
    bench.service.answer = bench.with(allGood);
    bench.devices.take(apdu::Readers{{"Operator 00 00", {true, false, 1}}, {"Reader 00 00", {false, false, 1}}});
    CHECK(bench.service.asked == 0);
    bench.devices.take(apdu::Readers{{"Operator 00 00", {true, false, 1}}, {"Reader 00 00", {true, false, 2}}});
    CHECK(bench.service.asked == 1);
    CHECK(bench.service.askedReader == "Reader 00 00");
    bench.devices.setAside("Reader");
    CHECK(bench.service.asked == 2);
    CHECK(bench.service.askedReader == "Operator 00 00");
}

TEST_CASE("A copied chip and a lost card are told apart, each with what to do", "[app][desk]") {
    Bench bench;
    auto findings = allGood;
    findings[4].meaning = Meaning::chipNotGenuine;
    findings[9] = {Meaning::onLostList, "2026-11-20T08:00:00Z"};
    bench.service.answer = bench.with(findings);
    bench.page.open();
    test::lay(bench.devices, 1);
    CHECK(bench.verdict() == "✕ 此卡不能使用");
    CHECK(bench.tiles() == QStringList{"✕ 真伪", "✓ 内容", "✓ 有效", "✕ 挂失名单"});
    CHECK(bench.cell(4, app::FindingTable::check).startsWith("✕"));
    CHECK(bench.cell(4, app::FindingTable::remedy) == app::shown(test::wording.finding("chipNotGenuine").remedy));
    CHECK(bench.cell(0, app::FindingTable::remedy).isEmpty());
    CHECK(bench.cell(9, app::FindingTable::meaning).contains("2026-11-20"));
}

TEST_CASE("A card that fell silent is given no verdict, and nothing of the one before stays on the screen", "[app][desk]") {
    Bench bench;
    bench.service.answer = bench.with(allGood);
    bench.page.open();
    test::lay(bench.devices, 1);
    bench.service.answer = app::fail(app::Code::cardNotInspected, "");
    test::lay(bench.devices, 3);
    CHECK(bench.verdict() == "未能查验");
    CHECK(bench.tiles() == QStringList{"真伪", "内容", "有效", "挂失名单"});
    CHECK(bench.page.findChild<QTableView*>()->model()->rowCount() == 0);
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("app.cardNotInspected"));
}

TEST_CASE("A card laid down while another is inspected is inspected afterwards, and the verdict is its own", "[app][desk]") {
    Bench bench;
    bench.page.open();
    bench.service.late = true;
    test::lay(bench.devices, 1);
    test::takeAway(bench.devices);
    test::lay(bench.devices, 3);
    REQUIRE(bench.service.waiting.size() == 1);
    bench.service.waiting[0](bench.with(allGood));
    REQUIRE(bench.service.waiting.size() == 2);
    CHECK(bench.verdict() == "正在查验，请勿取卡");
    auto findings = allGood;
    findings[9] = {Meaning::onLostList, ""};
    bench.service.waiting[1](bench.with(findings));
    CHECK(bench.verdict() == "✕ 此卡不能使用");
    test::takeAway(bench.devices);
    CHECK(bench.verdict() == "✕ 此卡不能使用");
    CHECK(bench.service.waiting.size() == 2);
}

TEST_CASE("What a scanner reads from the plastic goes into the inspection of the card that lies there", "[app][desk]") {
    Bench bench;
    bench.service.answer = bench.with(allGood);
    bench.page.open();
    test::lay(bench.devices, 1);
    CHECK(bench.service.scanned == std::nullopt);
    auto* scan = bench.page.findChild<QLineEdit*>("scan");
    QTest::keyClicks(scan, "ZJ1:ABC");
    QTest::keyClick(scan, Qt::Key_Return);
    CHECK(bench.service.asked == 2);
    CHECK(bench.service.scanned == std::optional<std::string>("ZJ1:ABC"));
}

TEST_CASE("Why a card is inspected is chosen, or said in words of one's own", "[app][desk]") {
    Bench bench;
    bench.page.open();
    bench.service.answer = bench.with(allGood);
    auto* why = bench.page.findChild<QComboBox*>("why");
    REQUIRE(why->count() == 2);
    CHECK(why->currentText() == app::shown(test::wording.rule("inspection_reason.counter").cause));
    test::lay(bench.devices, 1);
    CHECK(bench.service.reason == "counter");
    why->setCurrentIndex(1);
    test::lay(bench.devices, 3);
    CHECK(bench.service.reason == "patrol");
    bench.page.findChild<QLineEdit*>("other")->setText(" 核对出租房屋 ");
    test::lay(bench.devices, 5);
    CHECK(bench.service.reason == "核对出租房屋");
}

TEST_CASE("A card that lay there when the page was opened waits for the reason and a key", "[app][desk]") {
    Bench bench;
    bench.page.hide();
    test::lay(bench.devices, 1);
    bench.page.show();
    bench.service.answer = bench.with(allGood);
    bench.page.open();
    CHECK(bench.service.asked == 0);
    CHECK(bench.verdict() == "卡已在读卡器上：选好事由，按 Ctrl+Enter 查验");
    bench.page.findChild<QComboBox*>("why")->setCurrentIndex(1);
    CHECK(bench.service.asked == 0);
    bench.page.findChild<QPushButton*>("primary")->click();
    CHECK(bench.service.asked == 1);
    CHECK(bench.service.reason == "patrol");
    CHECK(bench.verdict() == "✓ 此卡有效");
    bench.page.open();
    CHECK(bench.service.asked == 1);
    CHECK(bench.tiles() == QStringList{"真伪", "内容", "有效", "挂失名单"});
    test::takeAway(bench.devices);
    CHECK(bench.verdict() == "请放卡");
    test::lay(bench.devices, 3);
    CHECK(bench.service.asked == 2);
}

TEST_CASE("A card that is laid down is inspected as soon as it is known why cards are", "[app][desk]") {
    Bench bench;
    bench.service.answer = bench.with(allGood);
    bench.service.lateReasons = true;
    bench.page.open();
    test::lay(bench.devices, 1);
    CHECK(bench.service.asked == 0);
    REQUIRE(bench.service.waitingReasons.size() == 1);
    bench.service.waitingReasons[0](app::fail(app::Code::storeBusy, ""));
    CHECK(bench.service.asked == 0);
    CHECK(bench.verdict() == "未能查验");
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("app.storeBusy"));
    bench.page.findChild<QPushButton*>("primary")->click();
    REQUIRE(bench.service.waitingReasons.size() == 2);
    bench.service.waitingReasons[1](std::vector<std::string>{"counter", "patrol"});
    CHECK(bench.page.findChild<QComboBox*>("why")->count() == 2);
    CHECK(bench.service.asked == 1);
    CHECK(bench.service.reason == "counter");
    CHECK(bench.verdict() == "✓ 此卡有效");
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().isEmpty());
    bench.page.open();
    CHECK(bench.service.waitingReasons.size() == 2);
}

TEST_CASE("A reason in words of one's own is that of one card, and of nobody who comes after", "[app][desk]") {
    Bench bench;
    bench.page.open();
    bench.service.answer = bench.with(allGood);
    auto* other = bench.page.findChild<QLineEdit*>("other");
    other->setText("核对出租房屋");
    test::lay(bench.devices, 1);
    CHECK(bench.service.reason == "核对出租房屋");
    bench.page.findChild<QPushButton*>("primary")->click();
    CHECK(bench.service.reason == "核对出租房屋");
    test::takeAway(bench.devices);
    CHECK(other->text().isEmpty());
    test::lay(bench.devices, 3);
    CHECK(bench.service.reason == "counter");
    other->setText("核对出租房屋");
    bench.page.findChild<QPushButton*>("primary")->click();
    test::lay(bench.devices, 5);
    CHECK(bench.service.reason == "counter");
    other->setText("核对出租房屋");
    bench.page.beginFor("李敏");
    CHECK(other->text().isEmpty());
}

TEST_CASE("A page that is opened again while it reads a card shows what it found, and not of another card", "[app][desk]") {
    Bench bench;
    bench.page.open();
    bench.service.late = true;
    test::lay(bench.devices, 1);
    REQUIRE(bench.service.waiting.size() == 1);
    bench.page.hide();
    SECTION("the same card") {
        bench.page.show();
        bench.page.open();
        CHECK(bench.verdict() == "正在查验，请勿取卡");
        bench.service.waiting[0](bench.with(allGood));
        CHECK(bench.verdict() == "✓ 此卡有效");
        CHECK(bench.service.waiting.size() == 1);
    }
    SECTION("another card") {
        test::lay(bench.devices, 3);
        bench.page.show();
        bench.page.open();
        bench.service.waiting[0](bench.with(allGood));
        CHECK(bench.verdict() == "卡已在读卡器上：选好事由，按 Ctrl+Enter 查验");
        CHECK(bench.tiles() == QStringList{"真伪", "内容", "有效", "挂失名单"});
    }
}

TEST_CASE("What somebody else inspected is not shown to who signs in next, whenever it is found", "[app][desk][people]") {
    Bench bench;
    bench.page.beginFor("李敏");
    bench.page.open();
    SECTION("found before") {
        bench.service.answer = bench.with(allGood);
        test::lay(bench.devices, 1);
        REQUIRE(bench.verdict() == "✓ 此卡有效");
        test::takeAway(bench.devices);
        bench.page.beginFor("李敏");
        bench.page.open();
        CHECK(bench.verdict() == "✓ 此卡有效");
        bench.page.beginFor("王芳");
        bench.page.open();
        CHECK(bench.verdict() == "请放卡");
    }
    SECTION("found after") {
        bench.service.late = true;
        test::lay(bench.devices, 1);
        bench.page.beginFor("王芳");
        bench.page.open();
        REQUIRE(bench.service.waiting.size() == 1);
        bench.service.waiting[0](bench.with(allGood));
        CHECK(bench.verdict() == "卡已在读卡器上：选好事由，按 Ctrl+Enter 查验");
    }
    CHECK(bench.tiles() == QStringList{"真伪", "内容", "有效", "挂失名单"});
    CHECK(bench.page.findChild<QTableView*>()->model()->rowCount() == 0);
}
