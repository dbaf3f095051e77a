#include "app/desk/pages/fees_page.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("A fee is typed in yuan and booked in fen, with its reason and the second person", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    CHECK(named<TextList>(page, "今日票据")->count() == 2);
    type(page, "金额（元）", "20,00");
    press(page, "收费并记账");
    CHECK(fees.wished.service.empty());
    type(page, "金额（元）", "20.5");
    type(page, "任务号", "7");
    type(page, "事由", "card was lost");
    fees.needsSecond = true;
    press(page, "收费并记账");
    REQUIRE(test::signAs(page, "王芳"));
    CHECK(fees.wished.fen == 2050);
    CHECK(fees.wished.order == 7);
    CHECK(fees.wished.service == "lost");
    CHECK(fees.wished.people.second.name() == "王芳");
    CHECK(said(page).contains("20.00"));
}

TEST_CASE("A receipt is taken back only when one is chosen", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    press(page, "冲销");
    CHECK(fees.cancelled == 0);
    named<TextList>(page, "今日票据")->selectRow(1);
    type(page, "事由", "typed wrongly");
    press(page, "冲销");
    CHECK(fees.cancelled == 2);
    CHECK(fees.why == "typed wrongly");
}

TEST_CASE("Who clicks twice books one receipt, and takes one back once", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    fees.late = true;
    type(page, "金额（元）", "20");
    for (const char* what : {"收费并记账", "冲销"}) {
        named<TextList>(page, "今日票据")->selectRow(1);
        fees.waiting.clear();
        press(page, what);
        press(page, what);
        page.open();
        press(page, what);
        REQUIRE(fees.waiting.size() == 1);
        fees.waiting[0](fees.answer);
    }
    press(page, "收费并记账");
    CHECK(fees.waiting.size() == 2);
}

TEST_CASE("The fee of an order is waived with its number and a reason, and what is missing is told beside the fields", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    press(page, "减免工本费");
    CHECK(fees.waived == 0);
    page.goTo(12);
    press(page, "减免工本费");
    CHECK(fees.waived == 0);
    type(page, "事由", "theft reported to the police");
    press(page, "减免工本费");
    CHECK(fees.waived == 12);
    CHECK(fees.why == "theft reported to the police");
    CHECK(said(page).contains("任务 12 的工本费已减免"));
}

TEST_CASE("Nobody is offered a step with fees that is not theirs", "[app][desk][fee][people]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    people.bench.administrator();
    FeesPage page(fees, people, test::wording);
    page.show();
    page.open();
    const auto offered = [&](const std::string& name, const Roles& roles) {
        page.beginFor(people.bench.with(name, roles));
        QStringList names;
        for (const auto* button : page.findChildren<QPushButton*>())
            if (button->isVisible()) names << button->text().section("  (", 0, 0);
        return names;
    };
    CHECK(offered("clerk", {Role::clerk}).join("").contains("收费并记账"));
    CHECK_FALSE(offered("clerk2", {Role::clerk}).join("").contains("减免"));
    CHECK(offered("boss", {Role::supervisor}).join("").contains("减免"));
    CHECK_FALSE(offered("reviewer", {Role::reviewer}).join("").contains("减免"));
    CHECK_FALSE(offered("reviewer2", {Role::reviewer}).join("").contains("收费并记账"));
}
