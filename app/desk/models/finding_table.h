#pragma once

#include <QAbstractTableModel>

#include "app/desk/words/wording.h"
#include "app/inspection/findings.h"

namespace app {

// What an inspection found: sign and what was looked at, what it means, and what to do where it says no.
class FindingTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { check, meaning, remedy, columns };

    explicit FindingTable(Wording wording) : wording_(std::move(wording)) {}
    void set(Findings findings);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    Wording wording_;
    Findings findings_;
};

// "✓", "✕", "–"
QString signOf(Verdict verdict);

}  // namespace app
