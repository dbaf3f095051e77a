#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "app/desk/widgets/text_list.h"
#include "tests/app/desk/looks.h"
#include "tests/app/desk/offered_desk.h"
#include "tests/app/desk/shell_bench.h"
#include "tests/app/desk/whole_lines.h"

using test::Dressed, test::faultsOf, test::OfferedDesk, test::ShellBench;

namespace {

void resize(QWidget& window, const QSize& screen) {
    window.resize(screen);
    QCoreApplication::processEvents();
}

void isWhole(QWidget& window, const QSize& screen, const test::Look& look) {
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // of what the last of them changed
    const std::string faults = faultsOf(window, look);
    INFO(faults);
    CHECK(faults.empty());
    INFO(window.width() << "×" << window.height());
    CHECK(window.size() == screen);
}

// As WCAG counts it.
double brightness(const QColor& colour) {
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other) {
    const auto [dark, bright] = std::minmax({brightness(one), brightness(other)});
    return (bright + 0.05) / (dark + 0.05);
}

int alignmentOf(const QVariant& said) {
    return said.toInt() & static_cast<int>(Qt::AlignHorizontal_Mask);
}

}  // namespace

TEST_CASE("No page has words that are clipped or things that overlap, in both languages, on both screens, in usual and in large text",
          "[app][desk][looks]") {
    for (const auto& look : test::looks) {
        Dressed dressed(look.language, look.text);
        ShellBench bench;
        for (const auto& screen : test::screens) {
            resize(bench.window, screen);
            for (const auto& service : bench.window.services()) {
                bench.window.go(service);
                INFO(look.words() << ", " << screen.width() << ": " << service.toStdString());
                isWhole(bench.window, screen, look);
            }
        }
    }
}

TEST_CASE("Whatever page the real desk offers is whole: nothing clipped, nothing overlapping, in every language and size", "[app][desk][looks]") {
    test::application();
    for (const auto& look : test::looks) {
        Dressed dressed(look.language, look.text);
        OfferedDesk desk(look.language);
        for (const auto& screen : test::screens) {
            resize(desk.window(), screen);
            for (const auto& service : desk.services()) {
                desk.go(service);
                INFO(look.words() << ", " << screen.width() << ": " << service.toStdString());
                isWhole(desk.window(), screen, look);
            }
        }
    }
}

TEST_CASE("Each part of the settings is whole, in both languages, on both screens, in usual and in large text", "[app][desk][looks][settings]") {
    for (const auto& look : test::looks) {
        Dressed dressed(look.language, look.text);
        ShellBench bench;
        bench.window.go("settings");
        auto& page = *bench.window.findChild<app::SettingsPage*>();
        for (const auto& screen : test::screens) {
            resize(bench.window, screen);
            for (int part = 0; part < page.findChild<QListWidget*>()->count(); ++part) {
                page.turnTo(part);
                INFO(look.words() << ", " << screen.width() << ": part " << part);
                isWhole(bench.window, screen, look);
                CHECK(test::takingMarkup(bench.window).join("; ").toStdString().empty());
            }
        }
    }
}

TEST_CASE("Whoever reads badly gets every size of text larger, and what is given to text grows with it", "[app][desk][looks]") {
    const QString usual = app::styleSheet(ZHIKA_SOURCE_DIR "/resources", "light");
    const QString large = app::styleSheet(ZHIKA_SOURCE_DIR "/resources", "light", app::TextSize::large);
    CHECK(usual.contains("font-size: 10.5pt"));
    CHECK(large.contains("font-size: 13.125pt"));
    CHECK(large.contains("font-size: 35pt"));
    CHECK_FALSE(large.contains("font-size: 9pt"));
    CHECK(large.count("px") == usual.count("px"));
    CHECK(app::inText(300) == 300);
    Dressed dressed("zh", app::TextSize::large);
    CHECK(app::inText(300) == 375);
}

TEST_CASE("What stands in an empty field can be read, in light and in dark", "[app][desk][looks]") {
    Dressed dressed("zh", app::TextSize::normal);
    for (const char* theme : {"light", "dark"}) {
        app::dress(test::application(), ZHIKA_SOURCE_DIR "/resources", theme, app::TextSize::normal);
        QLineEdit line;
        line.ensurePolished();
        INFO(theme);
        CHECK(line.palette().color(QPalette::PlaceholderText).alpha() == 255);
        CHECK(contrast(line.palette().color(QPalette::PlaceholderText), line.palette().color(QPalette::Base)) >= 4.5);
        CHECK(contrast(line.palette().color(QPalette::Text), line.palette().color(QPalette::Base)) >= 7);
    }
}

TEST_CASE("No service is cut off at the side, in any language and size of text", "[app][desk][looks]") {
    test::application();
    for (const auto& look : test::looks) {
        Dressed dressed(look.language, look.text);
        OfferedDesk desk(look.language);
        desk.go(desk.services().back());
        const auto& area = *desk.window().findChild<QScrollArea*>("railArea");
        INFO(look.words());
        CHECK(area.widget()->width() <= area.viewport()->width());
        CHECK(area.horizontalScrollBar()->value() == 0);
    }
}

TEST_CASE("The list of services shows whole entries only, in usual and in large text, and the one where one is", "[app][desk][looks]") {
    test::application();
    for (const auto text : {app::TextSize::normal, app::TextSize::large}) {
        Dressed dressed("zh", text);
        ShellBench bench;
        const auto& area = *bench.window.findChild<QScrollArea*>("railArea");
        for (const int height : {768, 740, 721}) {
            resize(bench.window, {1366, height});
            for (const auto* service : {"home", "inspect", "audit", "sync"}) {
                bench.window.go(service);
                QCoreApplication::processEvents();
                INFO(height << " " << service);
                CHECK(test::cutThrough(area).empty());
                const auto* here = area.widget()->findChild<QAbstractButton*>("service");
                for (const auto* button : area.widget()->findChildren<QAbstractButton*>("service"))
                    if (button->isChecked()) here = button;
                CHECK(here->visibleRegion().boundingRect() == here->rect());
            }
        }
    }
}

TEST_CASE("A list without rows says so, and its rows are as high as their words", "[app][desk][looks]") {
    int usual = 0;
    for (const auto text : {app::TextSize::normal, app::TextSize::large}) {
        Dressed dressed("zh", text);
        app::TextList list("账户", {"账户", "张数"});
        list.ensurePolished();
        CHECK(list.accessibleDescription() == "没有可列的");
        list.whenEmpty("还没有账户");
        CHECK(list.accessibleDescription() == "还没有账户");
        list.set({QStringList{"仓库", "12"}});
        CHECK(list.accessibleDescription().isEmpty());
        CHECK(list.rowHeight(0) >= list.fontMetrics().height() + 8);
        CHECK(list.rowHeight(0) > usual);
        usual = list.rowHeight(0);
    }
}

TEST_CASE("Each title of a list stands over its cells: a column of numbers at the right, any other at the left", "[app][desk][looks]") {
    test::application();
    app::TextList list("分录", {"时间", "张数", "金额（元）", "编号"});
    list.set({QStringList{"09:00", "12", "20.00", "410105000000202601"}, QStringList{"09:05", "", "-5.00", "410105000000202602"}});
    for (const int column : {0, 1, 2, 3}) {
        const int title = alignmentOf(list.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole));
        INFO(column);
        CHECK(title == static_cast<int>(column == 1 || column == 2 ? Qt::AlignRight : Qt::AlignLeft));
        for (const int row : {0, 1}) CHECK(alignmentOf(list.model()->index(row, column).data(Qt::TextAlignmentRole)) == title);
    }
}

TEST_CASE("A list that has the keyboard leaves in sight what stands above it, and the row one goes to is shown", "[app][desk][looks]") {
    test::application();
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    auto* list = new app::TextList("清单", {"行"});
    layout->addWidget(new QLineEdit);
    layout->addWidget(list);
    list->setMinimumHeight(600);
    list->set(QList<QStringList>(60, QStringList{"一行"}));
    app::RoomyArea area(content);
    area.resize(400, 500);
    area.show();
    QApplication::setActiveWindow(&area);
    REQUIRE(QTest::qWaitForWindowActive(&area));
    list->setFocus();
    CHECK(area.verticalScrollBar()->maximum() > 0);
    CHECK(area.verticalScrollBar()->value() == 0);
    list->setCurrentIndex(list->model()->index(59, 0));
    const QRect row = list->visualRect(list->currentIndex());
    CHECK(list->viewport()->mapTo(area.viewport(), row.bottomLeft()).y() < area.viewport()->height());
    list->setCurrentIndex(list->model()->index(0, 0));
    CHECK(list->viewport()->mapTo(area.viewport(), list->visualRect(list->currentIndex()).topLeft()).y() >= 0);
}

TEST_CASE("No label of any page takes what stands on a card or in a record for markup", "[app][desk]") {
    ShellBench bench;
    auto card = test::laidCard();
    card.holder.name = app::PiiText("<b>李样例</b>");
    bench.living.card = card;
    for (const auto& service : bench.window.services()) {
        bench.window.go(service);
        test::lay(bench.devices, 20);
        INFO(service.toStdString());
        CHECK(test::takingMarkup(bench.window).join("; ").toStdString().empty());
    }
    app::SecondPerson second(&bench.window, bench.colleagues, test::wording, "<b>李样例</b>");
    CHECK(test::takingMarkup(second).join("; ").toStdString().empty());
}
