#pragma once

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QThreadPool>

#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"
#include "tests/support/catch.h"

namespace test {

// The editor that a screen reader calls so.
template <class Editor>
Editor* named(QWidget& page, const QString& name) {
    for (auto* editor : page.findChildren<Editor*>())
        if (editor->accessibleName() == name) return editor;
    FAIL("no editor " << name.toStdString());
    return nullptr;
}

inline void type(QWidget& page, const QString& field, const QString& text) {
    named<QLineEdit>(page, field)->setText(text);
}

// The button with these words, before its key if it has one; else one that begins so.
inline void press(QWidget& page, const QString& words) {
    const auto buttons = page.findChildren<QPushButton*>();
    for (auto* button : buttons)
        if (button->text() == words || button->text().startsWith(words + "  (")) return button->click();
    for (auto* button : buttons)
        if (button->text().startsWith(words)) return button->click();
    FAIL("no button " << words.toStdString());
}

// What was chosen, pasted or dropped arrives.
inline void letFilesBeRead() {
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

inline QString said(QWidget& page) {
    return page.findChild<app::MessagePanel*>()->text();
}

}  // namespace test
