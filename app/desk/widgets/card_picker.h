#pragma once

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "app/desk/models/card_table.h"

namespace app {

// A list of cards that filters as one types; Enter asks for the number that was typed.
class CardPicker : public QWidget {
    Q_OBJECT
  public:
    explicit CardPicker(const Wording& wording);
    // Keeps the card that was chosen, if it is still there. Among several none is chosen: nobody's card by mistake.
    void set(std::vector<CardRow> rows);
    void choose(std::int64_t order);
    [[nodiscard]] const CardRow* chosen() const;
    void focusFilter() { filter_->setFocus(); }
    [[nodiscard]] int count() const { return table_.rowCount(); }

  signals:
    void changed();  // another is chosen, or none
    void searched(const QString& number);

  private:
    CardTable table_;
    QSortFilterProxyModel filtered_;
    QLineEdit* filter_;
    QTableView* view_;
};

}  // namespace app
