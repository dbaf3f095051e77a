#include "tests/app/desk/making_bench.h"

using Bench = test::MakingBench;

TEST_CASE("A desk that gets another printer makes the next card there", "[app][desk][settings]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    CHECK(bench.steps()[0].contains("放卡"));
    bench.page.usePrinter("evolis:tcp://127.0.0.1:9100");
    CHECK(bench.steps()[0].contains("送卡"));
    CHECK(bench.word() == "李样例：空白卡在打印机卡盒中");
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "evolis:tcp://127.0.0.1:9100");
    bench.cards.end(app::MakingEnd::made);
    bench.page.usePrinter("file:/tmp");
    CHECK(bench.steps()[0].contains("放卡"));
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "file:/tmp");
}

TEST_CASE("A printer named while a card is being made is the next card's", "[app][desk][settings]") {
    Bench bench("evolis:tcp://127.0.0.1:9100");
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.cards.tell(app::MakingStage::chip);
    bench.page.usePrinter("ipp://127.0.0.1:631/ipp/print");
    CHECK(bench.steps()[0].contains("送卡"));
    CHECK(bench.word() == "正在写芯片，请勿打开打印机");
    CHECK_FALSE(bench.primary()->isEnabled());
    bench.cards.tell(app::MakingStage::made);
    bench.cards.end(app::MakingEnd::made);
    CHECK(bench.message().contains("请从打印机取卡"));
    CHECK(bench.steps()[0].contains("放卡"));
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "ipp://127.0.0.1:631/ipp/print");
}

TEST_CASE("A printer named while a card is put out is used once that card is out", "[app][desk][settings]") {
    Bench bench("evolis:tcp://127.0.0.1:9100");
    test::plugIn(bench.devices, true);
    bench.cards.holdsRejection = true;
    QPushButton* reject = bench.button("退出废卡");
    reject->click();
    reject->click();
    bench.page.usePrinter("file:/tmp");
    CHECK_FALSE(reject->isHidden());
    bench.cards.rejected({});
    CHECK(reject->isHidden());
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "file:/tmp");
}

TEST_CASE("A card that failed inside the old printer is put out of that one before the new one is used", "[app][desk][settings]") {
    const std::string old = "evolis:tcp://127.0.0.1:9100";
    Bench bench(old);
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.page.usePrinter("magicard:tcp://127.0.0.1:9100");
    bench.fail(app::MakingStage::chip);
    bench.cards.holdsRejection = true;
    for (int pressed = 0; pressed < 2; ++pressed) bench.button("退出废卡")->click();
    CHECK(bench.cards.rejectedIn == old);
    bench.cards.rejected(tl::unexpected(app::fail(app::Code::nextCardMissing).value()));  // its lid was open
    for (int pressed = 0; pressed < 2; ++pressed) bench.button("退出废卡")->click();
    CHECK(bench.cards.rejectedIn == old);
    bench.cards.rejected({});
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "magicard:tcp://127.0.0.1:9100");
}

TEST_CASE("A card that failed inside the old printer is tried again there", "[app][desk][settings]") {
    Bench bench("evolis:tcp://127.0.0.1:9100");
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.page.usePrinter("file:/tmp");
    bench.fail(app::MakingStage::print);
    CHECK_FALSE(bench.button("退出废卡")->isHidden());
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "evolis:tcp://127.0.0.1:9100");
    bench.cards.end(tl::unexpected(app::fail(app::Code::nextCardMissing).value()));  // it slept: the card is in it still
    CHECK_FALSE(bench.button("退出废卡")->isHidden());
    bench.primary()->click();
    bench.cards.end(app::MakingEnd::made);
    CHECK(bench.button("退出废卡")->isHidden());
}

TEST_CASE("A printer named before any card was touched is used at once when making fails", "[app][desk][settings]") {
    Bench bench("evolis:tcp://127.0.0.1:9100");
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.page.usePrinter("file:/tmp");
    bench.cards.end(tl::unexpected(app::fail(app::Code::nextCardMissing).value()));
    CHECK(bench.button("退出废卡")->isHidden());
}

TEST_CASE("Of a card that the old printer forgot the clerk says what is on it before the new one is used", "[app][desk][settings]") {
    Bench bench("ipp://127.0.0.1:631/ipp/print");
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.page.usePrinter("evolis:tcp://127.0.0.1:9100");
    bench.cards.tell(app::MakingStage::chip);
    bench.cards.end(app::MakingEnd::toPrinter);
    CHECK(bench.word() == "请把卡从读卡器移入打印机");
    bench.primary()->click();
    bench.forget();
    REQUIRE_FALSE(bench.button("两面已印好")->isHidden());
    bench.button("两面已印好")->click();
    CHECK(bench.cards.wished.printer == "ipp://127.0.0.1:631/ipp/print");
    bench.cards.end(app::MakingEnd::made);
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "evolis:tcp://127.0.0.1:9100");
}

TEST_CASE("A printer named between two attempts waits for the card in the old one, and the page says so", "[app][desk][settings]") {
    const std::string old = "evolis:tcp://127.0.0.1:9100";
    Bench bench(old);
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.fail(app::MakingStage::chip);
    bench.page.usePrinter(old);  // something else was set
    CHECK_FALSE(bench.waits());
    bench.page.usePrinter("file:/tmp");
    CHECK(bench.waits());
    REQUIRE_FALSE(bench.button("退出废卡")->isHidden());
    SECTION("tried again") {
        bench.primary()->click();
        CHECK(bench.cards.wished.printer == old);
        bench.cards.end(app::MakingEnd::made);
    }
    SECTION("put out") {
        for (int pressed = 0; pressed < 2; ++pressed) bench.button("退出废卡")->click();
        CHECK(bench.cards.rejectedIn == old);
    }
    CHECK_FALSE(bench.waits());
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "file:/tmp");
}

TEST_CASE("A printer named between two attempts is given up when the old one is named again", "[app][desk][settings]") {
    const std::string old = "evolis:tcp://127.0.0.1:9100";
    Bench bench(old);
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.fail(app::MakingStage::chip);
    bench.page.usePrinter("file:/tmp");
    bench.page.usePrinter(old);
    CHECK_FALSE(bench.waits());
    bench.primary()->click();
    bench.cards.end(app::MakingEnd::made);
    CHECK_FALSE(bench.button("退出废卡")->isHidden());
}

TEST_CASE("Who takes the card out of a dead printer by hand says so twice, and goes on at the new one", "[app][desk][settings]") {
    Bench bench("evolis:tcp://127.0.0.1:9100");
    test::plugIn(bench.devices, true);
    QPushButton* takenOut = bench.button("卡已取出");
    bench.primary()->click();
    bench.fail(app::MakingStage::chip);
    CHECK(takenOut->isHidden());
    bench.page.usePrinter("ipp://127.0.0.1:631/ipp/print");
    bench.cards.holdsRejection = true;
    for (int pressed = 0; pressed < 2; ++pressed) bench.button("退出废卡")->click();
    CHECK(takenOut->isHidden());
    bench.cards.rejected(tl::unexpected(app::fail(app::Code::nextCardMissing).value()));  // the machine is gone
    REQUIRE_FALSE(takenOut->isHidden());
    takenOut->click();
    CHECK(bench.waits());
    takenOut->click();
    CHECK_FALSE(bench.waits());
    CHECK(takenOut->isHidden());
    bench.primary()->click();
    CHECK(bench.cards.wished.printer == "ipp://127.0.0.1:631/ipp/print");
}

TEST_CASE("A card beside the old printer whose order is given up keeps nobody from the new one", "[app][desk][settings]") {
    Bench bench("ipp://127.0.0.1:631/ipp/print");
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.page.usePrinter("file:/tmp");
    bench.forget();
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(8, app::State::approved)};
    bench.page.open();
    bench.primary()->click();
    CHECK(bench.cards.wished.order == 8);
    CHECK(bench.cards.wished.printer == "file:/tmp");
}
