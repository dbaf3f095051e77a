#include "app/desk/widgets/number_box.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace app {

NumberBox::NumberBox(const QString& name, int decimals, double step) {
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setDecimals(decimals);
    setSingleStep(step);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { typing_ = true; });
    connect(this, &QDoubleSpinBox::editingFinished, this, [this] { typing_ = false; });
    connect(this, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        typing_ = false;
        emit changed(value);
    });
}

void NumberBox::put(double value, double least, double most) {
    if (typing_) return;
    const QSignalBlocker silent(this);
    setRange(least, most);
    setValue(value);
}

bool NumberBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (pressed->matches(QKeySequence::Undo) || pressed->matches(QKeySequence::Redo)) return false;
    }
    return QDoubleSpinBox::event(event);
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) return QDoubleSpinBox::wheelEvent(event);
    event->ignore();
}

}  // namespace app
