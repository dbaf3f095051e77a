#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// What landlords, employers and property firms owe to report: what is awaited, the overdue first, and what came.
class ReportsPage : public Page {
    Q_OBJECT
  public:
    ReportsPage(DutyService& service, const Wording& wording);
    void open() override;

  private:
    void layOut();
    void take(const std::vector<DutyRow>& rows);
    void enter();
    void arrive();
    void told(const Result<DutyRow>& row);
    void setBusy(bool busy);
    void allow();

    DutyService& service_;
    Wording wording_;
    TextList* awaited_;
    QComboBox* list_;
    FormField *who_, *since_, *arrived_, *name_, *address_, *about_;
    MessagePanel* message_;
    QPushButton *enter_, *arrive_;
    bool busy_ = false;  // from a click to its answer: nothing is entered twice
};

}  // namespace app
