#include "app/desk/widgets/form_field.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/widgets/picture_mime.h"
#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int valueRole = Qt::UserRole + 1;  // pages have data of their own

}  // namespace

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
    auto* title = new PlainLabel(label);
    title->setObjectName("fieldLabel");
    title->setBuddy(editor);
    fault_ = new PlainLabel;
    fault_->setObjectName("fieldFault");
    fault_->setWordWrap(true);
    fault_->hide();
    editor->setAccessibleName(QString(label).remove('&'));
    editor->installEventFilter(this);
    editor->setAcceptDrops(false);  // a picture dropped here is the page's
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(editor);
    layout->addWidget(fault_);
}

QString FormField::text() const {
    if (line_) return line_->text();
    const QVariant value = list_->currentData(valueRole);
    return value.isValid() ? value.toString() : list_->currentText();
}

void FormField::setText(const QString& text) {
    if (line_) line_->setText(text);
    if (!list_) return;
    const int item = list_->findData(text, valueRole);
    list_->setCurrentIndex(item < 0 ? list_->findText(text) : item);
}

void FormField::offer(const QString& value, const QString& words) {
    list_->addItem(words);
    list_->setItemData(list_->count() - 1, value, valueRole);
}

void FormField::fill(const QString& text) {
    if (text == this->text()) return;
    setText(text);
    mark("filled", !text.isEmpty());
}

void FormField::setFault(const QString& fault) {
    mark("faulty", !fault.isEmpty());
    fault.isEmpty() ? say(caution_, "▲ ", "attention") : say(fault, "⚠ ", "");
}

void FormField::setCaution(const QString& caution) {
    caution_ = !text().isEmpty() && (left_ || !editor()->hasFocus()) ? caution : QString();
    if (!isFaulty()) say(caution_, "▲ ", "attention");
}

void FormField::say(const QString& words, const QString& sign, const QString& kind) {
    fault_->setText(words.isEmpty() ? QString() : sign + words);
    fault_->setVisible(!words.isEmpty());
    editor()->setAccessibleDescription(words);
    if (words.isEmpty() || fault_->property("kind").toString() == kind) return;
    fault_->setProperty("kind", kind);
    style()->unpolish(fault_);
    style()->polish(fault_);
}

void FormField::startAgain() {
    setText({});
    caution_.clear();
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

// Who goes on by key or mouse has seen what stands there; who is moved on by the program, or looks at another window, has not.
void FormField::leave(Qt::FocusReason reason) {
    left_ = true;
    typed_.clear();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::MouseFocusReason) mark("filled", false);
    emit left();
}

bool FormField::enter() {
    mark("filled", false);
    if (guided_)
        emit next();
    else if (leadsOut_)
        emit finished();
    else
        focusNextChild();
    return true;
}

bool FormField::typeCode(const QString& digit) {
    constexpr int togetherMs = 1000;
    if (!typedAt_.isValid() || typedAt_.elapsed() > togetherMs) typed_.clear();
    typedAt_.start();
    typed_ += digit;
    const auto find = [&](auto fits) {
        for (int i = 0; i < codes_.size(); ++i)
            if (!codes_[i].isEmpty() && fits(codes_[i])) return i;
        return -1;
    };
    int item = find([&](const QString& code) { return code.toInt() == typed_.toInt(); });
    if (item < 0) item = find([&](const QString& code) { return code.startsWith(typed_); });
    if (item < 0 || item >= list_->count()) return true;
    list_->setCurrentIndex(item);
    mark("filled", false);
    emit edited();
    const auto longer = std::count_if(codes_.begin(), codes_.end(), [&](const QString& code) {
        return code.startsWith(typed_) || QString::number(code.toInt()).startsWith(typed_);
    });
    if (longer == 1) {
        typed_.clear();
        if (guided_) emit next();
    }
    return true;
}

bool FormField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) leave(static_cast<QFocusEvent*>(event)->reason());
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if (pressed->matches(QKeySequence::Paste) && hasPicture(QGuiApplication::clipboard()->mimeData())) {
        emit picturePasted();
        return true;
    }
    const bool plain = !(pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const bool key = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
    if (key && plain) return enter();
    const bool digit = plain && list_ && !codes_.isEmpty() && pressed->text().size() == 1 && pressed->text()[0].isDigit();
    return digit ? typeCode(pressed->text()) : QWidget::eventFilter(watched, event);
}

}  // namespace app
