#include "app/desk/widgets/roomy_area.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <algorithm>

namespace app {

RoomyArea::RoomyArea(QWidget* content) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { keepInSight(now); });
}

QSize RoomyArea::sizeHint() const {
    return widget()->sizeHint();
}

void RoomyArea::keepInSight(QWidget* control) {
    if (control && widget()->isAncestorOf(control)) ensureWidgetVisible(control);
}

bool RoomyArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
    return QScrollArea::eventFilter(watched, event);
}

void RoomyArea::resizeEvent(QResizeEvent* event) {
    fit();
    QScrollArea::resizeEvent(event);
}

// A scroll bar takes room from the other way.
void RoomyArea::fit() {
    const QLayout* layout = widget()->layout();
    if (!layout) return;
    const QSize room = maximumViewportSize(), least = layout->totalMinimumSize();
    const auto heightFor = [&](int width) {
        return layout->hasHeightForWidth() ? std::max(least.height(), layout->totalMinimumHeightForWidth(width)) : least.height();
    };
    QSize size(std::max(room.width(), least.width()), 0);
    const int below = size.width() > room.width() ? horizontalScrollBar()->sizeHint().height() : 0;
    if (heightFor(size.width()) > room.height() - below)
        size.setWidth(std::max(room.width() - verticalScrollBar()->sizeHint().width(), least.width()));
    size.setHeight(std::max(room.height() - below, heightFor(size.width())));
    if (size == widget()->size()) return;
    widget()->resize(size);
    keepInSight(QApplication::focusWidget());
}

}  // namespace app
