#include "tests/app/desk/looks.h"
#include "tests/app/desk/offered_desk.h"
#include "tests/app/desk/shell_bench.h"

using test::Dressed, test::faultsOf, test::OfferedDesk, test::ShellBench;

namespace {

void resize(QWidget& window, const QSize& screen) {
    window.resize(screen);
    QCoreApplication::processEvents();
}

void isWhole(QWidget& window, const QSize& screen, const test::Look& look) {
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
    const std::string faults = faultsOf(window, look);
    INFO(faults);
    CHECK(faults.empty());
    INFO(window.width() << "×" << window.height());
    CHECK(window.size() == screen);
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
