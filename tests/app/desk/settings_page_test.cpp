#include "app/desk/pages/settings_page.h"

#include <QCheckBox>

#include "app/desk/pages/layout_settings.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/settings_fakes.h"
#include "tests/support/card_at_hand.h"
#include "tests/support/people_bench.h"

using namespace app;
using test::named, test::press, test::said, test::type;

namespace {

enum { devicesPart, layoutsPart, sectorsPart, peoplePart, centrePart };

struct Bench {
    Bench() {
        watch.take(apdu::Readers{{"Desk 00", {true, false, 0}}, {"Inside 01 00", {false, false, 0}}, {"Other 02", {true, true, 0}}});
        page.resize(1100, 700);
        page.show();
        page.open();
    }
    TextList& list(const QString& name) { return *named<TextList>(page, name); }
    QString text(const QString& line) { return named<QLineEdit>(page, line)->text(); }
    void save() { page.findChild<QPushButton*>("primary")->click(); }
    // The button that is there now; nothing: it is not.
    QPushButton* button(const QString& words) {
        for (auto* found : page.findChildren<QPushButton*>())
            if (found->text().startsWith(words) && found->isVisible()) return found;
        return nullptr;
    }
    void tick(const QString& role, bool on) {
        for (auto* box : page.findChildren<QCheckBox*>())
            if (box->text() == role) return box->setChecked(on);
        FAIL("no role " << role.toStdString());
    }
    void choosePerson(const QString& name) {
        auto& shownPeople = list("人员");
        for (int row = 0; row < shownPeople.count(); ++row)
            if (shownPeople.at(row, 0) == name) return shownPeople.selectRow(row);
        FAIL("nobody " << name.toStdString());
    }
    void typePassword(const QString& password, const QString& again) {
        type(page, "密码（至少十个字符）", password);
        type(page, "再输入一次密码", again);
    }

    QApplication& running = test::application();
    DeviceWatch watch;
    IdReaderWatch idReader;
    test::FakeDevices devices;
    test::FakeLayouts layouts;
    test::FakeSectors sectors;
    test::PeopleBench people;
    test::FakeAccounts accounts{people.people};
    test::FakePeople signing;  // where nobody is set up: a second person's name counts
    SettingsPage page{{devices, layouts, sectors, accounts, signing}, watch, &idReader, test::wording};
};

// With a station where people are set up, in front of its administrator.
struct PeopledBench : Bench {
    PeopledBench() {
        accounts.by = people.administrator();
        page.turnTo(peoplePart);
    }
    Account accountOf(const std::string& name) { return people.people.account(name).value(); }
};

const QString password = QString::fromStdString(test::goodPassword);

}  // namespace

TEST_CASE("The settings show each reader with its state and its use, and each printer with the reader inside it", "[app][desk][settings]") {
    Bench bench;
    const auto& readers = bench.list("读卡器");
    REQUIRE(readers.count() == 3);
    CHECK(readers.at(0, 1) == "有卡");
    CHECK(readers.at(0, 2) == "台面");
    CHECK(readers.at(1, 2) == "evolis:usb:4711 的芯片工位");
    CHECK(readers.at(2, 1) == "卡片无应答");
    const auto& printers = bench.list("打印机");
    REQUIRE(printers.count() == 2);
    CHECK(printers.at(0, 1) == "Inside 01（非接触）");
    CHECK(printers.at(0, 2) == "本台使用，已插上");
    CHECK(printers.at(1, 1) == "—");
    bench.watch.setAside("Other");
    CHECK(readers.count() == 3);
    bench.watch.take(apdu::Readers{});
    CHECK(readers.count() == 0);
}

TEST_CASE("What is saved is what was typed, and the desk is told when it is kept", "[app][desk][settings]") {
    Bench bench;
    std::vector<DeskSettings> settled;
    QObject::connect(&bench.page, &SettingsPage::settled, &bench.page, [&](const DeskSettings& settings) { settled.push_back(settings); });
    CHECK(bench.text("无人操作几分钟后锁定") == "5");
    type(bench.page, "本台使用的打印机", " cups:cards ");
    type(bench.page, "身份证阅读器", "/dev/ttyUSB0");
    type(bench.page, "出卡口相机的文件夹", "/srv/camera");
    type(bench.page, "操作员卡的读卡器", " Desk 00 ");
    type(bench.page, "无人操作几分钟后锁定", "3");
    for (auto* box : bench.page.findChildren<QCheckBox*>())
        if (box->text().startsWith("大字")) box->setChecked(true);
    bench.devices.answer = fail(Code::cameraFolderMissing, "/srv/camera");
    bench.save();
    CHECK(settled.empty());
    CHECK(said(bench.page).contains("没有这个文件夹"));
    bench.devices.answer = {};
    bench.save();
    REQUIRE(settled.size() == 1);
    CHECK(settled[0] == DeskSettings{"cups:cards", "/dev/ttyUSB0", "/srv/camera", 3, "Desk 00", true});
    CHECK(bench.devices.changed == settled[0]);
}

TEST_CASE("A lock time that is none is told beside its field and asks nobody", "[app][desk][settings]") {
    Bench bench;
    type(bench.page, "无人操作几分钟后锁定", "0");
    bench.save();
    CHECK(bench.devices.changed == DeskSettings{});
    CHECK(named<QLineEdit>(bench.page, "无人操作几分钟后锁定")->accessibleDescription().contains("1 至 120"));
    type(bench.page, "无人操作几分钟后锁定", "");
    bench.save();
    CHECK(bench.devices.changed.lockMinutes == 0);
    CHECK(bench.devices.changed.printer == "evolis:usb:4711");
}

TEST_CASE("What was typed and not saved is still there when one comes back", "[app][desk][settings]") {
    Bench bench;
    auto* line = named<QLineEdit>(bench.page, "出卡口相机的文件夹");
    line->setFocus();
    QTest::keyClicks(line, "/srv/c");
    bench.page.open();
    CHECK(line->text() == "/srv/c");
}

TEST_CASE("A printer gets another reader as its chip station", "[app][desk][settings]") {
    Bench bench;
    bench.list("打印机").selectRow(0);
    named<QComboBox>(bench.page, "改绑为芯片工位的读卡器")->setCurrentText("Other 02");
    press(bench.page, "改绑读卡器");
    CHECK(bench.devices.rebooked.printer == "evolis:usb:4711");
    CHECK(bench.devices.rebooked.reader == "Other 02");
    CHECK_FALSE(bench.devices.rebooked.contactless);
    CHECK(said(bench.page).contains("Other 02"));
    bench.devices.answer = fail(Code::stepForbidden, "step.role");
    press(bench.page, "改绑读卡器");
    CHECK(said(bench.page).contains(shown(test::wording.failure(bench.devices.answer.error()).cause)));
    bench.devices.rebooked = {};
    bench.watch.take(apdu::Readers{});
    press(bench.page, "改绑读卡器");
    CHECK(bench.devices.rebooked.reader.empty());
    CHECK(said(bench.page).contains("没有读卡器"));
}

TEST_CASE("A printer is tested before it is saved, and says what it has and what stops it", "[app][desk][settings]") {
    Bench bench;
    type(bench.page, "本台使用的打印机", "evolis:tcp://127.0.0.1:9100");
    press(bench.page, "测试打印机");
    CHECK(bench.devices.checked == "evolis:tcp://127.0.0.1:9100");
    CHECK(said(bench.page).contains("Primacy 可以打印"));
    CHECK(said(bench.page).contains("183"));
    bench.devices.said->warnings = {fail(Code::layoutUnknown).value()};
    press(bench.page, "测试打印机");
    CHECK(said(bench.page).startsWith("▲"));
    bench.devices.said->stops = {fail(Code::printerUnknown, "x").value()};
    press(bench.page, "测试打印机");
    CHECK(said(bench.page).startsWith("✕"));
    type(bench.page, "本台使用的打印机", "");
    press(bench.page, "测试打印机");
    CHECK(said(bench.page).contains("先写明打印机"));
}

TEST_CASE("A setting that is saved twice in a hurry is saved once", "[app][desk][settings]") {
    Bench bench;
    bench.devices.late = true;
    bench.save();
    bench.save();
    press(bench.page, "改绑读卡器");
    REQUIRE(bench.devices.waiting.size() == 1);
    bench.devices.waiting[0](bench.devices.answer);
    bench.save();
    CHECK(bench.devices.waiting.size() == 2);
}

TEST_CASE("The reader for identity cards is told as it is", "[app][desk][settings]") {
    Bench bench;
    const auto says = [&](const char* words) {
        for (const auto* label : bench.page.findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        return false;
    };
    CHECK_FALSE(says("身份证阅读器可用"));
    bench.idReader.takeReader({});
    CHECK(says("● 身份证阅读器可用"));
    bench.idReader.takeReader(fail(Code::idReaderUnknown, "x"));
    CHECK(says("✕ 身份证阅读器"));
}

TEST_CASE("The layouts say who signed them, whether they hold and which one prints", "[app][desk][settings]") {
    Bench bench;
    bench.page.turnTo(layoutsPart);
    const auto& list = bench.list("版式");
    REQUIRE(list.count() == 2);
    CHECK(list.at(0, 4) == "0011223344556677（机关密钥）");
    CHECK(list.at(0, 3) == "✓ 签名和规则都符合");
    CHECK(list.at(0, 2) == "● zhengzhou-2013");
    CHECK(list.at(1, 4) == "8899AABBCCDDEEFF（本站内置密钥）");
    CHECK(list.at(1, 3) == "✕ 不能打印");
    CHECK(list.at(1, 2).isEmpty());
    bench.save();
    CHECK(bench.layouts.drawn == std::vector<std::pair<std::string, int>>{{"zhengzhou-2013", 2}});
    CHECK(said(bench.page).contains("二维码读得回"));
    bench.layouts.picture = fail(Code::faceNotDrawn, "zhengzhou-2013");
    bench.save();
    CHECK(said(bench.page).startsWith("✕"));
}

TEST_CASE("The button of the layout editor is there when the editor is, and leads to it", "[app][desk][settings]") {
    Bench bench;
    QString wanted;
    QObject::connect(&bench.page, &Page::wants, &bench.page, [&](const QString& service) { wanted = service; });
    bench.page.turnTo(layoutsPart);
    CHECK_FALSE(bench.button("打开版式编辑"));
    bench.page.offer([](const QString& service) { return service == LayoutSettings::editor; });
    REQUIRE(bench.button("打开版式编辑"));
    bench.button("打开版式编辑")->click();
    CHECK(wanted == LayoutSettings::editor);
    bench.page.turnTo(devicesPart);
    CHECK_FALSE(bench.button("打开版式编辑"));
}

TEST_CASE("The sectors are shown as they are installed, and why they cannot be read", "[app][desk][settings]") {
    Bench bench;
    bench.page.turnTo(sectorsPart);
    CHECK(bench.list("应用区").at(0, 0) == "教育");
    CHECK(bench.list("应用区").at(0, 1) == "3");
    CHECK(bench.list("应用区").at(0, 3) == "0011223344556677（部门密钥）");
    CHECK(bench.list("应用区").at(0, 2) == "● 在用");
    CHECK(bench.list("应用区").at(0, 5) == "0011223344556677");
    bench.sectors.rows->front().keyReplaced = true;
    bench.page.open();
    CHECK(bench.list("应用区").at(0, 2).startsWith("▲"));
    bench.sectors.rows = fail(Code::storeBusy);
    bench.page.open();
    CHECK(said(bench.page).startsWith("✕"));
}

TEST_CASE("A department's new version is examined and shown before it is installed, by a key of its own", "[app][desk][settings][sectors]") {
    Bench bench;
    bench.page.turnTo(sectorsPart);
    bench.save();
    CHECK(said(bench.page).startsWith("▲"));
    CHECK(bench.sectors.examined.empty());
    type(bench.page, "新版本的文件", " /srv/education-4.json ");
    bench.button("安装")->click();
    CHECK(said(bench.page).contains("先检查文件"));
    bench.save();
    CHECK(bench.sectors.examined == "/srv/education-4.json");
    CHECK(said(bench.page).contains("教育：版本 3 → 4"));
    const auto& changes = bench.list("新版本的变化");
    REQUIRE(changes.count() == 2);
    CHECK(changes.at(0, 0) == "文件");
    CHECK(changes.at(0, 3) == "0B01 140 F0/F5");
    CHECK(changes.at(1, 2) == "无");
    CHECK(bench.sectors.installed.empty());
    bench.button("安装")->click();
    REQUIRE(bench.sectors.installed.size() == 1);
    CHECK(bench.sectors.installed[0].sector.version == 4);
    CHECK(said(bench.page).contains("教育 版本 4 已安装"));
    CHECK(changes.count() == 0);
    bench.button("安装")->click();
    CHECK(bench.sectors.installed.size() == 1);
}

TEST_CASE("A sector that is refused says why, and another file in the line is examined anew", "[app][desk][settings][sectors]") {
    Bench bench;
    bench.page.turnTo(sectorsPart);
    type(bench.page, "新版本的文件", "/srv/education-4.json");
    bench.save();
    type(bench.page, "新版本的文件", "/srv/education-5.json");
    CHECK(bench.list("新版本的变化").count() == 0);
    bench.button("安装")->click();
    CHECK(bench.sectors.installed.empty());
    bench.sectors.offer = fail(Code::sectorDowngrade, "education 2, installed is 3");
    bench.save();
    CHECK(said(bench.page).contains(shown(test::wording.failure(bench.sectors.offer.error()).cause)));
    bench.sectors.offer = app::SectorOffer{{"education", 3, "{}", "", {}}, "", 3, true, {}};
    bench.save();
    CHECK(said(bench.page).contains("原已安装"));
    bench.button("安装")->click();
    CHECK(bench.sectors.installed.empty());
    bench.sectors.offer = app::SectorOffer{{"education", 4, "{}", "", {}}, "", 3, false, {}};
    bench.sectors.answer = fail(Code::cardsInWork, "order 7");
    bench.save();
    bench.button("安装")->click();
    CHECK(said(bench.page).startsWith("✕"));
    CHECK(bench.button("安装")->isEnabled());
}

TEST_CASE("The parts are gone through by Ctrl and their number, each with its own buttons", "[app][desk][settings]") {
    Bench bench;
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    CHECK(bench.button("测试打印机"));
    QTest::keyClick(&bench.page, Qt::Key_4, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.button("设新密码") != nullptr; }));
    CHECK_FALSE(bench.button("测试打印机"));
    QTest::keyClick(&bench.page, Qt::Key_1, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.button("测试打印机") != nullptr; }));
}

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
    Bench bench;
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

TEST_CASE("A sector is withdrawn and reinstated only when a second person signs", "[app][desk][settings][sectors]") {
    Bench bench;
    bench.page.turnTo(sectorsPart);
    press(bench.page, "停用或恢复应用区");
    CHECK(said(bench.page).contains("先在清单里选一个应用区"));
    bench.list("应用区").selectRow(0);
    press(bench.page, "停用或恢复应用区");
    CHECK(bench.sectors.turned.empty());
    REQUIRE(test::signAs(bench.page, "supervisor"));
    CHECK(bench.sectors.turned == std::vector<std::string>{"education withdrawn with supervisor"});
    CHECK(bench.list("应用区").at(0, 2) == "○ 已停用");
    bench.sectors.turning = fail(Code::cardsInWork, "order 7");
    bench.list("应用区").selectRow(0);
    press(bench.page, "停用或恢复应用区");
    REQUIRE(test::signAs(bench.page, "supervisor"));
    CHECK(bench.sectors.turned.back() == "education reinstated with supervisor");
    CHECK(said(bench.page).startsWith("✕"));
}

TEST_CASE("The centre's address is https or told beside its field, and what is saved leaves the other settings alone", "[app][desk][settings][sync]") {
    Bench bench;
    bench.page.turnTo(centrePart);
    std::vector<DeskSettings> settled;
    QObject::connect(&bench.page, &SettingsPage::settled, &bench.page, [&](const DeskSettings& settings) { settled.push_back(settings); });
    type(bench.page, "中心地址", "http://centre");
    bench.save();
    CHECK(settled.empty());
    type(bench.page, "中心地址", " https://centre:8443 ");
    type(bench.page, "证书文件夹", "/srv/tls");
    bench.save();
    REQUIRE(settled.size() == 1);
    CHECK(settled[0].centre == "https://centre:8443");
    CHECK(settled[0].centreFolder == "/srv/tls");
    CHECK(settled[0].printer == "evolis:usb:4711");
    CHECK(said(bench.page).contains("马上与中心联系"));
    bench.page.turnTo(devicesPart);
    type(bench.page, "本台使用的打印机", "cups:cards");
    bench.save();
    REQUIRE(settled.size() == 2);
    CHECK(settled[1].centre == "https://centre:8443");
    CHECK(settled[1].printer == "cups:cards");
}
