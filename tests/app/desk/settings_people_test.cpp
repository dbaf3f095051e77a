#include "tests/app/desk/settings_bench.h"

using namespace app;
using test::PeopledBench, test::SettingsBench, test::named, test::peoplePart, test::press, test::said, test::type, test::password;

TEST_CASE("An administrator adds somebody, who signs in with the password that was typed", "[app][desk][settings][people]") {
    PeopledBench bench;
    press(bench.page, "新增一位");
    type(bench.page, "登录名", "clerk");
    type(bench.page, "姓名（显示用）", "李样例");
    bench.typePassword(password, "something else");
    bench.tick("窗口受理", true);
    bench.tick("制证", true);
    bench.save();
    CHECK_FALSE(bench.people.people.account("clerk"));
    bench.typePassword(password, password);
    bench.save();
    CHECK(bench.accountOf("clerk").roles == Roles{Role::clerk, Role::issuer});
    CHECK(bench.accountOf("clerk").shown == "李样例");
    CHECK(bench.people.people.signIn("clerk", test::secret(test::goodPassword)));
    CHECK(bench.text("登录名").isEmpty());
    CHECK(bench.text("密码（至少十个字符）").isEmpty());
    REQUIRE(bench.list("人员").count() == 2);
    CHECK(bench.list("人员").at(1, 2) == "窗口受理、制证");
}

TEST_CASE("Somebody new may be given their own citizen number, and a wrong one is told beside the field", "[app][desk][settings][people]") {
    PeopledBench bench;
    const std::string number = "41010119900101123x", about = "410101199001011238";
    press(bench.page, "新增一位");
    type(bench.page, "登录名", "clerk");
    type(bench.page, "本人身份号码（可不填）", QString::fromStdString(number));
    bench.typePassword(password, password);
    bench.tick("窗口受理", true);
    bench.save();
    CHECK_FALSE(bench.people.people.account("clerk"));
    CHECK(named<QLineEdit>(bench.page, "本人身份号码（可不填）")->property("faulty").toBool());
    type(bench.page, "本人身份号码（可不填）", QString::fromStdString(about));
    bench.save();
    REQUIRE(bench.people.people.account("clerk"));
    const auto clerk = bench.people.signedIn("clerk");
    CHECK(bench.people.people.isAbout(clerk, bench.people.store.vault->blindIndex(apdu::bytesOf(about)).value()).value());
    CHECK(bench.text("本人身份号码（可不填）").isEmpty());
}

TEST_CASE("Whoever goes through the list by Tab keeps what was typed of somebody new", "[app][desk][settings][people]") {
    PeopledBench bench;
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    type(bench.page, "登录名", "clerk");
    bench.list("人员").setFocus();
    CHECK(bench.text("登录名") == "clerk");
    QTest::keyClick(&bench.list("人员"), Qt::Key_Space);
    CHECK(bench.text("登录名") == "root");
    CHECK(named<QLineEdit>(bench.page, "登录名")->isReadOnly());
}

TEST_CASE("Roles are changed by the engine's rules: nobody changes their own", "[app][desk][settings][people]") {
    PeopledBench bench;
    bench.people.with("clerk", {Role::clerk});
    bench.page.open();
    bench.choosePerson("clerk");
    CHECK(named<QLineEdit>(bench.page, "登录名")->isReadOnly());
    bench.tick("窗口受理", false);
    bench.tick("审核", true);
    bench.save();
    CHECK(bench.accountOf("clerk").roles == Roles{Role::reviewer});
    bench.choosePerson("root");
    bench.tick("主管", true);
    bench.save();
    CHECK(bench.accountOf("root").roles == Roles{Role::administrator});
    CHECK(said(bench.page).startsWith("✕"));
}

TEST_CASE("Somebody is closed and opened again, and the last administrator stays", "[app][desk][settings][people]") {
    PeopledBench bench;
    bench.people.with("clerk", {Role::clerk});
    bench.page.open();
    bench.choosePerson("clerk");
    press(bench.page, "停用或重新启用");
    CHECK_FALSE(bench.accountOf("clerk").open);
    CHECK(bench.list("人员").at(1, 3) == "○ 停用");
    press(bench.page, "停用或重新启用");
    CHECK(bench.accountOf("clerk").open);
    bench.choosePerson("root");
    press(bench.page, "停用或重新启用");
    CHECK(bench.accountOf("root").open);
    CHECK(said(bench.page).startsWith("✕"));
}

TEST_CASE("A new password counts from then on, and is not typed for nobody", "[app][desk][settings][people]") {
    PeopledBench bench;
    bench.people.with("clerk", {Role::clerk});
    bench.page.open();
    press(bench.page, "设新密码");
    CHECK(said(bench.page).contains("先在列表里选一位"));
    bench.choosePerson("clerk");
    bench.typePassword("short", "short");
    press(bench.page, "设新密码");
    CHECK(said(bench.page).startsWith("✕"));
    bench.typePassword("battery staple", "battery staple");
    press(bench.page, "设新密码");
    CHECK(bench.people.people.signIn("clerk", test::secret("battery staple")));
    CHECK(bench.text("再输入一次密码").isEmpty());
}

TEST_CASE("Where nobody is set up the first one is an administrator", "[app][desk][settings][people]") {
    SettingsBench bench;
    bench.page.turnTo(peoplePart);
    type(bench.page, "登录名", "root");
    bench.typePassword(password, password);
    bench.save();
    CHECK(bench.people.people.account("root").value().roles == Roles{Role::administrator});
    CHECK(said(bench.page).contains("重新打开程序"));
}

TEST_CASE("The card of the person who is chosen is withdrawn, and signs nobody in any more", "[app][desk][settings][people][operator_card]") {
    PeopledBench bench;
    test::OperatorBench card;
    bench.people.with("clerk", {Role::clerk});
    auto there = card.there();
    REQUIRE(bench.people.people.enrolCard("clerk", test::atHand(there, test::ownPin), test::pin(test::ownPin), bench.accounts.by));
    bench.page.open();
    press(bench.page, "注销操作员卡");
    CHECK(said(bench.page).contains("先在列表里选一位"));
    bench.choosePerson("clerk");
    press(bench.page, "注销操作员卡");
    CHECK(said(bench.page).contains("立刻失效"));
    CHECK(bench.people.people.signInByCard(test::atHand(there, test::ownPin)).error().code == Code::operatorCardWithdrawn);
    press(bench.page, "注销操作员卡");
    CHECK(said(bench.page).contains("没有登记操作员卡"));
}

TEST_CASE("A card is enrolled for the person who is chosen, with the PIN its holder types, and what is wrong stands beside it",
          "[app][desk][settings][people][operator_card]") {
    PeopledBench bench;
    test::OperatorBench card;
    bench.people.with("clerk", {Role::clerk});
    bench.page.open();
    const QString pin = "操作员卡的 PIN（持卡人自己输入）";
    const auto fault = [&] { return named<QLineEdit>(bench.page, pin)->accessibleDescription(); };
    press(bench.page, "登记操作员卡");
    CHECK(fault().contains("先在列表里选一位"));
    bench.choosePerson("clerk");
    press(bench.page, "登记操作员卡");
    CHECK(fault().contains("请持卡人输入 PIN"));
    type(bench.page, pin, QString::fromStdString(test::ownPin));
    press(bench.page, "登记操作员卡");
    CHECK(fault().contains("操作员读卡器里没有操作员卡"));
    CHECK(bench.text(pin).isEmpty());
    bench.accounts.card = &card;
    type(bench.page, pin, "999999");
    press(bench.page, "登记操作员卡");
    CHECK_FALSE(fault().isEmpty());
    CHECK(bench.people.people.cardsInForce(bench.accounts.by)->empty());
    type(bench.page, pin, QString::fromStdString(test::ownPin));
    press(bench.page, "登记操作员卡");
    CHECK(fault().isEmpty());
    CHECK(said(bench.page).contains("已登记"));
    auto there = card.there();
    CHECK(bench.list("人员").at(1, 4) == QString::fromStdString(markOfCard(there.publicKey())));
    CHECK(bench.people.people.signInByCard(test::atHand(there, test::ownPin))->name() == "clerk");
}

TEST_CASE("While a card is asked nothing else is done, and its progress is told beside the PIN", "[app][desk][settings][people][operator_card]") {
    PeopledBench bench;
    test::OperatorBench card;
    bench.accounts.card = &card;
    bench.accounts.late = true;
    bench.people.with("clerk", {Role::clerk});
    bench.page.open();
    bench.choosePerson("clerk");
    type(bench.page, "操作员卡的 PIN（持卡人自己输入）", QString::fromStdString(test::ownPin));
    press(bench.page, "登记操作员卡");
    CHECK_FALSE(bench.button("注销操作员卡")->isEnabled());
    const auto says = [&](const char* words) {
        for (const auto* label : bench.page.findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    };
    CHECK(says("请不要取走卡片"));
    bench.accounts.asked();
    CHECK(bench.button("注销操作员卡")->isEnabled());
    CHECK(says("操作员卡 "));
    CHECK_FALSE(says("请不要取走卡片"));
}

TEST_CASE("A password that one administrator typed for somebody is not there for the next", "[app][desk][settings][people]") {
    PeopledBench bench;
    bench.page.beginFor(Actor("root"));
    press(bench.page, "新增一位");
    type(bench.page, "登录名", "clerk");
    bench.typePassword(password, password);
    bench.page.beginFor(Actor("another"));
    CHECK(bench.text("登录名").isEmpty());
    CHECK(bench.text("密码（至少十个字符）").isEmpty());
    CHECK(bench.text("再输入一次密码").isEmpty());
}
