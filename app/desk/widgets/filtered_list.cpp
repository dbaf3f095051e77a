#include "app/desk/widgets/filtered_list.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int leastCharacters = 6;  // of a column that gives way

}  // namespace

bool isTyped(const QKeyEvent& event) {
    return !event.text().isEmpty() && event.text().front().isPrint() && (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

void typeInstead(QLineEdit& line, QKeyEvent& event) {
    line.setFocus(Qt::OtherFocusReason);
    line.selectAll();
    QCoreApplication::sendEvent(&line, &event);
}

FilteredList::FilteredList(QAbstractItemModel& model, const QString& hint, const QString& filterName, const QString& listName)
    : filter_(new QLineEdit), view_(new RowView(listName)), hidden_(new PlainLabel), empty_(view_->wordsWhenEmpty()) {
    filtered_.setSourceModel(&model);
    filtered_.setFilterKeyColumn(-1);
    filtered_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setPlaceholderText(hint);
    filter_->setAccessibleName(filterName);
    filter_->setClearButtonEnabled(true);
    view_->setModel(&filtered_);
    view_->fitColumns();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    hidden_->setObjectName("hint");
    hidden_->setWordWrap(true);
    hidden_->hide();
    layout->addWidget(filter_);
    layout->addWidget(hidden_);
    layout->addWidget(view_, 1);
    steerWith(filter_);
    view_->installEventFilter(this);
    view_->viewport()->installEventFilter(this);
    connect(&filtered_, &QAbstractItemModel::modelReset, this, &FilteredList::layOutColumns);
    connect(filter_, &QLineEdit::textChanged, this, &FilteredList::filterBy);
    connect(&filtered_, &QAbstractItemModel::modelReset, this, &FilteredList::tellHidden);
    connect(&filtered_, &QAbstractItemModel::rowsInserted, this, &FilteredList::tellHidden);
    connect(&filtered_, &QAbstractItemModel::rowsRemoved, this, &FilteredList::tellHidden);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilteredList::changed);
}

// Whoever has found nobody and begins again has the first in hand, as when the list came.
void FilteredList::filterBy(const QString& text) {
    const bool none = chosen() < 0;
    filtered_.setFilterFixedString(text);
    if (none && chosen() < 0 && text.isEmpty() && shownRows() > 0) chooseFirst();
}

// An empty list says why it is empty.
void FilteredList::tellHidden() {
    const int all = filtered_.sourceModel()->rowCount();
    const bool allHidden = all > 0 && filtered_.rowCount() == 0;
    hidden_->setVisible(allHidden);
    //: %1 how many
    hidden_->setText(tr("没有相符的；清空筛选即列出全部 %1 项").arg(all));
    view_->whenEmpty(allHidden ? QString() : empty_);
}

void FilteredList::leaveOut(const std::set<int>& columns) {
    leftOut_ = columns;
    layOutColumns();
}

void FilteredList::giveWay(int column) {
    givesWay_ = column;
    fit();
}

bool FilteredList::isEmpty(int column) const {
    const auto* rows = filtered_.sourceModel();
    for (int row = 0; row < rows->rowCount(); ++row)
        if (!rows->index(row, column).data().toString().isEmpty()) return false;
    return rows->rowCount() > 0;
}

// Other rows: the view has forgotten which columns are not shown.
void FilteredList::layOutColumns() {
    for (int column = 0; column < filtered_.columnCount(); ++column) view_->setColumnHidden(column, leftOut_.contains(column) || isEmpty(column));
    fit();
}

void FilteredList::fit() {
    if (givesWay_ < 0 || view_->isColumnHidden(givesWay_)) return;
    int over = -view_->viewport()->width();
    for (int column = 0; column < filtered_.columnCount(); ++column) over += view_->neededBy(column);
    auto* header = view_->horizontalHeader();
    header->setSectionResizeMode(givesWay_, over > 0 ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
    if (over <= 0) return;
    const int whole = view_->neededBy(givesWay_), least = std::min(whole, leastCharacters * view_->fontMetrics().height());
    header->resizeSection(givesWay_, std::max(whole - over, least));
}

int FilteredList::chosen() const {
    const QModelIndex current = view_->currentIndex();
    return current.isValid() ? filtered_.mapToSource(current).row() : -1;
}

void FilteredList::choose(int row) {
    if (row < 0) return;
    const auto shownRow = [&] { return filtered_.mapFromSource(filtered_.sourceModel()->index(row, 0)).row(); };
    if (shownRow() < 0) filter_->clear();  // it is hidden
    view_->selectRow(shownRow());
}

// At the rows.
bool FilteredList::typeAt(QKeyEvent& event) {
    if (!isTyped(event)) return false;
    typeInstead(*typed_, event);
    return true;
}

bool FilteredList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_->viewport() && event->type() == QEvent::Resize) fit();
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* pressed = static_cast<QKeyEvent*>(event);
    if (watched == view_) return typeAt(*pressed);
    const int key = pressed->key();
    const bool moves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (!moves) return QWidget::eventFilter(watched, event);
    QCoreApplication::sendEvent(view_, event);
    return true;
}

}  // namespace app
