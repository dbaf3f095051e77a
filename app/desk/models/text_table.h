#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace app {

// Rows of words under titles, for lists that are only read. A column of numbers stands at its right, and its title with it.
class TextTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    void setTitles(const QStringList& titles) { titles_ = titles; }
    void set(QList<QStringList> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] bool isNumbers(qsizetype column) const;
    [[nodiscard]] int alignmentOf(int column) const;
    QStringList titles_;
    QList<QStringList> rows_;
    QList<bool> numbers_;  // of each column
};

}  // namespace app
