#pragma once

#include <QAbstractTableModel>

#include "app/desk/words/wording.h"
#include "app/services/card_rows.h"

namespace app {

// Cards as rows of a list.
class CardTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { name, citizenNumber, permitNumber, status, endorsedUntil, todo, columns };

    explicit CardTable(Wording wording) : wording_(std::move(wording)) {}
    void set(std::vector<CardRow> rows);
    [[nodiscard]] const CardRow* at(int row) const;
    [[nodiscard]] int rowOf(std::int64_t order) const;  // -1: not in the list

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QString wordOf(const CardRow& row) const;
    [[nodiscard]] QString todoOf(const CardRow& row) const;
    Wording wording_;
    std::vector<CardRow> rows_;
};

}  // namespace app
