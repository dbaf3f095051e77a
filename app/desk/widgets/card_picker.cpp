#include "app/desk/widgets/card_picker.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace app {

CardPicker::CardPicker(const Wording& wording) : table_(wording), filter_(new QLineEdit), view_(new QTableView) {
    filtered_.setSourceModel(&table_);
    filtered_.setFilterKeyColumn(-1);
    filtered_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setObjectName("cardFilter");
    filter_->setPlaceholderText(tr("按姓名、编号筛选；输入完整号码后按 Enter 查找"));
    filter_->setAccessibleName(tr("筛选或查找"));
    filter_->setClearButtonEnabled(true);
    view_->setModel(&filtered_);
    view_->setAccessibleName(tr("卡片列表"));
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
    connect(filter_, &QLineEdit::returnPressed, this, [this] {
        const QString number = filter_->text().trimmed();
        filter_->clear();
        emit searched(number);
    });
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CardPicker::changed);
}

void CardPicker::set(std::vector<CardRow> rows) {
    const CardRow* before = chosen();
    const std::int64_t order = before ? before->order : 0;
    table_.set(std::move(rows));
    choose(order);
    if (!chosen() && filtered_.rowCount() == 1) view_->selectRow(0);
    emit changed();
}

void CardPicker::choose(std::int64_t order) {
    const int row = table_.rowOf(order);
    if (row >= 0) view_->selectRow(filtered_.mapFromSource(table_.index(row, 0)).row());
}

const CardRow* CardPicker::chosen() const {
    const QModelIndex current = view_->currentIndex();
    return current.isValid() ? table_.at(filtered_.mapToSource(current).row()) : nullptr;
}

}  // namespace app
