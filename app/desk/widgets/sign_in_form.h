#pragma once

#include <QPushButton>

#include "apdu/pcsc/reader_monitor.h"
#include "app/desk/services/people_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// A name and a password, or an operator's card and its PIN where there is a reader for such cards. Where no people are set up the name
// alone counts, and no password is asked for.
class SignInForm : public QWidget {
    Q_OBJECT
  public:
    SignInForm(SignInService& service, const Wording& wording, const QString& action);
    // Starts anew; the keyboard is where something is missing.
    void ask(const QString& name = {});
    // The readers as they are now: a card that is laid down is asked for its PIN, unless a password is being typed. A PIN that is being
    // typed keeps its line when the card goes.
    void takeReaders(const apdu::Readers& readers);

  signals:
    // reader: in which the card lies that signed them in; empty: by password.
    void signedIn(const app::Actor& actor, const QString& reader = {});

  private:
    void submit();
    void submitPin();
    void end(const Result<SignedInByCard>& done);
    void obey(const StationStanding& standing);
    void useCard(bool byCard);
    void showLines();
    [[nodiscard]] bool cardLies() const;
    [[nodiscard]] bool isUntouched() const;

    SignInService& service_;
    Wording wording_;
    QLineEdit *nameLine_, *passwordLine_, *pinLine_;
    FormField *name_, *password_, *pin_;
    MessagePanel* message_;
    QPushButton *button_, *other_;
    apdu::Readers readers_;
    QString askedName_;
    std::string cardReader_;  // the beginning of its name; empty: there is none
    bool peopleSetUp_ = true, byCard_ = false;
};

}  // namespace app
