#include "app/desk/pages/replacement_page.h"

#include <QTableView>

#include "tests/app/desk/card_fakes.h"
#include "tests/support/catch.h"

namespace {

const app::ReplacementJudgement allowed{
    {app::Says::may, "replacement.may", "16"}, {app::Says::must, "fee.due", "15"}, {app::Says::must, "receipt.rights_go_on", "19"}, "BANK-1"};
const app::ReplacementJudgement withoutCertificate{{app::Says::mustNot, "replacement.certificate", "16", {}, {}, {"bank_certificate"}},
                                                   {app::Says::must, "fee.due", "15"}, {}, ""};

struct Bench {
    Bench() {
        service.rows = std::vector<app::CardRow>{test::cardRow()};
        service.judgement = allowed;
        page.show();
        page.open();
        find();
    }
    void find() { QTest::keyClick(page.findChild<QLineEdit*>("cardFilter"), Qt::Key_Return); }
    void choose(const char* reason) {
        auto* reasons = page.findChild<QComboBox*>("reason");
        reasons->setCurrentIndex(reasons->findData(reason));
    }
    // As a clerk does who has the damaged card in hand.
    void layDamaged() {
        test::lay(devices, 1);
        choose("damaged");
        page.findChild<QCheckBox*>()->setChecked(true);
    }
    [[nodiscard]] QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }
    [[nodiscard]] bool oldCard() { return page.findChild<QCheckBox*>()->isChecked(); }
    [[nodiscard]] QString reason() { return page.findChild<QComboBox*>("reason")->currentData().toString(); }
    [[nodiscard]] QString words() {
        QString all;
        for (const auto* label : page.findChildren<app::DecisionLabel*>()) all += label->text() + "\n";
        return all;
    }

    QApplication& running = test::application();
    test::FakeLoss service;
    test::FakeLiving living;
    app::DeviceWatch devices;
    app::ReplacementPage page{service, living, devices, test::wording};
};

}  // namespace

TEST_CASE("A lost card is replaced when the rules allow it, and the fee is told with its article", "[app][desk]") {
    Bench bench;
    bench.choose("lost");
    CHECK(bench.words().contains("第16条"));
    CHECK(bench.words().contains("应缴纳证件工本费"));
    CHECK(bench.words().contains("第15条"));
    bench.primary()->click();
    REQUIRE(bench.service.replaced);
    CHECK(bench.service.replaced->reason == "lost");
    CHECK(bench.service.replaced->applicationSerial == "41010526000000000001");
    CHECK(bench.service.cancelledIn.empty());
    CHECK(bench.message().contains("任务 12"));
}

TEST_CASE("One key ticks that the old card was handed in, and stands on the box alone", "[app][desk]") {
    Bench bench;
    CHECK(bench.page.findChild<QCheckBox*>()->text().contains("F11"));
    for (const auto* button : bench.page.findChildren<QPushButton*>()) CHECK_FALSE(button->text().contains("F11"));
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    test::strike(bench.page, Qt::Key_F11);
    CHECK(bench.oldCard());
    bench.choose("damaged");
    CHECK(bench.service.judged.oldCard);
}

TEST_CASE("Without the bank's certificate no new card is ordered, and the page says what is missing", "[app][desk]") {
    Bench bench;
    bench.service.judgement = withoutCertificate;
    bench.choose("lost");
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.words().contains("银行挂失"));
}

TEST_CASE("A damaged card that still answers is cancelled before the new one is ordered", "[app][desk]") {
    Bench bench;
    bench.layDamaged();
    CHECK(bench.service.searched == "41010526000000000001");
    bench.primary()->click();
    REQUIRE(bench.service.replaced);
    CHECK(bench.service.replaced->reason == "damaged");
    CHECK(bench.service.replaced->oldCard);
    CHECK_FALSE(bench.service.cancelledIn.empty());
}

TEST_CASE("When the old card cannot be cancelled the page says so, and the clerk may try again", "[app][desk]") {
    Bench bench;
    bench.service.order = app::fail(app::Code::operationInDoubt, "cancel 1");
    bench.layDamaged();
    bench.primary()->click();
    CHECK(bench.message().contains("app.operationInDoubt"));
    CHECK(bench.oldCard());
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("Of a new card that one ordered nothing is said or done for who works there by then", "[app][desk][people]") {
    Bench bench;
    bench.page.beginFor(app::Actor("李敏"));
    bench.layDamaged();
    bench.service.late = true;
    bench.primary()->click();
    REQUIRE(bench.service.waiting.size() == 1);
    bench.page.beginFor(app::Actor("王芳"));
    bench.page.open();
    bench.find();
    bench.choose("lost");
    bench.service.waiting[0](std::int64_t{12});
    CHECK(bench.message().isEmpty());
    CHECK(bench.reason() == "lost");
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("A holder for whom a newer card is ordered gets no second one", "[app][desk]") {
    Bench bench;
    auto row = test::cardRow();
    row.replacedBy = 12;
    bench.service.rows = std::vector<app::CardRow>{row};
    bench.find();
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.words().contains("任务 12"));
}

TEST_CASE("What is said of one old card is not said of the next", "[app][desk]") {
    Bench bench;
    bench.layDamaged();
    CHECK(bench.primary()->isEnabled());
    SECTION("When another is laid down that does not answer") {
        bench.living.card = app::fail(app::Code::cardUnknown);
        test::lay(bench.devices, 3);
    }
    SECTION("When its new card is ordered") {
        bench.primary()->click();
        REQUIRE(bench.service.replaced);
    }
    SECTION("When another one's is chosen") {
        auto other = test::cardRow(8);
        other.applicationSerial = "41010526000000000002";
        bench.service.rows = std::vector<app::CardRow>{test::cardRow(), other};
        bench.find();
        CHECK(bench.reason() == "damaged");
        bench.page.goTo(8);
    }
    CHECK_FALSE(bench.oldCard());
    CHECK(bench.reason().isEmpty());
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("What was chosen for a card holds when it is lifted and laid back", "[app][desk]") {
    Bench bench;
    bench.layDamaged();
    test::takeAway(bench.devices);
    CHECK(bench.reason() == "damaged");
    test::lay(bench.devices, 3);
    CHECK(bench.oldCard());
    CHECK(bench.reason() == "damaged");
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("Nothing is decided for the clerk: neither why, nor that the old card was handed in, and no key orders anything before", "[app][desk]") {
    Bench bench;
    test::lay(bench.devices, 1);
    CHECK(bench.reason().isEmpty());
    CHECK_FALSE(bench.oldCard());
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.words().contains("请选择原因"));
    bench.primary()->click();
    CHECK_FALSE(bench.service.replaced);
}

TEST_CASE("That a card stands as lost, and whether the bank proved it, is told before anything is done", "[app][desk]") {
    Bench bench;
    CHECK_FALSE(bench.words().contains("挂失"));
    auto row = test::cardRow();
    row.lost = app::LostCard{row.applicationSerial, "李敏", "told by the holder", "2026-11-26T00:00:00Z"};
    bench.service.rows = std::vector<app::CardRow>{row};
    bench.find();
    CHECK(bench.words().contains("该卡已口头挂失，尚无银行挂失证明"));
    row.certificate = "BANK-1";
    bench.service.rows = std::vector<app::CardRow>{row};
    bench.find();
    CHECK(bench.words().contains("该卡已正式挂失"));
}

TEST_CASE("A card in whose place another is ordered is shown as replaced, whatever was reported of it", "[app][desk]") {
    Bench bench;
    auto row = test::cardRow();
    row.lost = app::LostCard{row.applicationSerial, "李敏", "replaced: damaged", "2026-11-26T00:00:00Z"};
    const auto status = [&] {
        bench.service.rows = std::vector<app::CardRow>{row};
        bench.find();
        return bench.page.findChild<QTableView*>()->model()->index(0, app::CardTable::status).data().toString();
    };
    CHECK(status() == "口头挂失");
    row.replacedBy = 12;
    CHECK(status() == "已补换");
    CHECK_FALSE(bench.words().contains("挂失"));
    row.replacedBy = 0;
    row.status = "cancelled";
    CHECK(status() == "已注销");
}

TEST_CASE("An old card that was taken before it was read hands in nothing", "[app][desk]") {
    Bench bench;
    bench.living.lookAtOnce = false;
    test::lay(bench.devices, 1);
    test::takeAway(bench.devices);
    REQUIRE(bench.living.looks.size() == 1);
    bench.living.looks[0](test::laidCard());
    CHECK_FALSE(bench.oldCard());
    CHECK(bench.service.searched.empty());
}
