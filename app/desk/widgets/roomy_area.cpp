#include "app/desk/widgets/roomy_area.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLayout>
#include <QScrollBar>
#include <algorithm>

#include "app/desk/widgets/form_field.h"

namespace app {

RoomyArea::RoomyArea(QWidget* content) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        keepInSight(now);
        followRows(now);
    });
}

QSize RoomyArea::sizeHint() const {
    return widget()->sizeHint();
}

void RoomyArea::keepInSight(const QWidget* control) {
    if (!control || !widget()->isAncestorOf(control)) return;
    const QWidget* whole = qobject_cast<const FormField*>(control->parentWidget()) ? control->parentWidget() : control;
    QRect place(whole->mapTo(widget(), QPoint()), whole->size());
    const auto* list = qobject_cast<const QAbstractItemView*>(control);
    if (list) place.setHeight(std::min(place.height(), viewport()->height() / 2));
    bringInSight(place);
    if (list) bringRowInSight(*list);
}

// No further than it must; of what is larger than the room, where it begins.
void RoomyArea::bringInSight(const QRect& place) {
    const auto moved = [](int at, int room, int from, int length) { return std::min(from, std::max(at, from + length - room)); };
    horizontalScrollBar()->setValue(moved(horizontalScrollBar()->value(), viewport()->width(), place.x(), place.width()));
    verticalScrollBar()->setValue(moved(verticalScrollBar()->value(), viewport()->height(), place.y(), place.height()));
}

void RoomyArea::bringRowInSight(const QAbstractItemView& list) {
    const QRect row = list.visualRect(list.currentIndex()) & list.viewport()->rect();
    if (!row.isEmpty()) bringInSight({list.viewport()->mapTo(widget(), row.topLeft()), row.size()});
}

void RoomyArea::followRows(const QWidget* control) {
    disconnect(followed_);
    const auto* list = qobject_cast<const QAbstractItemView*>(control);
    if (!list || !widget()->isAncestorOf(list) || !list->selectionModel()) return;
    followed_ = connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, list] { bringRowInSight(*list); });
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
