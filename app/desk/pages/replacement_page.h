#pragma once

#include <QCheckBox>

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_picker.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// A new card in the place of one that is lost, destroyed or damaged: what the rules and the fee are, then a new order for the same
// holder. An old card that lies there and still answers is cancelled first, when a new one may be ordered. Why, and whether the old card was
// handed in, is said by the clerk alone.
class ReplacementPage : public Page {
    Q_OBJECT
  public:
    ReplacementPage(LossService& service, LivingCardService& living, DeviceWatch& devices, const Wording& wording);
    void open() override;
    void beginFor(const Actor& actor) override { changesTo(actor); }
    void goTo(std::int64_t order) override { cards_->choose(order); }

  private:
    void layOut();
    void read(const QString& number);
    void recognize();
    void meet();
    void judge();
    void tellLoss(const CardRow* card);
    void take(const ReplacementJudgement& judgement);
    void startAgain();
    void begin();
    void end(const Result<std::int64_t>& order);
    void stop(const Error& error);
    [[nodiscard]] ReplacementWish wish() const;

    LossService& service_;
    LivingCardService& living_;
    Wording wording_;
    CardSlot* slot_;
    CardPicker* cards_;
    QComboBox* reason_;
    QCheckBox* oldCard_;
    DecisionLabel *loss_, *decision_, *fee_;
    MessagePanel* message_;
    QPushButton* order_;
    std::optional<LaidCard> laid_;  // the old card, when it lies there and answers
    QString number_;
    std::int64_t met_ = 0;  // the order of the card that was chosen last; 0: none
    bool busy_ = false;
};

}  // namespace app
