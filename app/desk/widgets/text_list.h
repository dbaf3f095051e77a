#pragma once

#include <QTableView>

#include "app/desk/models/text_table.h"

namespace app {

// Rows as every list shows them: as high as their words, each title over what stands below it. Where there are none, it says so.
class RowView : public QTableView {
    Q_OBJECT
  public:
    // name: what a screen reader calls it.
    explicit RowView(const QString& name);
    void setModel(QAbstractItemModel* model) override;
    // What it says when it has no rows.
    void whenEmpty(const QString& words);
    [[nodiscard]] const QString& wordsWhenEmpty() const { return empty_; }
    // Each column as wide as its words; the last one takes the room that is left, when any is.
    void fitColumns();
    // Its last column has the room that is left, and no more: what is longer ends in "…", and stands whole in its tip.
    void cutLast();
    // What a column needs for its head and its words.
    [[nodiscard]] int neededBy(int column) const;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] bool isEmpty() const { return model() && model()->rowCount() == 0; }
    void fitRows();
    void tellEmpty();
    void stretchLast();
    bool fits_ = false;  // its columns
    QString empty_;
};

// A list that is only read.
class TextList : public RowView {
    Q_OBJECT
  public:
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
