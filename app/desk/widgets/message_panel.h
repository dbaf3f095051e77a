#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <functional>

#include "app/desk/words/wording.h"

namespace app {

// What went wrong (cause, remedy, code), or what is done. Hidden while there is nothing to say.
class MessagePanel : public QFrame {
    Q_OBJECT
  public:
    MessagePanel();
    void showFailure(const FailureText& text);
    // What the page shows could not be read: it is read again by a button, and the words go when it was.
    void showUnread(const FailureText& text, std::function<void()> again);
    void wasRead();
    void showDone(const QString& text);
    // Nothing failed, but somebody must do something.
    void showAttention(const QString& text);
    void clear();
    [[nodiscard]] QString text() const { return text_->text(); }

  private:
    void say(const QString& kind, const QString& text);
    // A page that scrolls shows it.
    void comeInSight();
    QLabel* text_;
    QPushButton* again_;
    std::function<void()> readAgain_;  // empty: everything was read
};

}  // namespace app
