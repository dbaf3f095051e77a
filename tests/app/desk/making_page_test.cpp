#include "tests/app/desk/making_bench.h"

using Bench = test::MakingBench;

TEST_CASE("Without a reader no card can be made, and the page says so", "[app][desk]") {
    Bench bench;
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.word() == "请接上读卡器");
    test::plugIn(bench.devices, false);
    CHECK(bench.primary()->isEnabled());
    CHECK(bench.word() == "李样例：请放空白卡");
}

TEST_CASE("A card that lies there already is to be looked at, at the reader that is chosen", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    CHECK(bench.word() == "李样例：已放卡，请确认是空白卡");
    bench.devices.take(apdu::Readers{{"Reader 00 00", {true, false, 1}}, {"Reader 01 00", {false, false, 1}}});
    auto* readers = bench.page.findChild<QComboBox*>();
    readers->setCurrentIndex(1);
    emit readers->activated(1);
    CHECK(bench.word() == "李样例：请放空白卡");
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("A reader of people's own is not offered for making cards", "[app][desk][operator_card]") {
    Bench bench;
    bench.devices.setAside("Operator");
    bench.devices.take(apdu::Readers{{"Operator 00 00", {true, false, 1}}});
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.word() == "请接上读卡器");
    bench.devices.take(apdu::Readers{{"Operator 00 00", {true, false, 1}}, {"Reader 00 00", {true, false, 1}}});
    CHECK(bench.page.findChild<QComboBox*>()->count() == 1);
    bench.primary()->click();
    CHECK(bench.cards.wished.reader == "Reader 00 00");
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
    bench.cards.end(app::MakingEnd::made);
    CHECK(bench.steps().last() == "✓ 完成");
    CHECK(bench.message().contains("任务 7 已制成"));
}

TEST_CASE("The page says how far chip and print are, and when the printer is waited for", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    const auto* bar = bench.page.findChild<QProgressBar*>();
    bench.cards.tell(app::MakingStage::card);
    CHECK(bar->isHidden());
    bench.cards.tell({app::MakingStage::chip, 12, 40});
    CHECK_FALSE(bar->isHidden());
    CHECK(bar->value() == 12);
    CHECK(bar->maximum() == 40);
    CHECK(bench.word() == "正在写芯片，请勿取卡");
    bench.cards.tell({app::MakingStage::print, 0, 2, true});
    CHECK(bench.word() == "等待打印机");
    bench.cards.tell({app::MakingStage::print, 1, 2});
    CHECK(bench.word() == "正在打印");
    CHECK(bar->value() == 1);
    bench.cards.end(app::MakingEnd::made);
    CHECK(bar->isHidden());
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

TEST_CASE("Of an order that is begun the same card is asked for, not a blank", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, false);
    for (const auto state : {app::State::writing, app::State::verified}) {
        bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, state)};
        bench.page.open();
        CHECK(bench.word() == "李样例：请放回原来那张卡");
        test::plugIn(bench.devices, true);
        CHECK(bench.word() == "李样例：已放卡，请确认是原来那张卡");
        test::plugIn(bench.devices, false);
    }
}

TEST_CASE("Of an order whose card is printed no card is asked for", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, false);
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::printed)};
    bench.page.open();
    CHECK(bench.word() == "李样例：卡已印好，不用放卡");
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("A card that is taken away while its chip is written is asked for again, whenever the reader tells of it", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    SECTION("before the writing ended") {
        test::plugIn(bench.devices, false);
        bench.fallSilent();
    }
    SECTION("a moment later") {
        bench.fallSilent();
        CHECK(bench.steps()[1] == "✕ 写芯片");
        CHECK_FALSE(bench.message().contains("卡被取走了"));
        test::plugIn(bench.devices, false);
    }
    CHECK(bench.steps() == QStringList{"✕ 放卡", "写芯片", "打印", "完成"});
    CHECK(bench.message().contains("卡被取走了：把同一张卡放回，再按 Ctrl+Enter"));
    CHECK(bench.message().contains("apdu.responseTooShort"));
    CHECK_FALSE(bench.message().contains("0 bytes"));
    CHECK(bench.word() == "李样例：请放回原来那张卡");
    test::plugIn(bench.devices, true);
    CHECK(bench.steps() == QStringList{"✓ 放卡", "✕ 写芯片", "打印", "完成"});
    CHECK(bench.message().contains("卡被取走了"));
    CHECK(bench.word() == "李样例：已放卡，请确认是原来那张卡");
    bench.primary()->click();
    CHECK(bench.message().isEmpty());
}

TEST_CASE("A card that failed for another reason is not said to be taken away when it is", "[app][desk]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::writing)};
    bench.fail(app::MakingStage::chip);
    const QString said = bench.message();
    test::plugIn(bench.devices, false);
    CHECK(bench.message() == said);
    CHECK(bench.steps()[0] == "✕ 放卡");
}

TEST_CASE("What was told of a card that fell silent is not told again to who signs in next", "[app][desk][people]") {
    Bench bench;
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    bench.fallSilent();
    bench.page.findChild<app::MessagePanel*>()->clear();  // as the window does
    bench.page.beginFor(app::Actor("another"));
    test::plugIn(bench.devices, false);
    CHECK(bench.message().isEmpty());
    CHECK(bench.word() == "李样例：请放回原来那张卡");
}

TEST_CASE("A card whose printer stands beside the reader is carried over before it is printed", "[app][desk]") {
    Bench bench("ipp://127.0.0.1:631/ipp/print");
    test::plugIn(bench.devices, true);
    bench.primary()->click();
    CHECK_FALSE(bench.cards.wished.moved);
    bench.cards.tell(app::MakingStage::chip);
    bench.cards.end(app::MakingEnd::toPrinter);
    CHECK(bench.word() == "请把卡从读卡器移入打印机");
    CHECK(bench.steps()[1] == "✓ 写芯片");
    CHECK(bench.primary()->text().startsWith("继续打印"));
    bench.primary()->click();
    CHECK(bench.cards.wished.moved);
    bench.cards.end(tl::unexpected(app::fail(app::Code::nextCardMissing).value()));  // the printer slept
    CHECK(bench.word() == "请把卡从读卡器移入打印机");
    bench.primary()->click();
    CHECK(bench.cards.wished.moved);
    bench.cards.tell(app::MakingStage::print);
    bench.cards.end(app::MakingEnd::made);
    CHECK(bench.message().contains("任务 7 已制成"));
    CHECK(bench.primary()->text().startsWith("开始制证"));
    bench.primary()->click();
    CHECK_FALSE(bench.cards.wished.moved);
}

TEST_CASE("Of a card whose printer forgot it the clerk says what is on it, and no other time", "[app][desk]") {
    Bench bench("ipp://127.0.0.1:631/ipp/print");
    test::plugIn(bench.devices, true);
    CHECK(bench.button("卡面空白")->isHidden());
    bench.primary()->click();
    bench.cards.end(app::MakingEnd::toPrinter);
    bench.primary()->click();
    bench.forget();
    REQUIRE_FALSE(bench.button("卡面空白")->isHidden());
    bench.button("卡面空白")->click();
    CHECK(bench.message().contains("放回读卡器"));
    bench.primary()->click();
    CHECK(bench.cards.wished.seen == app::SeenCard::blank);
    CHECK_FALSE(bench.cards.wished.moved);
    CHECK(bench.button("卡面空白")->isHidden());
    bench.cards.end(app::MakingEnd::toPrinter);
    bench.primary()->click();
    CHECK(bench.cards.wished.seen == app::SeenCard::blank);
    CHECK(bench.cards.wished.moved);
    bench.forget();
    bench.button("两面已印好")->click();
    CHECK(bench.cards.wished.seen == app::SeenCard::printed);
    bench.cards.end(app::MakingEnd::made);
    CHECK(bench.message().contains("任务 7 已制成"));
    bench.primary()->click();
    CHECK(bench.cards.wished.seen == app::SeenCard::notLooked);
}

TEST_CASE("Whoever turns to another order before the card was carried over begins that one anew", "[app][desk]") {
    Bench bench("ipp://127.0.0.1:631/ipp/print");
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::verified), test::orderRow(8, app::State::approved)};
    bench.page.open();
    test::plugIn(bench.devices, true);
    bench.page.goTo(7);
    bench.primary()->click();
    bench.cards.end(app::MakingEnd::toPrinter);
    bench.page.goTo(8);
    CHECK(bench.primary()->text().startsWith("开始制证"));
    bench.primary()->click();
    CHECK(bench.cards.wished.order == 8);
    CHECK_FALSE(bench.cards.wished.moved);
    bench.cards.end(app::MakingEnd::toPrinter);
    bench.page.goTo(7);
    bench.primary()->click();
    CHECK(bench.cards.wished.order == 7);
    CHECK(bench.cards.wished.moved);
}

TEST_CASE("A printer with a reader inside is asked for the card, and can put it out", "[app][desk]") {
    Bench bench("evolis:tcp://127.0.0.1:9100");
    test::plugIn(bench.devices, false);
    CHECK(bench.word() == "李样例：空白卡在打印机卡盒中");
    bench.primary()->click();
    CHECK(bench.cards.wished.reader.empty());
    bench.cards.end(tl::unexpected(app::fail(app::Code::stationUnbound, "evolis").value()));
    CHECK(bench.message().contains("选出打印机内的读卡器"));
    bench.page.findChild<QComboBox*>()->setCurrentText("Reader 00 00");
    bench.primary()->click();
    CHECK(bench.cards.wished.reader == "Reader 00 00");
    bench.cards.tell(app::MakingStage::card);
    CHECK(bench.word() == "打印机正在送卡");
    CHECK(bench.steps()[0] == "▶ 送卡");
    bench.cards.end(app::MakingEnd::made);
    CHECK(bench.message().contains("请从打印机取卡"));
    test::press(bench.page, "退出废卡");
    CHECK(bench.cards.rejectedIn.empty());
    test::press(bench.page, "退出废卡");
    CHECK(bench.cards.rejectedIn == "evolis:tcp://127.0.0.1:9100");
    CHECK(bench.message().contains("已作为废卡退出"));
}
