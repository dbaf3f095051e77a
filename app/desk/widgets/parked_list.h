#pragma once

#include "app/desk/widgets/drop_bar.h"
#include "app/desk/widgets/plain_label.h"
#include "app/desk/widgets/text_list.h"
#include "app/drafts/draft_rows.h"

namespace app {

// What lies parked, with whose it is; how many of it are overdue, and the bar that drops those.
class ParkedList : public QWidget {
    Q_OBJECT
  public:
    ParkedList();
    void show(const std::vector<DraftRow>& rows);

  signals:
    void wanted(std::int64_t draft);
    void dropWanted(std::int64_t draft, const QString& reason);

  private:
    void allow();
    // null: there is none.
    [[nodiscard]] const DraftRow* rowAt(int row) const;

    TextList* list_;
    PlainLabel* overdue_;
    DropBar* drop_;
    std::vector<DraftRow> rows_;
};

}  // namespace app
