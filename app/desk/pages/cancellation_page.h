#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_picker.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/person_view.h"
#include "app/desk/widgets/second_person.h"

namespace app {

// Puts the card that lies there, or that of somebody who was looked for, out of use for good, or for a time, and back. One key says that it
// was checked, another does it.
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
    void find(const QString& number);
    void confirm();
    void askToServe();
    void serve(const Actor& second);
    void end(const Result<CardOutcome>& outcome);
    void endAbsent(const QString& name, const Result<CardOutcome>& outcome);
    void allow();
    void warn();
    [[nodiscard]] bool lives() const;
    [[nodiscard]] const CardRow* absent() const;
    [[nodiscard]] std::int64_t order() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString consequence() const;
    [[nodiscard]] CardRequest request(const Actor& second) const;
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Reason reason() const;
    [[nodiscard]] bool needsSecond() const;

    LivingCardService& cards_;
    SignInService& people_;
    Wording wording_;
    CardSlot* slot_;
    CardPicker* found_;
    QComboBox *act_, *reason_;
    QLineEdit* check_;
    FormField* checkField_ = nullptr;
    QLabel* word_;
    DecisionLabel* warning_;
    PersonView* person_;
    MessagePanel* message_;
    QPushButton *checked_, *serve_;
    std::optional<LaidCard> card_;
    bool confirmed_ = false, busy_ = false;
};

}  // namespace app
