#include "app/desk/pages/page.h"

#include <QKeyEvent>
#include <QShortcut>

#include "app/desk/widgets/filtered_list.h"
#include "app/desk/widgets/roomy_area.h"
#include "app/desk/widgets/wrapping_row.h"

namespace app {
namespace {

constexpr int between = 16;  // title, subject and search

}  // namespace

Page::Page(const QString& title) : title_(new PlainLabel(title)), subject_(new PlainLabel) {
    setObjectName("page");
    title_->setObjectName("title");
    subject_->setObjectName("subject");
    subject_->setWordWrap(true);
    subject_->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    work_ = new QVBoxLayout;
    work_->setSpacing(8);
    aside_ = new QVBoxLayout;
    aside_->setSpacing(8);
    auto* body = new QWidget;
    auto* middle = new QHBoxLayout(body);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(24);
    middle->addLayout(work_, 1);
    middle->addLayout(aside_);
    auto* head = new QHBoxLayout;
    head->setSpacing(between);
    head->addWidget(title_);
    head->addWidget(subject_, 1);
    head->addSpacing(between + searchWidth);
    auto* content = new QVBoxLayout;
    content->setContentsMargins(24, 16, 24, 8);
    content->setSpacing(16);
    content->addLayout(head);
    content->addWidget(new RoomyArea(body), 1);
    bar_ = new QFrame;
    bar_->setObjectName("actions");
    bar_->hide();
    actions_ = new QHBoxLayout(bar_);
    actions_->setContentsMargins(24, 8, 24, 8);
    actions_->setSpacing(8);
    besides_ = new WrappingRow;
    besides_->setSpacing(8);
    actions_->addLayout(besides_, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(content, 1);
    whole->addWidget(bar_);
}

bool Page::isReached(const QWidget* control) const {
    return isAncestorOf(control) && control->isEnabled() && control->isVisibleTo(this) && (control->focusPolicy() & Qt::TabFocus) != 0;
}

void Page::typeInto(QLineEdit* line) {
    typed_ = line;
    beginAt(line);
}

// What the line itself has no use for comes back here.
void Page::keyPressEvent(QKeyEvent* event) {
    if (!typed_ || focusWidget() == typed_ || !isReached(typed_) || !isTyped(*event)) return QWidget::keyPressEvent(event);
    typeInstead(*typed_, *event);
}

void Page::start() {
    if (typed_) typed_->selectAll();  // what is left of another is typed over
    if (beginsAt_ && isReached(beginsAt_)) return beginsAt_->setFocus(Qt::OtherFocusReason);
    for (QWidget* next = nextInFocusChain(); next && next != this; next = next->nextInFocusChain())
        if (isReached(next)) return next->setFocus(Qt::OtherFocusReason);
}

// At once: a button's own shortcut holds it down for a tenth of a second first, in which the next key is lost. A key held down
// acts once.
void Page::press(QAbstractButton* button, const QKeySequence& key) {
    auto* shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible()) button->click();
    });
}

QPushButton* Page::primary(const QString& text) {
    auto* button = new QPushButton(text + "  (Ctrl+Enter)");
    button->setObjectName("primary");
    press(button, QKeySequence(Qt::CTRL | Qt::Key_Return));
    actions_->addWidget(button, 0, Qt::AlignBottom);
    bar_->show();
    return button;
}

QPushButton* Page::keyed(const QString& text, const QKeySequence& key) {
    auto* button = new QPushButton(key.isEmpty() ? text : text + "  (" + key.toString(QKeySequence::NativeText) + ")");
    if (!key.isEmpty()) press(button, key);
    return button;
}

QPushButton* Page::secondary(const QString& text, const QKeySequence& key) {
    auto* button = keyed(text, key);
    besides_->addWidget(button);
    return button;
}

QCheckBox* Page::box(const QString& text, const QKeySequence& key) {
    auto* box = new QCheckBox(text + "  (" + key.toString(QKeySequence::NativeText) + ")", this);
    press(box, key);
    return box;
}

QPushButton* Page::atTheSide(const QString& text, const QKeySequence& key) {
    auto* button = keyed(text, key);
    aside_->addWidget(button);
    return button;
}

}  // namespace app
