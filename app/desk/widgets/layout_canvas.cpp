#include "app/desk/widgets/layout_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include "app/desk/widgets/card_side.h"
#include "app/desk/words/layout_words.h"

namespace app {
namespace {

constexpr double step = 0.1, largeStep = 1;  // millimetres
constexpr int around = 6;

}  // namespace

LayoutCanvas::LayoutCanvas() {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("卡面"));
}

void LayoutCanvas::show(const printer::Layout& layout, const ElementPlace& place) {
    layout_ = layout;
    place_ = place;
    if (const auto box = boxAt(layout, place))
        //: an element of the card's face, and where it lies
        setAccessibleDescription(tr("%1：左 %2 毫米，上 %3 毫米").arg(partWord(layout, place)).arg(box->x).arg(box->y));
    update();
}

void LayoutCanvas::setFace(const QImage& front, const QImage& back) {
    faces_[0] = front;
    faces_[1] = back;
    update();
}

QRectF LayoutCanvas::card() const {
    const double wide = layout_.width > 0 ? layout_.width : cardWidth, high = layout_.height > 0 ? layout_.height : cardHeight;
    const double scale = std::min((width() - 2 * around) / wide, (height() - 2 * around) / high);
    return {(width() - wide * scale) / 2, (height() - high * scale) / 2, wide * scale, high * scale};
}

QRectF LayoutCanvas::placed(const printer::Box& box) const {
    const QRectF whole = card();
    const double scale = whole.width() / layout_.width;
    return {whole.x() + box.x * scale, whole.y() + box.y * scale, box.width * scale, box.height * scale};
}

// As it is turned about its middle.
QRectF LayoutCanvas::placed(const printer::Element& element) const {
    const QRectF box = placed(element.box);
    if (element.rotation % 180 == 0) return box;
    QRectF turned(0, 0, box.height(), box.width());
    turned.moveCenter(box.center());
    return turned;
}

void LayoutCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintSide(painter, card(), faces_[place_.side == 0 ? 0 : 1], *this);
    if (place_.side < layout_.sides.size()) paintFrames(painter);
    if (!hasFocus()) return;
    painter.setPen(QPen(palette().highlight(), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), around, around);
}

void LayoutCanvas::paintFrames(QPainter& painter) const {
    const printer::Side& side = layout_.sides[place_.side];
    painter.setPen(QPen(palette().mid(), 1, Qt::DashLine));
    painter.setBrush(QBrush(palette().mid().color(), Qt::BDiagPattern));
    for (const auto& keepOut : side.keepOuts) painter.drawRect(placed(keepOut.box));
    const auto box = boxAt(layout_, place_);
    if (!box) return;
    const auto* element = elementAt(layout_, place_);
    const QRectF frame = element ? placed(*element) : placed(*box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().base(), 4));
    painter.drawRect(frame);
    painter.setPen(QPen(palette().highlight(), 2));
    painter.drawRect(frame);
}

void LayoutCanvas::keyPressEvent(QKeyEvent* event) {
    const double by = event->modifiers().testFlag(Qt::ShiftModifier) ? largeStep : step;
    const bool held = event->isAutoRepeat();
    switch (event->key()) {
        case Qt::Key_Left:
            return emit moved(-by, 0, held);
        case Qt::Key_Right:
            return emit moved(by, 0, held);
        case Qt::Key_Up:
            return emit moved(0, -by, held);
        case Qt::Key_Down:
            return emit moved(0, by, held);
        case Qt::Key_PageUp:
            return emit stepped(-1);
        case Qt::Key_PageDown:
            return emit stepped(1);
        default:
            QWidget::keyPressEvent(event);
    }
}

void LayoutCanvas::mousePressEvent(QMouseEvent* event) {
    if (place_.side >= layout_.sides.size()) return;
    const auto& elements = layout_.sides[place_.side].elements;
    const auto areaOf = [](const printer::Element& element) { return element.box.width * element.box.height; };
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (placed(elements[i]).adjusted(-2, -2, 2, 2).contains(event->position()) &&
            (!found || areaOf(elements[i]) <= areaOf(elements[*found])))
            found = i;
    if (found) emit chosen(*found);
}

void LayoutCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void LayoutCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace app
