#pragma once

#include <QGridLayout>
#include <QTimer>

#include "app/desk/pages/page.h"
#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/card_slot.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/person_view.h"

namespace app {

// Changes of registered facts, and corrections of wrong ones, on the card that lies there and in the record. What stood before is kept.
class ChangePage : public Page {
    Q_OBJECT
  public:
    ChangePage(LivingCardService& cards, RegistrationService& lists, DeviceWatch& devices, const Wording& wording);
    ~ChangePage() override;
    void open() override;

  private:
    void layOut();
    void line(const std::string& fact, int row, int column, int span);
    void list(const std::string& fact, int row, int column);
    void add(const std::string& fact, FormField* field, int row, int column, int span);
    void offerChoices(const FormChoices& choices);
    void look();
    void present(const LaidCard& card);
    void waitForCard();
    void judge();
    void take(const ChangeJudgement& judgement);
    void write();
    void end(const Facts& before, const Result<CardOutcome>& outcome);
    void allow();
    [[nodiscard]] bool correcting() const { return act_->currentIndex() == 1; }
    [[nodiscard]] Facts standing() const;
    [[nodiscard]] Facts edited() const;  // what is not as it stands
    [[nodiscard]] QString wordOf(const std::string& fact, const std::string& value) const;

    LivingCardService& cards_;
    RegistrationService& lists_;
    Wording wording_;
    CardSlot* slot_;
    QComboBox *act_, *proof_;
    QLineEdit* since_;
    QLabel* word_;
    PersonView* person_;
    DecisionLabel* decision_;
    MessagePanel* message_;
    QPushButton* write_;
    std::map<std::string, FormField*> fields_;
    FormField *sinceField_ = nullptr, *proofField_ = nullptr;
    QGridLayout* form_ = nullptr;
    QTimer judgeSoon_;
    FormChoices choices_;
    std::optional<LaidCard> card_;
    bool lawful_ = false, busy_ = false;
};

}  // namespace app
