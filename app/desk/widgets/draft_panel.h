#pragma once

#include <QFrame>
#include <QPushButton>

#include "app/desk/widgets/drop_bar.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/text_list.h"
#include "app/drafts/draft_rows.h"

namespace app {

// A line for the ticket under which the form is parked, and below it what lies parked already, with whose it is.
class DraftPanel : public QFrame {
    Q_OBJECT
  public:
    DraftPanel();
    void show(const std::vector<DraftRow>& rows);
    // The ticket of what is in the form: it is parked under the same one again.
    void offerTicket(const QString& ticket);
    void focusTicket();
    // The row of a draft; nothing when it is not there.
    [[nodiscard]] std::optional<DraftRow> row(std::int64_t draft) const;
    // The rows as lists tell them: ticket, whose, how it stands, since when.
    static QStringList titles();
    static QList<QStringList> told(const std::vector<DraftRow>& rows);

  signals:
    void parkWanted(const QString& ticket);
    void takeUpWanted(const app::DraftRow& row);
    void givenAway(const app::DraftRow& row);
    void dropWanted(const app::DraftRow& row, const QString& reason);
    void closed();

  private:
    void layOut();
    void allow();
    [[nodiscard]] std::optional<DraftRow> chosen() const;

    FormField* ticket_;
    TextList* list_;
    DropBar* drop_;
    QPushButton *park_, *takeUp_, *give_, *close_;
    std::vector<DraftRow> rows_;
};

}  // namespace app
