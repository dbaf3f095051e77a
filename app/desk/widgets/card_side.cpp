#include "app/desk/widgets/card_side.h"

#include <QPainterPath>

namespace app {
namespace {

constexpr double cardCorner = 3.18;  // ISO/IEC 7810, ID-1

}  // namespace

void paintSide(QPainter& painter, const QRectF& place, const QImage& picture, const QWidget& on) {
    const double corner = cardCorner * place.width() / cardWidth;
    QPainterPath edge;
    edge.addRoundedRect(place, corner, corner);
    painter.save();
    painter.setClipPath(edge);
    if (picture.isNull())
        painter.fillPath(edge, on.palette().alternateBase());
    else
        painter.drawImage(place, picture.scaled((place.size() * on.devicePixelRatioF()).toSize(), Qt::IgnoreAspectRatio,
                                                Qt::SmoothTransformation));
    painter.restore();
    painter.setPen(on.palette().mid().color());
    painter.drawPath(edge);
}

}  // namespace app
