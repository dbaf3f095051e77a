#pragma once

#include <QFrame>
#include <QLabel>

#include "app/desk/words/wording.h"

namespace app {

// What went wrong (cause, remedy, code), or what is done. Hidden while there is nothing to say.
class MessagePanel : public QFrame {
    Q_OBJECT
  public:
    MessagePanel();
    void showFailure(const FailureText& text);
    void showDone(const QString& text);
    void showAttention(const QString& text);
    void clear();
    [[nodiscard]] QString text() const { return text_->text(); }

  private:
    void say(const QString& kind, const QString& text);
    QLabel* text_;
};

}  // namespace app
