#include "app/desk/pages/fees_page.h"

#include <QLayout>

#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

namespace {

// What is wrong with a field, beside it.
QString faultOf(QWidget& editor) {
    const auto* fault = editor.parentWidget()->findChild<QLabel*>("fieldFault");
    return fault->isVisibleTo(editor.parentWidget()) ? fault->text() : QString();
}

// The engine, of whom only this person may sign besides.
struct FeesSignedBy : test::FakeFees {
    explicit FeesSignedBy(std::string name) : signer(std::move(name)) {}
    void book(QObject* asker, const FeeWish& wish, Then<FeeEntry> then) override {
        const std::string second = wish.people.second.name();
        if (!second.empty() && second != signer) return then(fail(Code::stepForbidden, "step.second_role: reviewer,supervisor"));
        FakeFees::book(asker, wish, std::move(then));
    }
    std::string signer;
};

}  // namespace

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
    press(page, "冲销");
    CHECK(fees.cancelled == 0);
    CHECK(faultOf(*named<QLineEdit>(page, "事由")).contains("请写明事由"));
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
        type(page, "事由", "card was lost");
        named<TextList>(page, "今日票据")->selectRow(1);
        fees.waiting.clear();
        press(page, what);
        press(page, what);
        page.open();
        press(page, what);
        REQUIRE(fees.waiting.size() == 1);
        fees.waiting[0](fees.answer);
    }
    type(page, "事由", "card was lost");
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

TEST_CASE("Why a fee is taken is said before anybody else is asked to sign, and the page shows where", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.show();
    page.open();
    QApplication::setActiveWindow(&page);
    REQUIRE(QTest::qWaitForWindowActive(&page));
    fees.needsSecond = true;
    type(page, "金额（元）", "20");
    press(page, "收费并记账");
    CHECK_FALSE(page.findChild<SecondPerson*>());
    auto* reason = named<QLineEdit>(page, "事由");
    CHECK(faultOf(*reason).contains("请写明事由"));
    CHECK(reason->hasFocus());
    reason->setText("card was lost");
    press(page, "收费并记账");
    CHECK(page.findChild<SecondPerson*>());
    CHECK(faultOf(*reason).isEmpty());
}

TEST_CASE("The fee of an order is for what its new card was ordered for, and no other is booked", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    fees.owes = FeeOwed{"damaged", "15", 2000};
    page.goTo(25);
    auto* kind = named<QComboBox>(page, "收费项目");
    CHECK(kind->currentData().toString() == "damaged");
    CHECK(named<QLineEdit>(page, "金额（元）")->text() == "20.00");
    type(page, "事由", "bent");
    kind->setCurrentIndex(kind->findData("lost"));
    press(page, "收费并记账");
    CHECK(fees.wished.service.empty());
    CHECK(faultOf(*kind).contains("任务 25 应收的是“损坏换领”"));
    kind->setCurrentIndex(kind->findData("damaged"));
    press(page, "收费并记账");
    CHECK(fees.wished.service == "damaged");
    CHECK(fees.wished.order == 25);
}

TEST_CASE("Of an order that owes no fee none is booked", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    fees.owes = std::optional<FeeOwed>();
    page.goTo(25);
    type(page, "金额（元）", "20");
    type(page, "事由", "first card");
    press(page, "收费并记账");
    CHECK(fees.wished.service.empty());
    CHECK(faultOf(*named<QLineEdit>(page, "任务号")).contains("没有要收的工本费"));
}

TEST_CASE("Who may not sign is told so where they signed, and another signs there at once", "[app][desk][fee][people]") {
    test::application();
    FeesSignedBy fees("王芳");
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    fees.needsSecond = true;
    type(page, "金额（元）", "20");
    type(page, "事由", "card was lost");
    press(page, "收费并记账");
    REQUIRE(test::signAs(page, "李敏"));
    CHECK(fees.wished.service.empty());
    auto* asked = page.findChild<SecondPerson*>();
    REQUIRE(asked);
    REQUIRE(asked->isVisible());
    QApplication::setActiveWindow(asked);
    REQUIRE(QTest::qWaitForWindowActive(asked));
    CHECK(test::lineNamed(*asked, "登录名")->hasFocus());
    CHECK(test::lineNamed(*asked, "登录名")->text().isEmpty());
    const auto& told = *asked->findChild<MessagePanel*>();
    for (const char* part : {"原因：", "办法：", "代码：app.stepForbidden", "审核、主管"}) CHECK(told.text().contains(part));
    CHECK(test::until([&] { return told.height() >= told.layout()->totalHeightForWidth(told.width()); }));
    CHECK(asked->rect().contains(told.geometry().translated(told.parentWidget()->pos())));
    REQUIRE(test::signAs(page, "王芳"));
    CHECK(fees.wished.people.second.name() == "王芳");
    CHECK_FALSE(page.findChild<SecondPerson*>());
}

TEST_CASE("What was typed for one order is not booked on another that is gone to", "[app][desk][fee]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    fees.owes = FeeOwed{"lost", "15", std::nullopt};
    page.goTo(25);
    type(page, "金额（元）", "20");
    type(page, "事由", "card was lost");
    page.goTo(25);
    CHECK(named<QLineEdit>(page, "事由")->text() == "card was lost");
    page.goTo(26);
    CHECK(named<QLineEdit>(page, "任务号")->text() == "26");
    CHECK(named<QLineEdit>(page, "金额（元）")->text().isEmpty());
    CHECK(named<QLineEdit>(page, "事由")->text().isEmpty());
}

TEST_CASE("While what was signed is being done nobody takes the signature back, and its window stays", "[app][desk][fee][people]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.open();
    fees.needsSecond = true;
    type(page, "金额（元）", "20");
    type(page, "事由", "card was lost");
    press(page, "收费并记账");
    auto* asked = page.findChild<SecondPerson*>();
    REQUIRE(asked);
    const auto buttons = asked->findChildren<QPushButton*>();
    const auto at = std::ranges::find_if(buttons, [](const QPushButton* button) { return button->text().startsWith("取消"); });
    REQUIRE(at != buttons.end());
    const QPushButton* cancel = *at;
    CHECK(cancel->isEnabled());
    fees.late = true;
    REQUIRE(test::signAs(page, "王芳"));
    REQUIRE(asked->isVisible());
    CHECK_FALSE(cancel->isEnabled());
    QTest::keyClick(asked, Qt::Key_Escape);
    CHECK(asked->isVisible());
    CHECK_FALSE(asked->close());
    CHECK(asked->isVisible());
    REQUIRE(fees.waiting.size() == 1);
    fees.waiting[0](fees.answer);
    CHECK_FALSE(asked->isVisible());
    CHECK(said(page).contains("已收费"));
}

TEST_CASE("A fee that one person began is neither booked nor signed for in the name of who works there by then", "[app][desk][fee][people]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.beginFor(Actor("李敏"));
    page.open();
    type(page, "金额（元）", "20");
    type(page, "事由", "card was lost");
    SECTION("while it is looked for what the order owes") {
        fees.lateOwed = true;
        type(page, "任务号", "7");
        press(page, "收费并记账");
        const auto asked = fees.asked;
        REQUIRE_FALSE(asked.empty());
        page.beginFor(Actor("王芳"));
        for (const auto& answer : asked) answer(fees.owes);
        CHECK(fees.books == 0);
    }
    SECTION("while it is booked") {
        fees.late = fees.needsSecond = true;
        press(page, "收费并记账");
        REQUIRE(fees.waiting.size() == 1);
        page.beginFor(Actor("王芳"));
        fees.waiting[0](fees.answer);
        CHECK(fees.books == 1);
    }
    CHECK_FALSE(page.findChild<SecondPerson*>());
    CHECK(said(page).isEmpty());
    CHECK(named<QLineEdit>(page, "金额（元）")->text().isEmpty());
    CHECK(named<QLineEdit>(page, "事由")->text().isEmpty());
    CHECK(page.findChild<QPushButton*>("primary")->isEnabled());
}

TEST_CASE("Who comes back after a lock finds the fee as it was typed, and is told what came of it", "[app][desk][fee][people]") {
    test::application();
    test::FakeFees fees;
    test::FakePeople people;
    FeesPage page(fees, people, test::wording);
    page.beginFor(Actor("李敏"));
    page.open();
    type(page, "金额（元）", "20");
    type(page, "事由", "card was lost");
    fees.late = true;
    press(page, "收费并记账");
    page.beginFor(Actor("李敏"));
    CHECK(named<QLineEdit>(page, "金额（元）")->text() == "20");
    REQUIRE(fees.waiting.size() == 1);
    fees.waiting[0](fees.answer);
    CHECK(said(page).contains("已收费"));
}
