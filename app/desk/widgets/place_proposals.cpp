#include "app/desk/widgets/place_proposals.h"

#include <QKeyEvent>
#include <algorithm>

namespace app {
namespace {

constexpr int afterMs = 150, frame = 4;

}  // namespace

PlaceProposals::PlaceProposals(QLineEdit* line, const QString& name) : QObject(line), line_(line), list_(new QListView(line)) {
    list_->setModel(&places_);
    list_->setObjectName("proposals");
    list_->setAccessibleName(name);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->hide();
    soon_.setSingleShot(true);
    soon_.setInterval(afterMs);
    line_->installEventFilter(this);
    connect(line_, &QLineEdit::textEdited, &soon_, qOverload<>(&QTimer::start));
    connect(&soon_, &QTimer::timeout, this, [this] {
        if (line_->hasFocus()) emit wanted(line_->text());
    });
    connect(list_.data(), &QListView::clicked, this, &PlaceProposals::take);
}

PlaceProposals::~PlaceProposals() {
    delete list_.data();
}

void PlaceProposals::show(const QString& typed, const QStringList& places) {
    if (line_->text() != typed || !line_->hasFocus()) return;
    places_.setStringList(places);
    if (places.isEmpty()) return close();
    place();
}

// Over what stands below the line, or above it where there is no room.
void PlaceProposals::place() {
    QWidget* window = line_->window();
    if (list_->parentWidget() != window) list_->setParent(window);
    const int height = std::min(places_.rowCount() * list_->sizeHintForRow(0) + frame, window->height() / 2);
    const QPoint below = line_->mapTo(window, QPoint(0, line_->height()));
    const bool fits = below.y() + height <= window->height();
    list_->setGeometry(below.x(), fits ? below.y() : below.y() - line_->height() - height, line_->width(), height);
    list_->setCurrentIndex({});
    list_->raise();
    list_->show();
}

void PlaceProposals::close() {
    soon_.stop();
    if (list_) list_->hide();
}

// As if it had been typed; what belongs behind it, the room, is typed next.
void PlaceProposals::take(const QModelIndex& chosen) {
    if (!chosen.isValid()) return;
    const QString text = chosen.data().toString();
    line_->setText(text);
    emit line_->textEdited(text);
    close();
}

bool PlaceProposals::press(int key) {
    const int last = places_.rowCount() - 1, now = list_->currentIndex().isValid() ? list_->currentIndex().row() : -1;
    switch (key) {
        case Qt::Key_Down:
            list_->setCurrentIndex(places_.index(std::min(now + 1, last)));
            return true;
        case Qt::Key_Up:
            if (now < 0) return false;
            list_->setCurrentIndex(now == 0 ? QModelIndex() : places_.index(now - 1));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (now < 0) return false;
            take(list_->currentIndex());
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
    }
}

bool PlaceProposals::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) close();
    if (!isOpen()) return QObject::eventFilter(watched, event);
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if (pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier)) return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) return press(pressed->key()) || QObject::eventFilter(watched, event);
    // Escape is the window's key, but not while this is open.
    if (pressed->key() != Qt::Key_Escape) return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

}  // namespace app
