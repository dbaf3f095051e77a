#pragma once

#include <QTableView>

#include "app/desk/models/text_table.h"

namespace app {

// A list that is only read.
class TextList : public QTableView {
    Q_OBJECT
  public:
    // name: what a screen reader calls it.
    TextList(const QString& name, const QStringList& titles);
    void set(QList<QStringList> rows) { table_.set(std::move(rows)); }
    // The row that is selected; -1: none. One that only has the keyboard is not.
    [[nodiscard]] int chosen() const;
    [[nodiscard]] int count() const { return table_.rowCount(); }
    [[nodiscard]] QString at(int row, int column) const { return table_.index(row, column).data().toString(); }

  private:
    TextTable table_;
};

}  // namespace app
