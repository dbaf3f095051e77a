#include <QDir>
#include <QRegularExpression>
#include <QScrollBar>

#include "app/desk/shell/help_window.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"

namespace {

const QString manual = ZHIKA_SOURCE_DIR "/resources/manual/";

QString textOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

// What a page points to and is not there.
QStringList deadLinks(const QString& folder, const QString& page) {
    static const QRegularExpression link(R"(\]\(([^)]+)\))");
    QStringList dead;
    for (auto found = link.globalMatch(textOf(folder + "/" + page)); found.hasNext();) {
        const QString target = found.next().captured(1);
        if (!QFileInfo::exists(folder + "/" + target)) dead << page + " → " + target;
    }
    return dead;
}

}  // namespace

TEST_CASE("The manual has the same pages in both languages, and each link and picture is there", "[app][desk]") {
    const QStringList pages = QDir(manual + "zh").entryList({"*.md"}, QDir::Files, QDir::Name);
    REQUIRE(pages.contains("index.md"));
    CHECK(pages == QDir(manual + "en").entryList({"*.md"}, QDir::Files, QDir::Name));
    for (const char* language : {"zh", "en"})
        for (const auto& page : pages) {
            CHECK(deadLinks(manual + language, page).join("; ").toStdString().empty());
            CHECK((page == "index.md" || textOf(manual + language + "/index.md").contains("(" + page + ")")));
        }
}

TEST_CASE("F1 opens the page of a service, and the index where there is none", "[app][desk]") {
    test::application();
    app::HelpWindow help(std::string(ZHIKA_SOURCE_DIR) + "/resources/manual/zh");
    help.show("make");
    CHECK(help.toPlainText().startsWith("制证（F4）"));
    CHECK(help.windowTitle().contains("制证"));
    help.show("nothing");
    CHECK(help.toPlainText().startsWith("制卡手册"));
    QApplication::setActiveWindow(&help);
    REQUIRE(QTest::qWaitForWindowActive(&help));
    QTest::keyClick(&help, Qt::Key_Escape);
    CHECK_FALSE(help.isVisible());
}

TEST_CASE("A picture of the manual is as wide as its window has room for", "[app][desk]") {
    test::application();
    app::HelpWindow help(std::string(ZHIKA_SOURCE_DIR) + "/resources/manual/zh");
    for (const int width : {1000, 600}) {
        help.resize(width, 500);
        help.show("make");
        REQUIRE(QTest::qWaitForWindowExposed(&help));
        QApplication::processEvents();
        CHECK(help.document()->idealWidth() <= help.viewport()->width());
        CHECK(help.horizontalScrollBar()->maximum() == 0);
    }
}
