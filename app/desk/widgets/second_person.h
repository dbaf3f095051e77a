#pragma once

#include <QDialog>
#include <functional>

#include "app/desk/widgets/sign_in_form.h"

namespace app {

// A second person signs, with their own name and password, for what one must not do alone.
class SecondPerson : public QDialog {
    Q_OBJECT
  public:
    // act: what is signed, in a sentence.
    SecondPerson(QWidget* over, SignInService& service, const Wording& wording, const QString& act);

    // Asks; goes on only when somebody signed.
    static void ask(QWidget* over, SignInService& service, const Wording& wording, const QString& act,
                    std::function<void(const Actor&)> then);

  signals:
    void signedBy(const app::Actor& second);

  private:
    SignInForm* form_;
};

}  // namespace app
