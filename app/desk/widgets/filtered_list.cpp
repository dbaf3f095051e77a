#include "app/desk/widgets/filtered_list.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "app/desk/widgets/plain_label.h"

namespace app {

FilteredList::FilteredList(QAbstractItemModel& model, const QString& hint, const QString& filterName, const QString& listName)
    : filter_(new QLineEdit), view_(new QTableView), hidden_(new PlainLabel) {
    filtered_.setSourceModel(&model);
    filtered_.setFilterKeyColumn(-1);
    filtered_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setPlaceholderText(hint);
    filter_->setAccessibleName(filterName);
    filter_->setClearButtonEnabled(true);
    view_->setModel(&filtered_);
    view_->setAccessibleName(listName);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setAlternatingRowColors(true);
    view_->setShowGrid(false);
    view_->setTabKeyNavigation(false);
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->horizontalHeader()->setStretchLastSection(true);
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
    connect(filter_, &QLineEdit::textChanged, &filtered_, &QSortFilterProxyModel::setFilterFixedString);
    connect(&filtered_, &QAbstractItemModel::modelReset, this, &FilteredList::tellHidden);
    connect(&filtered_, &QAbstractItemModel::rowsInserted, this, &FilteredList::tellHidden);
    connect(&filtered_, &QAbstractItemModel::rowsRemoved, this, &FilteredList::tellHidden);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilteredList::changed);
}

// An empty list says why it is empty.
void FilteredList::tellHidden() {
    const int all = filtered_.sourceModel()->rowCount();
    hidden_->setVisible(all > 0 && filtered_.rowCount() == 0);
    //: %1 how many
    hidden_->setText(tr("没有相符的；清空筛选即列出全部 %1 项").arg(all));
}

int FilteredList::chosen() const {
    const QModelIndex current = view_->currentIndex();
    return current.isValid() ? filtered_.mapToSource(current).row() : -1;
}

void FilteredList::choose(int row) {
    if (row >= 0) view_->selectRow(filtered_.mapFromSource(filtered_.sourceModel()->index(row, 0)).row());
}

bool FilteredList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool moves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (!moves) return QWidget::eventFilter(watched, event);
    QCoreApplication::sendEvent(view_, event);
    return true;
}

}  // namespace app
