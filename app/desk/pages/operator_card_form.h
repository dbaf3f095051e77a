#pragma once

#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/words/wording.h"

namespace app {

// The card by which the chosen person signs in: its holder types the PIN; how far it is and what is wrong stands beside it.
class OperatorCardForm : public QWidget {
    Q_OBJECT
  public:
    OperatorCardForm(AccountService& service, const Wording& wording);
    // Whose card it is about, and the one in force; without a name nobody is chosen.
    void show(const std::string& name, const EnrolledCard* card);
    void enrol();

  signals:
    void busy(bool now);
    void enrolled(const QString& mark);

  private:
    void end(const Result<std::string>& mark);

    AccountService& service_;
    Wording wording_;
    std::string name_;
    QLineEdit* line_;
    FormField* pin_;
    QLabel* state_;
    bool asked_ = false;  // and not answered yet
};

}  // namespace app
