#pragma once

#include <QAbstractTableModel>

#include "app/services/order_rows.h"

namespace app {

// Orders as rows of a list.
class OrderTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { number, name, citizenNumber, permitNumber, state, registeredBy, columns };

    void set(std::vector<OrderRow> rows);
    [[nodiscard]] const OrderRow* at(int row) const;
    [[nodiscard]] int rowOf(std::int64_t order) const;  // -1: not in the list

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<OrderRow> rows_;
};

// What a state is called at the desk.
QString wordFor(State state);

}  // namespace app
