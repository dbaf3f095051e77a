#include "app/desk/widgets/decision_label.h"

#include <QStyle>

namespace app {

DecisionLabel::DecisionLabel() {
    setObjectName("decision");
    setWordWrap(true);
    hide();
}

void DecisionLabel::say(const QString& text, const QString& kind) {
    setText(text);
    setProperty("kind", kind);
    style()->unpolish(this);
    style()->polish(this);
    setVisible(!text.isEmpty());
}

}  // namespace app
