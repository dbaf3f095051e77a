#include "app/desk/pages/list_page.h"

#include <QProgressBar>

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/app/desk/paper_fakes.h"
#include "tests/support/temporary_folder.h"

namespace {

struct Bench {
    Bench() {
        page.beginFor("王芳");
        page.open();
    }
    [[nodiscard]] QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    [[nodiscard]] app::TextList* list() { return page.findChild<app::TextList*>(); }
    void checked() {
        page.useFile("/lists/a.csv");
        service.end(test::FakeLists::report());
    }

    QApplication& running = test::application();
    test::FakeLists service;
    test::FakeRegistration choices;
    app::ListPage page{service, choices, test::wording};
};

}  // namespace

TEST_CASE("A list is checked as it is chosen, each row told, and taken in only then", "[app][desk][list]") {
    Bench bench;
    CHECK_FALSE(bench.primary()->isEnabled());
    bench.page.useFile("/lists/a.csv");
    CHECK_FALSE(bench.primary()->isEnabled());
    REQUIRE(bench.service.checked.size() == 1);
    CHECK(bench.service.checked.front().file.string() == "/lists/a.csv");
    bench.service.end(test::FakeLists::report());
    REQUIRE(bench.list()->count() == 2);
    CHECK(bench.list()->at(0, 1) == "李样例");
    CHECK(bench.list()->at(0, 2) == "可受理");
    CHECK(bench.list()->at(1, 3) == "联系电话");
    CHECK(bench.list()->at(1, 4) == "<b>12</b>");
    CHECK(bench.list()->at(1, 5) == app::shown(test::wording.rule("person.has_order").cause));
    CHECK(test::said(bench.page).contains("可受理 1 行，不予受理 1 行"));
    REQUIRE(bench.primary()->isEnabled());
    bench.primary()->click();
    REQUIRE(bench.service.taken.size() == 1);
    bench.service.end(test::FakeLists::report(5, 7));
    CHECK(bench.list()->at(0, 2) == "已受理，任务 7");
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("What is the same for a whole list is typed once, and a change asks for another check", "[app][desk][list]") {
    Bench bench;
    bench.checked();
    QTest::keyClicks(bench.page.findChild<QLineEdit*>("workplace"), "Example");
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.list()->count() == 0);
    auto* type = bench.page.findChild<QComboBox*>("declarant_type");
    type->setCurrentIndex(type->findText("用人单位"));
    test::press(bench.page, "检查名单");
    REQUIRE(bench.service.checked.size() == 2);
    CHECK(bench.service.checked.back().shared == app::RowValues{{"declarant_type", "用人单位"}, {"workplace", "Example"}});
}

TEST_CASE("While a list is taken in its progress is shown, and it can be stopped between two rows", "[app][desk][list]") {
    Bench bench;
    bench.checked();
    bench.primary()->click();
    bench.service.tell({"import", 3, 10, 0, ""});
    auto* progress = bench.page.findChild<QProgressBar*>();
    CHECK(progress->value() == 3);
    CHECK(progress->maximum() == 10);
    CHECK(progress->format() == "第 4 行，共 10 行");
    test::press(bench.page, "停止");
    CHECK(bench.service.stops == 1);
    auto report = test::FakeLists::report(5, 7);
    report.stoppedBefore = 4;
    bench.service.end(report);
    CHECK(test::said(bench.page).contains("第 4 行起没有办理"));
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("A check that was stopped judged a part: nothing is taken in by it", "[app][desk][list]") {
    Bench bench;
    bench.page.useFile("/lists/a.csv");
    auto report = test::FakeLists::report();
    report.stoppedBefore = 3;
    bench.service.end(report);
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("A list that cannot be read is told with cause and remedy, and nothing can be taken in", "[app][desk][list]") {
    Bench bench;
    bench.page.useFile("/lists/a.csv");
    const auto error = app::fail(app::Code::csvHeaderWrong, "column 2").value();
    bench.service.end(tl::unexpected(error));
    CHECK(test::said(bench.page).contains(app::shown(test::wording.failure(error).cause)));
    CHECK_FALSE(bench.primary()->isEnabled());
}

TEST_CASE("What is refused of a list is saved where the clerk says", "[app][desk][list]") {
    Bench bench;
    bench.checked();
    bench.page.saveRefused("/lists/refused.csv");
    CHECK(bench.service.writtenTo.string() == "/lists/refused.csv");
    REQUIRE(bench.service.written.size() == 1);
    CHECK(bench.service.written.front().row == 2);
    CHECK(test::said(bench.page).contains("refused.csv"));
}

TEST_CASE("Whoever signs in after another sees nothing of that one's list, and it stops", "[app][desk][list]") {
    Bench bench;
    bench.page.useFile("/lists/a.csv");
    bench.page.beginFor("李敏");
    CHECK(bench.service.stops == 1);
    bench.service.end(test::FakeLists::report());
    CHECK(bench.list()->count() == 0);
    CHECK(bench.page.findChildren<QLineEdit*>().front()->text().isEmpty());
}

TEST_CASE("A second list takes its own photos, and never those of the first", "[app][desk][list]") {
    Bench bench;
    const test::TemporaryFolder folder;
    const auto choose = [&](const std::filesystem::path& file) {
        bench.page.useFile(file);
        bench.service.end(test::FakeLists::report());
        return bench.service.checked.back().photos.string();
    };
    for (const auto* list : {"a", "b"}) std::filesystem::create_directories(folder.path() / list / "photos");
    const auto a = folder.path() / "a" / "list.csv", b = folder.path() / "b" / "list.csv", none = folder.path() / "c" / "list.csv";
    const auto photosOf = [&](const char* list) { return (folder.path() / list / "photos").string(); };
    CHECK(choose(a) == photosOf("a"));
    auto* line = test::named<QLineEdit>(bench.page, "照片文件夹");
    CHECK(line->text().toStdString() == photosOf("a"));
    CHECK(choose(b) == photosOf("b"));
    CHECK(choose(none).empty());
    CHECK(line->text().isEmpty());
    bench.page.usePhotos("/chosen");
    CHECK(choose(none) == "/chosen");
    CHECK(choose(b) == photosOf("b"));
    bench.page.usePhotos("/chosen");
    CHECK(choose(none).empty());
}

TEST_CASE("A folder of photos that was chosen before any list is the first list's alone", "[app][desk][list]") {
    Bench bench;
    bench.page.usePhotos("/chosen");
    bench.page.useFile("/lists/a.csv");
    CHECK(bench.service.checked.back().photos.string() == "/chosen");
    bench.service.end(test::FakeLists::report());
    bench.page.useFile("/lists/b.csv");
    CHECK(bench.service.checked.back().photos.empty());
}
