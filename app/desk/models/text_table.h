#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace app {

// Rows of words under titles, for lists that are only read.
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
    QStringList titles_;
    QList<QStringList> rows_;
};

}  // namespace app
