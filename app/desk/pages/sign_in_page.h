#pragma once

#include "app/desk/widgets/sign_in_form.h"

namespace app {

// Before anything: who works here. Also when the desk was locked.
class SignInPage : public QWidget {
    Q_OBJECT
  public:
    SignInPage(SignInService& service, const Wording& wording);
    void ask();
    // Below the form, as long as the page lives.
    void setHelp(const QString& help);
    // Locked by this person, who comes back, or lets another take over.
    void askAgain(const Actor& actor);
    void takeReaders(const apdu::Readers& readers) { form_->takeReaders(readers); }

  signals:
    void signedIn(const app::Actor& actor, const QString& reader);

  private:
    QLabel *title_, *hint_, *help_;
    SignInForm* form_;
};

}  // namespace app
