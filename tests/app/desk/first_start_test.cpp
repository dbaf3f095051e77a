#include "app/desk/pages/first_start_page.h"

#include "tests/app/desk/fake_people.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        page.resize(1366, 768);
        page.show();
    }
    void type(const QString& name, const QString& text) {
        auto* line = test::lineNamed(page, name);
        INFO(name.toStdString());
        REQUIRE(line);
        line->setText(text);
    }
    void next() { page.findChild<QPushButton*>("primary")->click(); }
    void passStation() {
        type("发证机关代码（12 位）", "410105000000");
        next();
        next();  // the printer as it is proposed
    }
    void fillPerson(const QString& password, const QString& again) {
        type("登录名", "root");
        type("姓名（显示用）", "管理员");
        type("密码（至少十个字符）", password);
        type("再输入一次密码", again);
    }
    QApplication& running = test::application();
    test::FakeStart start;
    app::FirstStartPage page{start, "/nowhere/home", ZHIKA_SOURCE_DIR "/resources", test::wording};
};

}  // namespace

TEST_CASE("Three pages make a station: which one, which printer, who administers it", "[app][desk][people]") {
    Bench bench;
    bool started = false;
    QObject::connect(&bench.page, &app::FirstStartPage::started, &bench.page, [&] { started = true; });
    bench.passStation();
    bench.fillPerson("correct horse", "correct horse");
    bench.next();
    CHECK(started);
    const auto& wanted = bench.start.wanted;
    CHECK(wanted.station.home == "/nowhere/home");
    CHECK(wanted.station.regime == "zhengzhou-2013");
    CHECK(wanted.station.authority == "410105000000");
    CHECK(wanted.station.station == "01");
    CHECK(wanted.printer == "file:/nowhere/home/prints");
    CHECK(wanted.name == "root");
    CHECK(wanted.shown == "管理员");
    CHECK(std::ranges::equal(wanted.password->view(), std::string("correct horse")));
}

TEST_CASE("A page is not left while something on it is wrong, and says what", "[app][desk][people]") {
    Bench bench;
    bench.type("发证机关代码（12 位）", "4101");
    bench.next();
    CHECK(test::lineNamed(bench.page, "发证机关代码（12 位）") != nullptr);
    CHECK(test::lineNamed(bench.page, "发证机关代码（12 位）")->accessibleDescription() == "须为 12 位数字");
    bench.passStation();
    bench.fillPerson("correct horse", "another horse");
    bench.next();
    CHECK(bench.start.starts == 0);
}

TEST_CASE("What the engine refuses is told, and nothing that was typed is lost", "[app][desk][people]") {
    Bench bench;
    bench.start.answer = app::fail(app::Code::passwordTooShort);
    bench.passStation();
    bench.fillPerson("short", "short");
    bench.next();
    CHECK(bench.start.starts == 1);
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("密码太短"));
    CHECK(test::lineNamed(bench.page, "登录名")->text() == "root");
}
