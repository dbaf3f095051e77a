#include "app/desk/shell/search_bar.h"

#include <QKeyEvent>

#include "app/desk/shell/people_items.h"

namespace app {
namespace {

constexpr int listHeight = 320, gap = 4;

}  // namespace

SearchBar::SearchBar(RecordService& people, const Wording& wording, QWidget* over)
    : QLineEdit(over), people_(people), wording_(wording), found_(new QListWidget(over)) {
    setPlaceholderText(tr("查找人员  Ctrl+F"));
    setAccessibleName(tr("查找人员"));
    setFocusPolicy(Qt::ClickFocus);  // Tab goes through the page
    found_->setObjectName("answers");
    found_->setAccessibleName(tr("找到的人员"));
    found_->setFocusPolicy(Qt::NoFocus);
    found_->hide();
    connect(this, &QLineEdit::textEdited, this, &SearchBar::ask);
    connect(found_, &QListWidget::itemClicked, this, &SearchBar::take);
}

void SearchBar::place(const QRect& where) {
    setGeometry(where);
    found_->setGeometry(where.x(), where.bottom() + gap, where.width(), listHeight);
    raise();
    found_->raise();
}

void SearchBar::start() {
    setFocus();
    selectAll();
}

void SearchBar::ask(const QString& typed) {
    if (typed.trimmed().isEmpty()) return found_->hide();
    people_.find(this, typed.toStdString(), [this, typed](const Result<FoundPeople>& found) {
        if (typed == text()) showAnswers(found);  // else another answer is on its way
    });
}

void SearchBar::showAnswers(const Result<FoundPeople>& found) {
    found_->clear();
    if (found) addPeople(*found_, *found);
    else found_->addItem(shown(wording_.failure(found.error()).cause));
    for (const std::int64_t order : found ? found->erased : std::vector<std::int64_t>{})
        found_->addItem(tr("✕ 档案已销毁，卡应收回销毁（任务 %1）").arg(order));
    if (found && !found->damaged.empty()) found_->addItem(tr("▲ %1 份档案损坏，不能显示").arg(found->damaged.size()));
    if (found_->count() == 0) found_->addItem(tr("没有找到"));
    found_->setCurrentRow(0);
    found_->show();
    found_->raise();
}

void SearchBar::take() {
    const auto holder = personOf(found_->currentItem());
    if (holder == 0) return;
    end();
    emit chosen(holder);
}

void SearchBar::end() {
    clear();
    clearFocus();
    found_->hide();
}

// Escape leaves the search, not the page.
bool SearchBar::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            return end();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return take();
        case Qt::Key_Down:
            return found_->setCurrentRow(std::min(found_->currentRow() + 1, found_->count() - 1));
        case Qt::Key_Up:
            return found_->setCurrentRow(std::max(found_->currentRow() - 1, 0));
        default:
            QLineEdit::keyPressEvent(event);
    }
}

void SearchBar::focusOutEvent(QFocusEvent* event) {
    found_->hide();
    QLineEdit::focusOutEvent(event);
}

}  // namespace app
