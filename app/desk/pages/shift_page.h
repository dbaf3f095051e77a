#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_actions.h"
#include "app/desk/widgets/second_person.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// Opens a shift, shows its work, and closes it with a count of the drawer.
class ShiftPage : public Page {
    Q_OBJECT
  public:
    ShiftPage(ShiftService& service, SignInService& people, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override;
    void offerPapers(PaperService& service);

  private:
    void layOut();
    void take(const std::optional<ShiftReport>& report);
    void begin();
    void finish();
    void close(const ShiftClosing& closing);
    void end(const Result<ShiftClosed>& closed);

    ShiftService& service_;
    SignInService& people_;
    Wording wording_;
    QLabel* state_;
    FormField *counted_, *reason_;
    TextList *done_, *moved_;
    MessagePanel* message_;
    QPushButton *close_, *begin_;
    PaperActions* paper_ = nullptr;
    bool kept_ = false;
};

}  // namespace app
