#include "app/desk/widgets/form_field.h"

#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace app {

FormField::FormField(const QString& label, QLineEdit* editor) : line_(editor) {
    build(label, editor);
    connect(editor, &QLineEdit::textEdited, this, [this] {
        mark("filled", false);
        emit edited();
    });
}

FormField::FormField(const QString& label, QComboBox* editor) : list_(editor) {
    build(label, editor);
    connect(editor, &QComboBox::activated, this, [this] {
        mark("filled", false);
        emit edited();
    });
}

void FormField::build(const QString& label, QWidget* editor) {
    auto* title = new QLabel(label);
    title->setObjectName("fieldLabel");
    title->setBuddy(editor);
    fault_ = new QLabel;
    fault_->setObjectName("fieldFault");
    fault_->setWordWrap(true);
    fault_->hide();
    editor->setAccessibleName(QString(label).remove('&'));
    editor->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(editor);
    layout->addWidget(fault_);
}

QString FormField::text() const {
    return line_ ? line_->text() : list_->currentText();
}

void FormField::setText(const QString& text) {
    if (line_) line_->setText(text);
    if (list_) list_->setCurrentIndex(list_->findText(text));
}

void FormField::fill(const QString& text) {
    if (text == this->text()) return;
    setText(text);
    mark("filled", !text.isEmpty());
}

void FormField::setFault(const QString& fault) {
    fault_->setText(fault.isEmpty() ? QString() : "⚠ " + fault);
    fault_->setVisible(!fault.isEmpty());
    editor()->setAccessibleDescription(fault);
    mark("faulty", !fault.isEmpty());
}

void FormField::startAgain() {
    setText({});
    setFault({});
    mark("filled", false);
    left_ = false;
}

void FormField::mark(const char* property, bool on) {
    if (editor()->property(property).toBool() == on) return;
    editor()->setProperty(property, on);
    style()->unpolish(editor());
    style()->polish(editor());
}

bool FormField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) {
        left_ = true;
        emit left();
    }
    const bool key = event->type() == QEvent::KeyPress;
    const auto* pressed = key ? static_cast<QKeyEvent*>(event) : nullptr;
    const bool enter = pressed && (pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter);
    if (!enter || pressed->modifiers().testFlag(Qt::ControlModifier)) return QWidget::eventFilter(watched, event);
    if (leadsOut_)
        emit finished();
    else
        focusNextChild();
    return true;
}

}  // namespace app
