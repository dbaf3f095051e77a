#include "app/desk/widgets/order_picker.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace app {

OrderPicker::OrderPicker() : filter_(new QLineEdit), view_(new QTableView) {
    filtered_.setSourceModel(&table_);
    filtered_.setFilterKeyColumn(-1);
    filtered_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setPlaceholderText(tr("按姓名、编号筛选"));
    filter_->setAccessibleName(tr("筛选"));
    filter_->setClearButtonEnabled(true);
    view_->setModel(&filtered_);
    view_->setAccessibleName(tr("任务列表"));
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
    layout->addWidget(filter_);
    layout->addWidget(view_, 1);
    connect(filter_, &QLineEdit::textChanged, &filtered_, &QSortFilterProxyModel::setFilterFixedString);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrderPicker::changed);
}

void OrderPicker::set(std::vector<OrderRow> rows) {
    const OrderRow* before = chosen();
    const std::int64_t order = before ? before->order : 0;
    table_.set(std::move(rows));
    choose(order);
    if (!chosen() && filtered_.rowCount() > 0) view_->selectRow(0);
    emit changed();
}

void OrderPicker::choose(std::int64_t order) {
    const int row = table_.rowOf(order);
    if (row >= 0) view_->selectRow(filtered_.mapFromSource(table_.index(row, 0)).row());
}

const OrderRow* OrderPicker::chosen() const {
    const QModelIndex current = view_->currentIndex();
    return current.isValid() ? table_.at(filtered_.mapToSource(current).row()) : nullptr;
}

}  // namespace app
