#pragma once

#include "app/desk/widgets/plain_label.h"

namespace app {

// One device in the strip: its state in a word, and a click says more. kind as the style sheet has it: "done", "attention", "failure" or none.
class StripItem : public PlainLabel {
    Q_OBJECT
  public:
    StripItem();
    void say(const char* kind, const QString& text);

  signals:
    void clicked();

  protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    QString kind_;
};

}  // namespace app
