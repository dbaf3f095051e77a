#pragma once

#include <QCheckBox>
#include <QComboBox>

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/order_picker.h"
#include "app/desk/widgets/second_person.h"

namespace app {

// A dead card is booked as spoiled by two people and ordered again.
class SpoilPage : public Page {
    Q_OBJECT
  public:
    SpoilPage(OrderService& orders, SpoilService& spoiling, SignInService& people, const Wording& wording);
    void open() override;
    void beginFor(const Actor&) override { startAgain(); }
    // A card that lies on a reader is compared with the order that is chosen.
    void watchReaders(DeviceWatch& devices);
    void goTo(std::int64_t order) override { picker_->choose(order); }

  private:
    void list(OrderPicker::When when);
    void look();
    void startAgain();
    void askWhose();
    [[nodiscard]] bool isBeingRead() const { return slot_ && slot_->isThere() && !card_; }
    [[nodiscard]] bool isAnothers(std::int64_t order) const { return card_ && card_->order != 0 && card_->order != order; }
    [[nodiscard]] QString saidOfCard(std::int64_t order) const;
    void askSecond();
    void spoil(std::int64_t order, const std::string& reason, const Actor& second);
    void tellSpoiled(std::int64_t order, std::int64_t next);

    OrderService& orders_;
    SpoilService& spoiling_;
    SignInService& people_;
    Wording wording_;
    OrderPicker* picker_;
    QComboBox* reason_;
    FormField* why_;  // with the reason in it
    QCheckBox* final_;
    MessagePanel* message_;
    DecisionLabel* there_;
    QPushButton* spoil_;
    CardSlot* slot_ = nullptr;
    std::optional<CardThere> card_;  // that lies there, once it was read
    bool busy_ = false;
};

}  // namespace app
