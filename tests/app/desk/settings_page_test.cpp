#include "tests/app/desk/settings_bench.h"

using namespace app;
using test::SettingsBench, test::centrePart, test::devicesPart, test::named, test::press, test::said, test::type;

TEST_CASE("The settings show each reader with its state and its use, and each printer with the reader inside it", "[app][desk][settings]") {
    SettingsBench bench;
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
    SettingsBench bench;
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
    CHECK(settled[0] == DeskSettings{"cups:cards", "/dev/ttyUSB0", "/srv/camera", 3, "Desk 00", "", "", true});
    CHECK(bench.devices.changed == settled[0]);
}

TEST_CASE("A lock time that is none is told beside its field and asks nobody", "[app][desk][settings]") {
    SettingsBench bench;
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
    SettingsBench bench;
    auto* line = named<QLineEdit>(bench.page, "出卡口相机的文件夹");
    line->setFocus();
    QTest::keyClicks(line, "/srv/c");
    bench.page.open();
    CHECK(line->text() == "/srv/c");
}

TEST_CASE("Settings that were not read are not saved over", "[app][desk][settings]") {
    SettingsBench bench;
    bench.devices.known.settings.centre = "https://centre:8443";
    bench.devices.unread = fail(Code::storeBusy).value();
    SettingsPage page({bench.devices, bench.layouts, bench.sectors, bench.accounts, bench.signing}, bench.watch, nullptr, test::wording);
    page.show();
    page.open();
    page.findChild<QPushButton*>("primary")->click();
    CHECK(bench.devices.changes == 0);
    CHECK(said(page).startsWith("✕"));
    bench.devices.unread.reset();
    page.findChild<QPushButton*>("primary")->click();
    CHECK(bench.devices.changes == 0);
    CHECK(named<QLineEdit>(page, "本台使用的打印机")->text() == "evolis:usb:4711");
    page.findChild<QPushButton*>("primary")->click();
    CHECK(bench.devices.changed == bench.devices.known.settings);
    CHECK(bench.devices.changed.centre == "https://centre:8443");
}

TEST_CASE("What another part kept meanwhile stays as it is", "[app][desk][settings]") {
    SettingsBench bench;
    bench.devices.known.settings.centre = "https://centre:8443";
    bench.save();
    CHECK(bench.devices.changed.centre == "https://centre:8443");
}

TEST_CASE("A printer gets another reader as its chip station", "[app][desk][settings]") {
    SettingsBench bench;
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
    SettingsBench bench;
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
    SettingsBench bench;
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
    SettingsBench bench;
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

TEST_CASE("The parts are gone through by Ctrl and their number, each with its own buttons", "[app][desk][settings]") {
    SettingsBench bench;
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    CHECK(bench.button("测试打印机"));
    QTest::keyClick(&bench.page, Qt::Key_4, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.button("设新密码") != nullptr; }));
    CHECK_FALSE(bench.button("测试打印机"));
    QTest::keyClick(&bench.page, Qt::Key_1, Qt::ControlModifier);
    CHECK(test::until([&] { return bench.button("测试打印机") != nullptr; }));
}

TEST_CASE("The centre's address is https or told beside its field, and what is saved leaves the other settings alone", "[app][desk][settings][sync]") {
    SettingsBench bench;
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

TEST_CASE("What is typed before the settings were read stays, and the other fields are filled", "[app][desk][settings][sync]") {
    SettingsBench bench;
    bench.devices.known.settings.centre = "https://old:8443";
    bench.devices.known.settings.centreFolder = "/srv/tls";
    bench.devices.readsLate = true;
    SettingsPage page({bench.devices, bench.layouts, bench.sectors, bench.accounts, bench.signing}, bench.watch, nullptr, test::wording);
    page.show();
    page.open();
    type(page, "本台使用的打印机", "cups:cards");
    bench.devices.read();
    CHECK(named<QLineEdit>(page, "本台使用的打印机")->text() == "cups:cards");
    CHECK(named<QLineEdit>(page, "无人操作几分钟后锁定")->text() == "5");
    page.turnTo(centrePart);
    type(page, "中心地址", "https://new:8443");
    bench.devices.read();
    CHECK(named<QLineEdit>(page, "中心地址")->text() == "https://new:8443");
    CHECK(named<QLineEdit>(page, "证书文件夹")->text() == "/srv/tls");
}

TEST_CASE("A centre that is saved before the settings were read keeps the folder of its certificates", "[app][desk][settings][sync]") {
    SettingsBench bench;
    bench.devices.known.settings.centreFolder = "/srv/tls";
    bench.devices.readsLate = true;
    bench.page.turnTo(centrePart);
    type(bench.page, "中心地址", "https://new:8443");
    bench.save();
    bench.devices.read();
    CHECK(bench.devices.changed.centre == "https://new:8443");
    CHECK(bench.devices.changed.centreFolder == "/srv/tls");
    bench.devices.read();
    CHECK(named<QLineEdit>(bench.page, "证书文件夹")->text() == "/srv/tls");
}

TEST_CASE("Each setting of a device says what may be typed", "[app][desk][settings]") {
    SettingsBench bench;
    for (const char* name : {"本台使用的打印机", "身份证阅读器", "出卡口相机的文件夹", "操作员卡的读卡器", "无人操作几分钟后锁定"})
        CHECK_FALSE(named<QLineEdit>(bench.page, name)->placeholderText().isEmpty());
    CHECK(named<QLineEdit>(bench.page, "本台使用的打印机")->toolTip().contains("ipp://"));
}
