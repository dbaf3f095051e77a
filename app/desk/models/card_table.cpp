#include "app/desk/models/card_table.h"

#include "app/desk/models/card_words.h"

namespace app {

void CardTable::set(std::vector<CardRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

const CardRow* CardTable::at(int row) const {
    return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

int CardTable::rowOf(std::int64_t order) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].order == order) return static_cast<int>(i);
    return -1;
}

int CardTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CardTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString CardTable::wordOf(const CardRow& row) const {
    if (!row.lost) return wordForStatus(row.status);
    return row.certificate.empty() ? tr("口头挂失") : tr("正式挂失");
}

QString CardTable::todoOf(const CardRow& row) const {
    if (row.replacedBy != 0) return tr("新卡任务 %1").arg(row.replacedBy);
    if (row.lost || row.endorsement.says == Says::nothing) return {};
    return shown(wording_.decision(row.endorsement.rule).cause);
}

QVariant CardTable::data(const QModelIndex& index, int role) const {
    const CardRow* row = at(index.row());
    if (!row || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    switch (index.column()) {
        case name:
            return shown(row->name);
        case citizenNumber:
            return shown(row->maskedNumber);
        case permitNumber:
            return shown(row->permitNumber);
        case status:
            return wordOf(*row);
        case endorsedUntil:
            return shown(row->endorsedUntil);
        default:
            return todoOf(*row);
    }
}

QVariant CardTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case name:
            return tr("姓名");
        case citizenNumber:
            return tr("公民身份号码");
        case permitNumber:
            return tr("居住证编号");
        case status:
            return tr("状态");
        case endorsedUntil:
            return tr("签注至");
        default:
            return tr("应办");
    }
}

}  // namespace app
