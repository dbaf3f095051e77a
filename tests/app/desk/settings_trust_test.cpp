#include "tests/app/desk/settings_bench.h"

using namespace app;
using test::SettingsBench, test::devicesPart, test::layoutsPart, test::press, test::said, test::sectorsPart, test::type;

TEST_CASE("The layouts say who signed them, whether they hold and which one prints", "[app][desk][settings]") {
    SettingsBench bench;
    bench.page.turnTo(layoutsPart);
    const auto& list = bench.list("版式");
    REQUIRE(list.count() == 2);
    CHECK(list.at(0, 0) == "郑州市居住证（2013 年）");
    CHECK(list.at(0, 4) == "机关密钥");
    CHECK(list.at(0, 3) == "✓ 符合");
    CHECK(list.at(0, 2) == "● 在用");
    CHECK(list.at(1, 4) == "本站内置密钥");
    CHECK(list.at(1, 3) == "✕ 不能打印");
    CHECK(list.at(1, 2).isEmpty());
    const auto says = [&](const char* words) {
        for (const auto* label : bench.page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    CHECK(says("机关密钥 0011223344556677"));
    CHECK(says("zhengzhou-2013"));
    CHECK(says("按 Ctrl+Enter 试排"));
    bench.save();
    CHECK_FALSE(says("按 Ctrl+Enter 试排"));
    CHECK(bench.page.findChild<FaceView*>()->isVisible());
    CHECK(bench.layouts.drawn == std::vector<std::pair<std::string, int>>{{"zhengzhou-2013", 2}});
    CHECK(said(bench.page).contains("二维码读得回"));
    bench.layouts.picture = fail(Code::faceNotDrawn, "zhengzhou-2013");
    bench.save();
    CHECK(said(bench.page).startsWith("✕"));
}

TEST_CASE("The button of the layout editor is there when the editor is, and leads to it", "[app][desk][settings]") {
    SettingsBench bench;
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
    SettingsBench bench;
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
    SettingsBench bench;
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
    SettingsBench bench;
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

TEST_CASE("A sector is withdrawn and reinstated only when a second person signs", "[app][desk][settings][sectors]") {
    SettingsBench bench;
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
