#include "app/desk/theme/theme.h"
#include "app/desk/words/language.h"
#include "tests/app/desk/shell_bench.h"

using test::deskServices, test::ShellBench;

namespace {

// Words that do not fit where they stand.
QStringList clipped(const QWidget& window) {
    QStringList found;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && !label->wordWrap() && label->sizeHint().width() > label->width() + 1)
            found << label->text() + " " + QString::number(label->sizeHint().width()) + ">" + QString::number(label->width());
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
            found << label->text();
    for (const auto* button : window.findChildren<QPushButton*>())
        if (button->isVisible() && button->sizeHint().width() > button->width() + 1) found << button->text();
    return found;
}

QStringList nameless(const QWidget& window) {
    QStringList found;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            found << QString(widget->metaObject()->className()) + " " + widget->objectName();
    }
    return found;
}

// Labels that would take what they show for markup.
QStringList takingMarkup(const QWidget& window) {
    QStringList found;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->textFormat() != Qt::PlainText) found << label->objectName() + " " + label->text();
    return found;
}

// What needs more room than there is, and how much.
std::string wide(const QWidget& window, int room) {
    QStringList found;
    for (const auto* page : window.findChildren<app::Page*>())
        if (page->minimumSizeHint().width() > room) found << QString("%1 %2").arg(page->metaObject()->className()).arg(page->minimumSizeHint().width());
    return found.join("; ").toStdString();
}

}  // namespace

TEST_CASE("No label and no button of any page is clipped at 1366 × 768, in Chinese and in English", "[app][desk]") {
    auto& running = test::application();
    for (const char* language : {"zh", "en"}) {
        if (language == std::string("en")) app::speak(running, "en");
        running.setStyle("Fusion");
        running.setFont(QFont("Noto Sans CJK SC"));
        running.setStyleSheet(app::styleSheet(ZHIKA_SOURCE_DIR "/resources", "light"));
        ShellBench bench;
        for (const auto& service : deskServices) {
            bench.window.go(service);
            QCoreApplication::processEvents();
            INFO(language << " " << service.toStdString() << ", wider than 1150: " << wide(bench.window, 1150));
            CHECK(clipped(bench.window).join("; ").toStdString().empty());
            CHECK(bench.window.width() == 1366);
            CHECK(bench.window.height() == 768);
        }
    }
    running.setStyleSheet({});
    for (auto* translator : running.findChildren<QTranslator*>()) delete translator;
}

TEST_CASE("Every control that takes the keyboard has a name for a screen reader", "[app][desk]") {
    ShellBench bench;
    for (const auto& service : deskServices) {
        bench.window.go(service);
        INFO(service.toStdString());
        CHECK(nameless(bench.window).join("; ").toStdString().empty());
    }
}

TEST_CASE("No label of any page takes what stands on a card or in a record for markup", "[app][desk]") {
    ShellBench bench;
    auto card = test::laidCard();
    card.holder.name = app::PiiText("<b>李样例</b>");
    bench.living.card = card;
    for (const auto& service : deskServices) {
        bench.window.go(service);
        test::lay(bench.devices, 20);
        INFO(service.toStdString());
        CHECK(takingMarkup(bench.window).join("; ").toStdString().empty());
    }
    app::SecondPerson second(&bench.window, bench.colleagues, test::wording, "<b>李样例</b>");
    CHECK(takingMarkup(second).join("; ").toStdString().empty());
}

TEST_CASE("Each part of the settings fits at 1366 × 768, and what takes the keyboard there has a name", "[app][desk][settings]") {
    auto& running = test::application();
    for (const char* language : {"zh", "en"}) {
        if (language == std::string("en")) app::speak(running, "en");
        running.setStyle("Fusion");
        running.setFont(QFont("Noto Sans CJK SC"));
        running.setStyleSheet(app::styleSheet(ZHIKA_SOURCE_DIR "/resources", "light"));
        ShellBench bench;
        bench.window.go("settings");
        for (int part = 0; part < 5; ++part) {
            bench.window.findChild<app::SettingsPage*>()->turnTo(part);
            QCoreApplication::processEvents();
            INFO(language << " " << part);
            CHECK(clipped(bench.window).join("; ").toStdString().empty());
            CHECK(nameless(bench.window).join("; ").toStdString().empty());
            CHECK(takingMarkup(bench.window).join("; ").toStdString().empty());
            CHECK(bench.window.width() == 1366);
            CHECK(bench.window.height() == 768);
        }
    }
    running.setStyleSheet({});
    for (auto* translator : running.findChildren<QTranslator*>()) delete translator;
}
