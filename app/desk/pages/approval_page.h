#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/application_services.h"
#include "app/desk/widgets/face_view.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/order_picker.h"
#include "app/desk/widgets/paper_checks.h"
#include "app/desk/widgets/paper_actions.h"
#include "app/desk/widgets/record_view.h"

namespace app {

// A second person looks at what was registered and the applicant has signed, and approves it, gives it back for papers or refuses it.
class ApprovalPage : public Page {
    Q_OBJECT
  public:
    ApprovalPage(OrderService& service, RecordService& people, const Wording& wording);
    // With which an application can be returned and refused.
    void offerApplications(ApplicationService& service);
    void open() override;
    void beginFor(const Actor& actor) override;
    // The form of what was registered, for the applicant to check and sign.
    void offerPapers(PaperService& service);
    void goTo(std::int64_t order) override { picker_->choose(order); }

  private:
    void look();
    void startAgain();
    [[nodiscard]] bool isChosen(std::int64_t order) const;
    void approve();
    void giveBack();
    void refuse();
    void take(Step step, const ApplicationWish& wish, const QString& done);
    void allow();
    void refused(const Error& error);

    OrderService& service_;
    RecordService& people_;
    Wording wording_;
    OrderPicker* picker_;
    FaceView* face_;
    RecordView* record_;
    MessagePanel* message_;
    QPushButton* approve_;
    ApplicationService* applications_ = nullptr;
    PaperChecks* missing_ = nullptr;
    FormField* why_ = nullptr;
    QPushButton *return_ = nullptr, *refuse_ = nullptr;
    bool busy_ = false;  // from a click to its answer: nothing is done twice
    QCheckBox* confirmed_;
    PaperActions* form_ = nullptr;
    bool seen_ = false, read_ = false;  // the chosen order's face and record
    std::int64_t order_ = 0;            // of which is ticked and written what stands there
    std::string person_;                // by whom
};

}  // namespace app
