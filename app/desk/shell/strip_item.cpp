#include "app/desk/shell/strip_item.h"

#include <QMouseEvent>
#include <QStyle>

namespace app {

StripItem::StripItem() {
    setCursor(Qt::PointingHandCursor);
}

void StripItem::say(const char* kind, const QString& text) {
    if (kind == kind_ && text == this->text()) return;
    kind_ = kind;
    setProperty("kind", kind);
    setText(text);
    setAccessibleName(text);
    style()->unpolish(this);
    style()->polish(this);
}

void StripItem::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) emit clicked();
}

}  // namespace app
