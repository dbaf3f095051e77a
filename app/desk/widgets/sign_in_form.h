#pragma once

#include <QPushButton>

#include "app/desk/services/people_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// A name and a password. Where no people are set up the name alone counts, and no password is asked for.
class SignInForm : public QWidget {
    Q_OBJECT
  public:
    SignInForm(SignInService& service, const Wording& wording, const QString& action);
    // Starts anew; the keyboard is where something is missing.
    void ask(const QString& name = {});

  signals:
    void signedIn(const app::Actor& actor);

  private:
    void submit();
    void end(const Result<Actor>& actor);

    SignInService& service_;
    Wording wording_;
    QLineEdit *nameLine_, *passwordLine_;
    FormField *name_, *password_;
    MessagePanel* message_;
    QPushButton* button_;
    bool peopleSetUp_ = true;
};

}  // namespace app
