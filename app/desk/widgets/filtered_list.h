#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <set>

#include "app/desk/widgets/text_list.h"

class QKeyEvent;

namespace app {

// A character, and no order to do something.
bool isTyped(const QKeyEvent& event);
// What was typed elsewhere goes into this line, over what was there, and so does what follows.
void typeInstead(QLineEdit& line, QKeyEvent& event);

// A list that filters as one types, in its line or at its rows; the arrow keys go through it without leaving the line.
class FilteredList : public QWidget {
    Q_OBJECT
  public:
    // model: outlives the list. hint, filterName, listName: as the empty line shows it, and as a screen reader calls the two.
    FilteredList(QAbstractItemModel& model, const QString& hint, const QString& filterName, const QString& listName);
    // The row of the model that is chosen; -1: none.
    [[nodiscard]] int chosen() const;
    void choose(int row);
    // Everything is listed again.
    void startAgain() { filter_->clear(); }
    void chooseFirst() { view_->selectRow(0); }
    [[nodiscard]] int shownRows() const { return filtered_.rowCount(); }
    [[nodiscard]] QLineEdit* filter() const { return filter_; }
    // Columns that are never shown here; one in which no row has anything is not either.
    void leaveOut(const std::set<int>& columns);
    // The column that is cut short when there is no room for all.
    void giveWay(int column);
    // The arrow keys of another line go through the list too.
    void steerWith(QLineEdit* line) { line->installEventFilter(this); }
    // What is typed at the rows goes into this line instead of the filter.
    void typeInto(QLineEdit* line) { typed_ = line; }

  signals:
    void changed();  // another is chosen, or none

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void filterBy(const QString& text);
    bool typeAt(QKeyEvent& event);
    void tellHidden();
    void layOutColumns();
    void fit();
    [[nodiscard]] bool isEmpty(int column) const;

    QSortFilterProxyModel filtered_;
    QLineEdit* filter_;
    QLineEdit* typed_ = filter_;
    RowView* view_;
    QLabel* hidden_;
    const QString empty_;  // what it says when there is nothing to list
    std::set<int> leftOut_;
    int givesWay_ = -1;
};

}  // namespace app
