#pragma once

#include "app/desk/models/row_table.h"
#include "app/desk/words/wording.h"
#include "app/services/card_rows.h"

namespace app {

class CardTable : public RowTable<CardRow> {
    Q_OBJECT
  public:
    explicit CardTable(Wording wording) : wording_(std::move(wording)) {}
    enum Column { name, citizenNumber, status, endorsedUntil, todo, permitNumber };

  private:
    [[nodiscard]] QStringList columnNames() const override;
    [[nodiscard]] QVariant cell(const CardRow& row, int column) const override;
    [[nodiscard]] QString wordOf(const CardRow& row) const;
    [[nodiscard]] QString todoOf(const CardRow& row) const;
    Wording wording_;
};

}  // namespace app
