#include "app/desk/widgets/face_view.h"

#include <QPainter>
#include <QPainterPath>

namespace app {
namespace {

constexpr double cardWidth = 85.60, cardHeight = 53.98, cardCorner = 3.18;  // ISO/IEC 7810, ID-1
constexpr int between = 8;

}  // namespace

FaceView::FaceView() {
    setAccessibleName(tr("卡面预览"));
}

void FaceView::show(const FacePictures& pictures) {
    pictures_ = pictures;
    update();
}

void FaceView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const double scale = std::min(width() / cardWidth, (height() - between) / 2.0 / cardHeight);
    double top = 0;
    for (const QImage* side : {&pictures_.front, &pictures_.back}) {
        const QRectF place(0.5, top + 0.5, cardWidth * scale - 1, cardHeight * scale - 1);
        QPainterPath edge;
        edge.addRoundedRect(place, cardCorner * scale, cardCorner * scale);
        painter.save();
        painter.setClipPath(edge);
        if (side->isNull())
            painter.fillPath(edge, palette().alternateBase());
        else
            painter.drawImage(place, side->scaled((place.size() * devicePixelRatioF()).toSize(), Qt::IgnoreAspectRatio,
                                                  Qt::SmoothTransformation));
        painter.restore();
        painter.setPen(palette().mid().color());
        painter.drawPath(edge);
        top += cardHeight * scale + between;
    }
}

}  // namespace app
