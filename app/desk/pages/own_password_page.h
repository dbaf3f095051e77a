#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// Whoever works here gives themselves another password; the one before proves that it is they.
class OwnPasswordPage : public Page {
    Q_OBJECT
  public:
    OwnPasswordPage(AccountService& accounts, SignInService& people, const Wording& wording);
    void beginFor(const Actor& actor) override;
    void leave() override;

  private:
    bool check();
    void change();
    void end(const Result<void>& changed);
    void forget();

    AccountService& accounts_;
    SignInService& people_;
    Wording wording_;
    std::string name_;  // empty: nobody signed in
    int turn_ = 0;      // of who works here
    QLineEdit *beforeLine_, *nextLine_, *againLine_;
    FormField *before_, *next_, *again_;
    MessagePanel* message_;
    QPushButton* change_;
};

}  // namespace app
