#pragma once

#include "app/desk/widgets/plain_label.h"

namespace app {

// What the rules say, coloured: may be done, in part, not at all. Empty text: hidden.
class DecisionLabel : public PlainLabel {
    Q_OBJECT
  public:
    DecisionLabel();
    void say(const QString& text, const QString& kind);
};

}  // namespace app
