#pragma once

#include <QAbstractTableModel>
#include <vector>

namespace app {

// What belongs to orders, as rows of a list. Row: has a member `order`.
template <class Row>
class RowTable : public QAbstractTableModel {
  public:
    void set(std::vector<Row> rows) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const Row* at(int row) const {
        return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
    }
    // -1: not in the list.
    [[nodiscard]] int rowOf(std::int64_t order) const {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i].order == order) return static_cast<int>(i);
        return -1;
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(rows_.size()); }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(columnNames().size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        const Row* row = at(index.row());
        return row && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) ? cell(*row, index.column()) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        const bool asked = orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < columnCount();
        return asked ? columnNames().at(section) : QVariant();
    }

  protected:
    [[nodiscard]] virtual QStringList columnNames() const = 0;
    [[nodiscard]] virtual QVariant cell(const Row& row, int column) const = 0;

  private:
    std::vector<Row> rows_;
};

}  // namespace app
