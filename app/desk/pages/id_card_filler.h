#pragma once

#include <optional>

#include "apdu/id_reader/id_record.h"
#include "app/desk/pages/registration_form.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/words/wording.h"

namespace app {

// The identity card on the reader fills the form of a registration. One that comes before anything can be typed, or over another person's
// form, is held until the form is free. What is said of a card that does not fit the person in the form says so.
class IdCardFiller : public QObject {
    Q_OBJECT
  public:
    struct Parts {
        RegistrationForm* form;
        MessagePanel* message;
        DecisionLabel* decision;
    };
    IdCardFiller(const Wording& wording, const Parts& parts);
    // The lists of the form are there; before, no card is taken.
    void offer(const FormChoices& choices) { choices_ = choices; }
    void take(const apdu::Result<apdu::IdRecord>& card);
    // False: none is held.
    bool takeHeld();
    void forgetHeld() { held_.reset(); }

  private:
    void fill(const apdu::IdRecord& card);
    void sendAway(const Refusal& refusal);

    Wording wording_;
    Parts parts_;
    std::optional<FormChoices> choices_;
    std::optional<apdu::IdRecord> held_;
};

}  // namespace app
