#pragma once

#include <QApplication>
#include <QColor>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <chrono>
#include <functional>

#include "app/desk/pages/sign_in_page.h"
#include "app/desk/shell/desk_window.h"
#include "app/desk/shell/training_reader.h"

namespace app {

// Around everything: nobody sees the work who did not sign in, and it is locked when nobody works.
class DeskFrame : public QFrame {
    Q_OBJECT
    // Of the stripes, which the style sheet gives.
    Q_PROPERTY(QColor stripes MEMBER stripes_)
    Q_PROPERTY(QColor between MEMBER between_)
  public:
    // work: makes the window with the pages when it is needed first. idle: after so long it locks.
    DeskFrame(SignInService& people, const Wording& wording, std::function<DeskWindow*()> work, std::chrono::milliseconds idle);
    ~DeskFrame() override { disconnect(qApp, nullptr, this, nullptr); }  // its pages let go of the keyboard after it

    // Makes the window with the pages ahead, while nobody is there who may see it.
    void prepare();
    // When it would not be the same any more; before anybody saw it.
    void prepareAgain();
    // Who works here; typed: the name that counts while no people are set up, empty when it is to be asked for.
    void begin(const std::string& typed);
    // Before there is a station.
    void showFirst(QWidget* page, const QString& title);
    void lock();
    // From now on it locks after so long.
    void lockAfter(std::chrono::milliseconds idle) { idle_.setInterval(idle); }
    void signOut();
    // The readers as they are now: it locks when the card goes by which somebody signed in, or its reader.
    void takeReaders(const apdu::Readers& readers);
    void setBusy(bool busy);
    // Stripes around it and the word on top, on every page; who: may sign in, and how. reader: control socket of the virtual reader.
    void markTraining(const QString& who, const QString& reader, TrainingReader::Whose whose);

    [[nodiscard]] const Actor& actor() const { return actor_; }
    [[nodiscard]] bool working() const { return window_ && stack_->currentWidget() == window_; }
    [[nodiscard]] DeskWindow* window() const { return window_; }

  signals:
    // Somebody works from now on; nobody, when the actor has no name.
    void actorChanged(const app::Actor& actor);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void admit(const Actor& actor, const QString& reader = {});
    void watchCard();
    void showSignIn();
    void retitle();
    void keepKeyboard(QWidget* before, QWidget* now);
    [[nodiscard]] bool isLocked() const { return stack_->currentWidget() == signIn_; }

    SignInService& people_;
    std::function<DeskWindow*()> work_;
    QVBoxLayout* layout_;
    QStackedWidget* stack_;
    SignInPage* signIn_;
    DeskWindow* window_ = nullptr;
    QTimer idle_;
    Actor actor_;
    apdu::Readers readers_;
    std::string reader_;                  // with the card by which the actor signed in; empty: by password
    std::optional<unsigned long> event_;  // how often a card had come or gone there
    QString title_;
    QColor stripes_, between_;
    bool busy_ = false, training_ = false;
};

}  // namespace app
