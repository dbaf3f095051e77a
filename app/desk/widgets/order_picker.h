#pragma once

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "app/desk/models/order_table.h"

namespace app {

// A list of orders that filters as one types.
class OrderPicker : public QWidget {
    Q_OBJECT
  public:
    OrderPicker();
    // Keeps the order that was chosen, if it is still there.
    void set(std::vector<OrderRow> rows);
    void choose(std::int64_t order);
    [[nodiscard]] const OrderRow* chosen() const;
    [[nodiscard]] int count() const { return table_.rowCount(); }

  signals:
    void changed();  // another is chosen, or none

  private:
    OrderTable table_;
    QSortFilterProxyModel filtered_;
    QLineEdit* filter_;
    QTableView* view_;
};

}  // namespace app
