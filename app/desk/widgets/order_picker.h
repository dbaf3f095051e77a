#pragma once

#include "app/desk/models/order_table.h"
#include "app/desk/widgets/filtered_list.h"

namespace app {

class OrderPicker : public QWidget {
    Q_OBJECT
  public:
    // leftOut: columns that say nothing where it stands.
    explicit OrderPicker(const std::set<int>& leftOut = {OrderTable::importedBy});
    ~OrderPicker() override { delete list_; }  // before the table that it shows
    // Why there are other rows: the page was opened, or its own work came to an end.
    enum class When { opened, workEnded };
    // Keeps the order that was chosen, if it is still there; else the first is. On a page that is opened an order that nobody chose gives
    // way to the one that waits longest.
    void set(std::vector<OrderRow> rows, When when = When::workEnded);
    // Work was begun on the order that is chosen: it is kept as if somebody had chosen it.
    void hold() { byHand_ = true; }
    // Now, and when it is listed next.
    void choose(std::int64_t order);
    [[nodiscard]] const OrderRow* chosen() const { return table_.at(list_->chosen()); }
    // Everything is listed again, and the keyboard is where one types whom to look for.
    void startAgain() {
        list_->startAgain();
        if (isVisible()) list_->filter()->setFocus();
    }
    [[nodiscard]] bool lists(std::int64_t order) const { return table_.rowOf(order) >= 0; }
    [[nodiscard]] int count() const { return table_.rowCount(); }
    [[nodiscard]] QLineEdit* filter() const { return list_->filter(); }
    // A line of the page from which the arrow keys go through the list, and which takes what is typed at the rows.
    void serve(QLineEdit* line) {
        list_->steerWith(line);
        list_->typeInto(line);
    }

  signals:
    void changed();  // another is chosen, or none
    // The page is another order's now, and not because its own work came to an end: what it says of the last one is over.
    // fromNone: the first order that the page was opened with, after none.
    void turned(bool fromNone);

  private:
    void replace(std::vector<OrderRow> rows, std::int64_t kept);
    [[nodiscard]] std::int64_t chosenOrder() const { return chosen() ? chosen()->order : 0; }

    OrderTable table_;
    FilteredList* list_;
    std::int64_t wanted_ = 0;  // is to be chosen in the rows that come
    bool byHand_ = false;  // somebody chose the order, or began it
};

}  // namespace app
