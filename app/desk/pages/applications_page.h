#pragma once

#include <QCheckBox>

#include "app/desk/models/application_table.h"
#include "app/desk/pages/page.h"
#include "app/desk/services/application_services.h"
#include "app/desk/widgets/filtered_list.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_actions.h"

namespace app {

// Applications that wait for the applicant, to be supplied or withdrawn; those that were refused, to be looked at again; and, when
// they are asked for, those that wait here.
class ApplicationsPage : public Page {
    Q_OBJECT
  public:
    ApplicationsPage(ApplicationService& service, const Wording& wording);
    ~ApplicationsPage() override { delete list_; }  // before the table that it shows
    void offerPapers(PaperService& service);
    void open() override;
    void beginFor(const Actor& actor) override;
    void goTo(std::int64_t order) override { list_->choose(table_.rowOf(order)); }

  private:
    // Whether whoever works here takes such a step.
    [[nodiscard]] bool takes(Step step, State from) const;
    [[nodiscard]] const ApplicationRow* chosen() const { return table_.at(list_->chosen()); }
    void list(std::vector<ApplicationRow> rows);
    void look();
    void askWithdrawal();
    void take(Step step);
    void end(Step step, std::int64_t order, const Result<StoredApplicationStep>& done);

    ApplicationService& service_;
    Wording wording_;
    ApplicationTable table_;
    FilteredList* list_;
    QCheckBox* all_;
    FormField* why_;
    MessagePanel* message_;
    QPushButton *go_, *withdraw_, *confirm_;
    std::int64_t withdrawn_ = 0;  // the order whose withdrawal is to be confirmed
    PaperActions* paper_ = nullptr;
    std::optional<Roles> roles_;  // nothing: no people are set up
    bool busy_ = false;  // from a click to its answer: nothing is done twice
};

}  // namespace app
