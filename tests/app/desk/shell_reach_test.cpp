#include <QAccessible>
#include <QSet>
#include <QShortcut>

#include "tests/app/desk/looks.h"
#include "tests/app/desk/offered_desk.h"
#include "tests/app/desk/shell_bench.h"

namespace {

bool isControl(QAccessible::Role role) {
    switch (role) {
        case QAccessible::Button:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::ComboBox:
        case QAccessible::EditableText:
        case QAccessible::SpinBox:
        case QAccessible::Slider:
        case QAccessible::ProgressBar:
        case QAccessible::List:
        case QAccessible::Table:
        case QAccessible::Tree:
            return true;
        default:
            return false;
    }
}

// Down the tree that assistive technology sees: its controls without a name. Rows and cells say what stands in them.
void addNameless(QAccessibleInterface* at, QStringList& found, int& controls) {
    if (!at || at->state().invisible) return;
    const bool control = isControl(at->role());
    if (control || at->state().focusable) ++controls;
    if ((control || (at->state().focusable && at->role() != QAccessible::Client)) && at->text(QAccessible::Name).trimmed().isEmpty())
        found << QString("%1 “%2” of role %3").arg(at->object() ? at->object()->metaObject()->className() : "?",
                                                 at->object() ? at->object()->objectName() : QString()).arg(at->role());
    const bool deep = at->role() != QAccessible::List && at->role() != QAccessible::Table && at->role() != QAccessible::Tree && at->role() != QAccessible::ComboBox &&
                      at->role() != QAccessible::SpinBox;
    for (int i = 0; deep && i < at->childCount(); ++i) addNameless(at->child(i), found, controls);
}

struct Heard {
    QStringList nameless;
    int controls = 0;
};

Heard hear(QWidget& window) {
    Heard heard;
    addNameless(QAccessible::queryAccessibleInterface(&window), heard.nameless, heard.controls);
    return heard;
}

// What of a page the Tab key does not come to.
QStringList unreached(app::Page& page) {
    QSet<const QWidget*> wanted;
    for (const auto* widget : page.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) wanted << widget;
    page.start();
    const int steps = 2 * static_cast<int>(page.window()->findChildren<QWidget*>().size());
    for (int i = 0; i < steps && !wanted.isEmpty(); ++i) {
        QWidget* now = QApplication::focusWidget();
        if (!now) break;
        wanted.remove(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    QStringList found;
    for (const auto* widget : wanted) found << test::wordsOf(*widget);
    return found;
}

}  // namespace

TEST_CASE("Every control of every page has a name for a screen reader, in the tree that it walks", "[app][desk][reach]") {
    test::ShellBench bench;
    for (const auto& service : bench.window.services()) {
        bench.window.go(service);
        QCoreApplication::processEvents();
        const auto heard = hear(bench.window);
        INFO(service.toStdString());
        CHECK(heard.nameless.join("; ").toStdString().empty());
        CHECK(heard.controls > 20);
    }
    bench.window.go("settings");
    auto& settings = *bench.window.findChild<app::SettingsPage*>();
    for (int part = 0; part < settings.findChild<QListWidget*>()->count(); ++part) {
        settings.turnTo(part);
        CHECK(hear(bench.window).nameless.join("; ").toStdString().empty());
    }
}

TEST_CASE("Tab comes to each control of a page that may be used", "[app][desk][reach]") {
    test::ShellBench bench;
    for (const auto& service : bench.window.services()) {
        bench.window.go(service);
        test::lay(bench.devices, 20);
        QCoreApplication::processEvents();
        INFO(service.toStdString());
        CHECK(unreached(*bench.window.page(service)).join("; ").toStdString().empty());
        test::takeAway(bench.devices);
    }
}

TEST_CASE("Whatever page the real desk offers is reached and named", "[app][desk][reach]") {
    test::application();
    test::OfferedDesk desk;
    for (const auto& service : desk.services()) {
        desk.go(service);
        INFO(service.toStdString());
        CHECK(hear(desk.window()).nameless.join("; ").toStdString().empty());
        CHECK(unreached(*desk.inner().page(service)).join("; ").toStdString().empty());
    }
}

TEST_CASE("No page has two things under one key", "[app][desk][reach]") {
    test::application();
    test::OfferedDesk desk;
    for (const auto& service : desk.services()) {
        desk.go(service);
        QStringList keys;
        for (const auto* shortcut : desk.inner().page(service)->findChildren<QShortcut*>())
            if (qobject_cast<QWidget*>(shortcut->parent())->isVisible()) keys << shortcut->key().toString();
        keys.sort();
        QStringList once = keys;
        once.removeDuplicates();
        INFO(service.toStdString() << ": " << keys.join(" ").toStdString());
        CHECK(once == keys);
    }
}
