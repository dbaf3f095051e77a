#pragma once

#include "app/desk/models/card_table.h"
#include "app/desk/widgets/filtered_list.h"

namespace app {

// Enter asks for the number that was typed.
class CardPicker : public QWidget {
    Q_OBJECT
  public:
    explicit CardPicker(const Wording& wording);
    ~CardPicker() override { delete list_; }  // before the table that it shows
    // Keeps the card that was chosen, if it is still there. Among several none is chosen: nobody's card by mistake.
    void set(std::vector<CardRow> rows);
    void choose(std::int64_t order) { list_->choose(table_.rowOf(order)); }
    [[nodiscard]] const CardRow* chosen() const { return table_.at(list_->chosen()); }
    void focusFilter() { list_->filter()->setFocus(); }
    [[nodiscard]] int count() const { return table_.rowCount(); }

  signals:
    void changed();  // another is chosen, or none
    void searched(const QString& number);

  private:
    CardTable table_;
    FilteredList* list_;
};

}  // namespace app
