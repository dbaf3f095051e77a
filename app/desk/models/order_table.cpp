#include "app/desk/models/order_table.h"

#include <QCoreApplication>

#include "app/desk/words/wording.h"

namespace app {
namespace {

struct States {
    Q_DECLARE_TR_FUNCTIONS(States)
};

}  // namespace

QString wordFor(State state) {
    switch (state) {
        case State::draft:
            return States::tr("待审核");
        case State::approved:
            return States::tr("待制证");
        case State::writing:
            return States::tr("写芯片中断");
        case State::verified:
            return States::tr("待打印");
        case State::printed:
        case State::committed:
            return States::tr("待发放");
        case State::activating:
            return States::tr("发放未完成");
        case State::handedOver:
            return States::tr("已发放");
        case State::spoiled:
            return States::tr("已作废");
    }
    return {};
}

void OrderTable::set(std::vector<OrderRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

const OrderRow* OrderTable::at(int row) const {
    return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

int OrderTable::rowOf(std::int64_t order) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].order == order) return static_cast<int>(i);
    return -1;
}

int OrderTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int OrderTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant OrderTable::data(const QModelIndex& index, int role) const {
    const OrderRow* row = at(index.row());
    if (!row || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    switch (index.column()) {
        case number:
            return static_cast<qlonglong>(row->order);
        case name:
            return shown(row->name);
        case citizenNumber:
            return shown(row->maskedNumber);
        case permitNumber:
            return shown(row->permitNumber);
        case state:
            return wordFor(row->state);
        default:
            return shown(row->importedBy);
    }
}

QVariant OrderTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case number:
            return tr("任务");
        case name:
            return tr("姓名");
        case citizenNumber:
            return tr("公民身份号码");
        case permitNumber:
            return tr("居住证编号");
        case state:
            return tr("状态");
        default:
            return tr("登记人");
    }
}

}  // namespace app
