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
    // The same, and the window stays until asksAgain() is told what came of it.
    static void askAndHold(QWidget* over, SignInService& service, const Wording& wording, const QString& act,
                           std::function<void(const Actor&)> then);
    // Whether this was refused because of who signed: then the window says so and waits for another; else it closes. Never where none waits.
    template <class Value>
    static bool asksAgain(QWidget* over, const Result<Value>& done) {
        return endOver(over, done ? nullptr : &done.error());
    }

  signals:
    void signedBy(const app::Actor& second);

  protected:
    bool event(QEvent* event) override;
    // While what was signed goes on nobody takes it back; only the lock rejects the window.
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

  private:
    static bool endOver(QWidget* over, const Error* error);
    void begin(QWidget* over, std::function<void(const Actor&)> then);
    void take(const Actor& second);
    void wait(bool waits);
    void refuse(const Error& error);

    Wording wording_;
    SignInForm* form_;
    QPushButton* cancel_;
    bool holds_ = false, waits_ = false;  // it does not close by itself; for what comes of a signature
};

}  // namespace app
