#pragma once

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QTranslator>

#include "app/desk/pages/page.h"
#include "app/desk/shell/command_palette.h"
#include "app/desk/shell/search_bar.h"
#include "app/desk/theme/theme.h"
#include "app/desk/widgets/roomy_area.h"
#include "app/desk/words/language.h"
#include "tests/app/desk/fakes.h"

// What is wrong with what a window shows, in words.
namespace test {

inline QString wordsOf(const QWidget& widget) {
    QString words = widget.objectName();
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) words += " “" + label->text() + "”";
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words += " “" + button->text() + "”";
    if (!widget.accessibleName().isEmpty()) words += " “" + widget.accessibleName() + "”";
    return QString(widget.metaObject()->className()) + " " + words;
}

inline QString against(const QWidget& widget, const QSize& needed) {
    return wordsOf(widget) + QString(" needs %1×%2, has %3×%4").arg(needed.width()).arg(needed.height()).arg(widget.width()).arg(widget.height());
}

inline bool fits(const QSize& needed, const QWidget& widget) {
    return needed.width() <= widget.width() + 1 && needed.height() <= widget.height() + 1;
}

inline QSize neededBy(const QLabel& label) {
    if (label.text().isEmpty()) return {};
    if (!label.wordWrap()) return label.sizeHint();
    return {label.minimumSizeHint().width(), label.heightForWidth(label.width())};
}

inline QStringList clippedHeaders(const QHeaderView& header) {
    QStringList found;
    if (header.height() + 1 < header.sizeHint().height()) found << against(header, header.sizeHint());
    for (int i = 0; i < header.count(); ++i)
        if (!header.isSectionHidden(i) && header.sectionSizeHint(i) > header.sectionSize(i) + 1)
            found << "header “" + header.model()->headerData(i, header.orientation()).toString() + "”";
    return found;
}

// Labels, buttons and headers whose words have not the room they need, and what stands over the edge of what it stands in.
inline QStringList clipped(const QWidget& window) {
    QStringList found;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && !fits(neededBy(*label), *label)) found << against(*label, neededBy(*label));
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty()) continue;
        if (!fits(button->sizeHint(), *button)) found << against(*button, button->sizeHint());
    }
    for (const auto* header : window.findChildren<QHeaderView*>())
        if (header->isVisible() && header->orientation() == Qt::Horizontal) found << clippedHeaders(*header);
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const bool stands = qobject_cast<const QLabel*>(widget) || qobject_cast<const QAbstractButton*>(widget) ||
                            qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget);
        if (!stands || !widget->isVisible() || qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()->parentWidget())) continue;
        if (!widget->parentWidget()->rect().contains(widget->geometry())) found << wordsOf(*widget) + " stands over the edge";
    }
    return found;
}

// Those parts of a widget that lie beside each other; what is laid over the others on purpose is none of them.
inline QWidgetList partsOf(const QWidget& widget) {
    QWidgetList parts;
    if (qobject_cast<const QAbstractScrollArea*>(&widget) || qobject_cast<const QStackedWidget*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
        qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QLineEdit*>(&widget))
        return parts;
    for (auto* child : widget.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        const bool over = child->isWindow() || qobject_cast<app::SearchBar*>(child) || qobject_cast<app::CommandPalette*>(child) || child->objectName() == "answers";
        if (child->isVisible() && !over && !child->geometry().isEmpty()) parts << child;
    }
    return parts;
}

inline QStringList overlapping(const QWidget& window) {
    QStringList found;
    auto all = window.findChildren<QWidget*>();
    all << const_cast<QWidget*>(&window);
    for (const auto* widget : all) {
        if (!widget->isVisible()) continue;
        const auto parts = partsOf(*widget);
        for (int i = 0; i < parts.size(); ++i)
            for (int j = i + 1; j < parts.size(); ++j)
                if (parts[i]->geometry().intersects(parts[j]->geometry())) found << wordsOf(*parts[i]) + " and " + wordsOf(*parts[j]);
    }
    const auto* search = window.findChild<app::SearchBar*>();
    for (const auto* page : window.findChildren<app::Page*>()) {
        if (!search || !search->isVisible() || !page->isVisible()) continue;
        for (const auto* part : partsOf(*page))
            if (QRect(part->mapTo(&window, QPoint()), part->size()).intersects(QRect(search->mapTo(&window, QPoint()), search->size())))
                found << wordsOf(*part) + " and the search";
    }
    return found;
}

// Pages that have not the room they need: sideways, or at all.
inline QStringList scrolling(const QWidget& window, bool mayGoDown) {
    QStringList found;
    for (const auto* area : window.findChildren<app::RoomyArea*>()) {
        if (!area->isVisible()) continue;
        const QSize room = area->maximumViewportSize(), needed = area->widget()->layout()->totalMinimumSize();
        const bool down = area->widget()->height() > room.height() && !mayGoDown;
        if (needed.width() > room.width() || down)
            found << QString("the page needs %1×%2, has %3×%4").arg(needed.width()).arg(area->widget()->height()).arg(room.width()).arg(room.height());
    }
    return found;
}

// Labels that would take what they show for markup.
inline QStringList takingMarkup(const QWidget& window) {
    QStringList found;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->textFormat() != Qt::PlainText) found << label->objectName() + " " + label->text();
    return found;
}

// The application in a language and a size of text, until the end.
struct Dressed {
    Dressed(const char* language, app::TextSize text) {
        auto& running = application();
        if (language == std::string("en")) app::speak(running, "en");
        app::dress(running, ZHIKA_SOURCE_DIR "/resources", "light", text);
    }
    ~Dressed() {
        auto& running = application();
        app::dress(running, ZHIKA_SOURCE_DIR "/resources", "none", app::TextSize::normal);
        for (auto* translator : running.findChildren<QTranslator*>()) delete translator;
    }
    Dressed(const Dressed&) = delete;
    Dressed& operator=(const Dressed&) = delete;
};

struct Look {
    const char* language;
    app::TextSize text;
    [[nodiscard]] std::string words() const { return std::string(language) + (text == app::TextSize::large ? ", large text" : ""); }
};
inline constexpr Look looks[] = {{"zh", app::TextSize::normal}, {"zh", app::TextSize::large}, {"en", app::TextSize::normal}, {"en", app::TextSize::large}};
inline constexpr QSize screens[] = {{1366, 768}, {1920, 1080}};

// All of it; empty when there is nothing to say.
inline std::string faultsOf(const QWidget& window, const Look& look) {
    return (clipped(window) + overlapping(window) + scrolling(window, look.text == app::TextSize::large)).join("\n").toStdString();
}

}  // namespace test
