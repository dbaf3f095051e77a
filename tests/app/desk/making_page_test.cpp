#include "app/desk/pages/making_page.h"

#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::approved)};
        page.show();
        page.open();
    }
    [[nodiscard]] QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    [[nodiscard]] QString word() { return page.findChild<QLabel*>("huge")->text(); }
    [[nodiscard]] QStringList steps() {
        QStringList steps;
        for (const auto* label : page.findChildren<QLabel*>("step")) steps << label->text();
        return steps;
    }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }

    QApplication& running = test::application();
    test::FakeOrders orders;
    test::FakeCards cards;
    app::DeviceWatch devices;
    app::MakingPage page{orders, cards, devices, "file:/tmp", test::wording};
};

}  // namespace

TEST_CASE("Without a reader no card can be made, and the page says so", "[app][desk]") {
    Bench bench;
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.word() == "请接上读卡器");
    test::plugIn(bench.devices, false);
    CHECK(bench.primary()->isEnabled());
    CHECK(bench.word() == "李样例：请放空白卡");
}

TEST_CASE("The page says at which step a card is, and that it is made", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    CHECK(bench.cards.wished.order == 7);
    CHECK(bench.cards.wished.reader == "Reader 00 00");
    CHECK_FALSE(bench.primary()->isEnabled());
    bench.cards.tell(app::MakingStage::chip);
    CHECK(bench.steps() == QStringList{"✓ 放卡", "▶ 写芯片", "打印", "完成"});
    CHECK(bench.word() == "正在写芯片，请勿取卡");
    bench.cards.tell(app::MakingStage::print);
    bench.cards.tell(app::MakingStage::made);
    bench.cards.end({});
    CHECK(bench.steps().last() == "✓ 完成");
    CHECK(bench.message().contains("任务 7 已制成"));
}

TEST_CASE("A card that fails shows step, cause, remedy and code, and can be tried again", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.cards.tell(app::MakingStage::chip);
    const app::Error error = app::fail(app::Code::nextCardMissing).value();
    bench.cards.end(tl::unexpected(error));
    CHECK(bench.steps()[1] == "✕ 写芯片");
    const auto text = test::wording.failure(error);
    for (const auto& said : {text.cause, text.remedy, text.code}) CHECK(bench.message().contains(app::shown(said)));
    CHECK(bench.primary()->isEnabled());
}
