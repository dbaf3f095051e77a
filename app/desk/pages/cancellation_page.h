#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/person_view.h"
#include "app/desk/widgets/second_person.h"

namespace app {

// Puts the card that lies there out of use for good, or for a time, and back. One key says that it was checked, another does it.
class CancellationPage : public Page {
    Q_OBJECT
  public:
    CancellationPage(LivingCardService& cards, SignInService& people, DeviceWatch& devices, const Wording& wording);
    void open() override;

  private:
    void layOut();
    void offerReasons();
    void look();
    void present(const LaidCard& card);
    void waitForCard();
    void confirm();
    void askToServe();
    void serve(const Actor& second);
    void end(const Result<CardOutcome>& outcome);
    void allow();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Reason reason() const;
    [[nodiscard]] bool needsSecond() const;

    LivingCardService& cards_;
    SignInService& people_;
    Wording wording_;
    CardSlot* slot_;
    QComboBox *act_, *reason_;
    QLabel *word_, *warning_;
    PersonView* person_;
    MessagePanel* message_;
    QPushButton *checked_, *serve_;
    std::optional<LaidCard> card_;
    bool confirmed_ = false, busy_ = false;
};

}  // namespace app
