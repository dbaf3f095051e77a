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
    // Keeps the order that was chosen, if it is still there; else the first is.
    void set(std::vector<OrderRow> rows);
    void choose(std::int64_t order) { list_->choose(table_.rowOf(order)); }
    [[nodiscard]] const OrderRow* chosen() const { return table_.at(list_->chosen()); }
    // Everything is listed again, and the keyboard is where one types whom to look for.
    void startAgain() {
        list_->startAgain();
        if (isVisible()) list_->filter()->setFocus();
    }
    [[nodiscard]] int count() const { return table_.rowCount(); }
    void steerWith(QLineEdit* line) { list_->steerWith(line); }

  signals:
    void changed();  // another is chosen, or none

  private:
    OrderTable table_;
    FilteredList* list_;
};

}  // namespace app
