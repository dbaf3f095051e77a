#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_picker.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_actions.h"
#include "app/desk/widgets/second_person.h"

namespace app {

// Loss: told by word of mouth, then proved by the bank's certificate; lifted by two people while no new card was made.
class LossPage : public Page {
    Q_OBJECT
  public:
    LossPage(LossService& service, SignInService& people, const Wording& wording);
    void open() override;
    void goTo(std::int64_t order) override { cards_->choose(order); }
    // The receipt of a card that was reported lost.
    void offerPapers(PaperService& service);

  private:
    void layOut();
    void sayNow();
    void read(const QString& number);
    void look();
    void report();
    void confirm();
    void askToLift();
    void lift(const std::string& applicationSerial, const QString& name, const Actor& second);
    void end(const Result<LostCard>& card, const QString& done);
    [[nodiscard]] LostReport reported() const;

    LossService& service_;
    SignInService& people_;
    Wording wording_;
    CardPicker* cards_;
    QLineEdit *since_, *lostOn_, *place_, *certificate_;
    FormField *sinceField_ = nullptr, *lostOnField_ = nullptr, *certificateField_ = nullptr;
    DecisionLabel* decision_;
    MessagePanel* message_;
    QPushButton *report_, *confirm_, *lift_;
    PaperActions* receipt_ = nullptr;
    QString number_;     // what the list was asked for
    bool told_ = false;  // since when: edited by hand
};

}  // namespace app
