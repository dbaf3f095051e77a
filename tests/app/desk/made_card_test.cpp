#include "tests/app/desk/making_bench.h"

using Bench = test::MakingBench;

TEST_CASE("A card that is made stays on the page, with its steps and whose it is, until another card lies in its place", "[app][desk]") {
    Bench bench;
    bench.list({7, 8});
    bench.page.open();
    test::plugIn(bench.devices, true);
    bench.makeOutOf({8});
    CHECK(bench.steps() == QStringList{"✓ 放卡", "✓ 写芯片", "✓ 打印", "✓ 完成"});
    CHECK(bench.word() == "李样例：制证完成，请取卡");
    CHECK(bench.next() == "下一张 · 王试制：请放空白卡，按 Ctrl+Enter 开始");
    test::plugIn(bench.devices, false);
    bench.page.open();
    CHECK(bench.steps().last() == "✓ 完成");
    CHECK(bench.word() == "李样例：制证完成，请取卡");
    test::plugIn(bench.devices, true);
    CHECK(bench.steps() == QStringList{"放卡", "写芯片", "打印", "完成"});
    CHECK(bench.word() == "王试制：已放卡，请确认是空白卡");
    CHECK(bench.next().isEmpty());
    CHECK(bench.message().contains("任务 7 已制成"));
    bench.primary()->click();
    CHECK(bench.cards.wished.order == 8);
    CHECK(bench.message().isEmpty());
}

TEST_CASE("A card that is made leaves the page to the next one when the two were exchanged between two looks", "[app][desk]") {
    Bench bench;
    bench.list({7, 8});
    bench.page.open();
    test::plugIn(bench.devices, true);
    bench.makeOutOf({8});
    bench.devices.take(apdu::Readers{{"Reader 00 00", {true, false, 2}}});
    CHECK(bench.word() == "王试制：已放卡，请确认是空白卡");
    CHECK(bench.next().isEmpty());
}

TEST_CASE("A card that is made stays on the page for who made it, and not for who signs in next", "[app][desk][people]") {
    Bench bench;
    bench.page.beginFor(app::Actor("issuer"));
    bench.list({7, 8});
    bench.page.open();
    test::plugIn(bench.devices, true);
    bench.makeOutOf({8});
    bench.page.beginFor(app::Actor("issuer"));  // the desk was locked
    bench.page.open();
    CHECK(bench.word() == "李样例：制证完成，请取卡");
    bench.page.beginFor(app::Actor("another"));
    bench.page.open();
    CHECK(bench.word() == "王试制：已放卡，请确认是空白卡");
    CHECK(bench.steps() == QStringList{"放卡", "写芯片", "打印", "完成"});
    CHECK(bench.next().isEmpty());
}

TEST_CASE("A card that is made leaves the page to the order that is chosen next", "[app][desk]") {
    Bench bench;
    bench.list({7, 8, 9});
    bench.page.open();
    test::plugIn(bench.devices, false);
    bench.makeOutOf({8, 9});
    bench.page.goTo(9);
    CHECK(bench.steps() == QStringList{"放卡", "写芯片", "打印", "完成"});
    CHECK(bench.word() == "李样例：请放空白卡");
    CHECK(bench.next().isEmpty());
    CHECK(bench.message().isEmpty());
}

TEST_CASE("After the last card the page says that none is left", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, false);
    bench.makeOutOf({});
    CHECK(bench.steps().last() == "✓ 完成");
    CHECK(bench.next() == "没有要制的证");
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("What failed with one order is not left over when another is chosen or begun", "[app][desk]") {
    Bench bench("ipp://127.0.0.1:631/ipp/print");
    bench.list({7, 8});
    bench.page.open();
    test::plugIn(bench.devices, false);
    bench.primary()->click();
    bench.forget();
    REQUIRE_FALSE(bench.message().isEmpty());
    REQUIRE_FALSE(bench.button("两面已印好")->isHidden());
    test::plugIn(bench.devices, true);
    CHECK_FALSE(bench.message().isEmpty());
    bench.page.goTo(8);
    CHECK(bench.message().isEmpty());
    CHECK(bench.button("两面已印好")->isHidden());
    CHECK(bench.steps() == QStringList{"放卡", "写芯片", "打印", "完成"});
    bench.primary()->click();
    bench.fail(app::MakingStage::chip);
    REQUIRE_FALSE(bench.message().isEmpty());
    bench.primary()->click();
    CHECK(bench.message().isEmpty());
}

TEST_CASE("What failed stays to be read when its order is gone from the list, and goes when the page is opened on another", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, false);
    bench.primary()->click();
    bench.list({8});
    bench.fail(app::MakingStage::card);
    CHECK(bench.chosen() == 8);
    CHECK_FALSE(bench.message().isEmpty());
    bench.list({9});
    bench.page.open();
    CHECK(bench.message().isEmpty());
}

TEST_CASE("A page that is opened again begins at the order that waits longest, unless another was chosen or begun", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, false);
    bench.list({8});
    bench.page.open();
    CHECK(bench.chosen() == 8);
    bench.list({7, 8, 9});
    SECTION("none was") {
        bench.page.open();
        CHECK(bench.chosen() == 7);
    }
    SECTION("the last was chosen, and waits") {
        bench.page.open();
        bench.page.goTo(9);
        bench.page.open();
        CHECK(bench.chosen() == 9);
        bench.list({7, 8});
        bench.page.open();
        CHECK(bench.chosen() == 7);
    }
    SECTION("one was begun") {
        bench.primary()->click();
        bench.fail(app::MakingStage::chip);
        bench.page.open();
        CHECK(bench.chosen() == 8);
    }
}

TEST_CASE("The last card that was made, still lying there, is not taken for a blank when the next order comes", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    bench.makeOutOf({});
    bench.list({8});
    bench.page.open();
    CHECK(bench.word() == "李样例：制证完成，请取卡");
    CHECK(bench.next().contains("王试制"));
}

TEST_CASE("What one saw on a card is not said by who makes it next", "[app][desk][people]") {
    Bench bench;
    bench.page.beginFor(app::Actor("issuer"));
    test::plugIn(bench.devices, false);
    bench.primary()->click();
    bench.forget();
    bench.button("卡面空白")->click();
    bench.page.beginFor(app::Actor("another"));
    bench.page.open();
    bench.primary()->click();
    CHECK(bench.cards.wished.seen == app::SeenCard::notLooked);
}
