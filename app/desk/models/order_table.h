#pragma once

#include "app/desk/models/row_table.h"
#include "app/services/order_rows.h"

namespace app {

class OrderTable : public RowTable<OrderRow> {
    Q_OBJECT
  public:
    enum Column { number, name, citizenNumber, state, issueBy, permitNumber, importedBy };

  private:
    [[nodiscard]] QStringList columnNames() const override;
    [[nodiscard]] QVariant cell(const OrderRow& row, int column) const override;
};

// What a state is called at the desk.
QString wordFor(State state);

}  // namespace app
