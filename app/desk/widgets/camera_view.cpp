#include "app/desk/widgets/camera_view.h"

#include <QPainterPath>

namespace app {
namespace {

constexpr int viewWidth = 252, leastHeight = 140;
constexpr double frameShare = 0.86;  // of the view: the crop wants something around it
constexpr double shadeShare = 0.45;
constexpr double lineWidth = 2, backWidth = 4;

// The largest part of a picture, in its middle, that has the view's shape.
QRectF middleOf(QSizeF picture, QSizeF view) {
    const QSizeF size = view.scaled(picture, Qt::KeepAspectRatio);
    return {QPointF((picture.width() - size.width()) / 2, (picture.height() - size.height()) / 2), size};
}

}  // namespace

CameraView::CameraView() {
    setFixedWidth(viewWidth);
    setMinimumHeight(leastHeight);
    setAccessibleName(tr("相机画面"));
}

void CameraView::show(const QImage& picture) {
    put(picture, false);
}

void CameraView::showWhole(const QImage& picture) {
    put(picture, true);
}

void CameraView::put(const QImage& picture, bool whole) {
    picture_ = picture;
    whole_ = whole;
    update();
}

void CameraView::setGuide(const printer::PhotoGuide& guide) {
    guide_ = guide;
    update();
}

void CameraView::clear() {
    show({});
}

QRectF CameraView::photoFrame() const {
    if (guide_.width == 0) return {};
    const QSizeF size = QSizeF(guide_.width, guide_.height).scaled(QSizeF(width(), height()) * frameShare, Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void CameraView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (picture_.isNull()) return painter.fillRect(rect(), palette().alternateBase());
    if (whole_) return paintWhole(painter);
    painter.drawImage(QRectF(rect()), picture_, middleOf(picture_.size(), size()));
    if (guide_.width != 0) paintGuide(painter);
}

void CameraView::paintWhole(QPainter& painter) const {
    painter.fillRect(rect(), palette().alternateBase());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF place = QSizeF(picture_.size()).scaled(size(), Qt::KeepAspectRatio);
    painter.drawImage(QRectF(QPointF((width() - place.width()) / 2, (height() - place.height()) / 2), place), picture_);
}

// A line over a darker, wider one is seen on any picture.
void CameraView::paintGuide(QPainter& painter) const {
    const QRectF frame = photoFrame();
    QPainterPath around;
    around.addRect(rect());
    around.addRect(frame);
    QColor shade = shade_;
    shade.setAlphaF(shadeShare);
    painter.fillPath(around, shade);
    const double scale = frame.width() / guide_.width;
    const double middle = frame.center().x(), eyes = frame.top() + guide_.eyeLine * scale;
    QPainterPath lines;
    lines.addRect(frame);
    lines.addEllipse(QRectF(middle - guide_.faceWidth * scale / 2, frame.top() + guide_.headTop * scale, guide_.faceWidth * scale,
                            (guide_.headBottom - guide_.headTop) * scale));
    lines.moveTo(frame.left(), eyes);
    lines.lineTo(frame.right(), eyes);
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(shade, backWidth), std::pair(lines_, lineWidth)}) {
        painter.setPen(QPen(colour, width));
        painter.drawPath(lines);
    }
}

}  // namespace app
