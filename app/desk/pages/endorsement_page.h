#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_picker.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/person_view.h"

namespace app {

// The lane of endorsements: lay the card down, one key says that the address is unchanged, another endorses; then the next card.
class EndorsementPage : public Page {
    Q_OBJECT
  public:
    EndorsementPage(LivingCardService& cards, DeviceWatch& devices, const Wording& wording);
    void open() override;

  private:
    void layOut();
    void look();
    void present(const LaidCard& card);
    void confirmAddress();
    void endorse();
    void end(const Result<CardOutcome>& outcome);
    void waitForCard();
    void readDue();
    void allow();

    LivingCardService& cards_;
    Wording wording_;
    CardSlot* slot_;
    QLabel *word_, *dueWord_;
    PersonView* person_;
    DecisionLabel* decision_;
    MessagePanel* message_;
    CardPicker* due_;
    QPushButton *unchanged_, *endorse_;
    std::optional<LaidCard> card_;
    bool confirmed_ = false, busy_ = false;
};

}  // namespace app
