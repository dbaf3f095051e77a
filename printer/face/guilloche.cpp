#include "printer/face/guilloche.h"

#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace printer {
namespace {

QPen penOf(const Element& element, double scale) {
    QPen pen(QColor(QString::fromStdString(element.colour)));
    pen.setWidthF(element.stroke * scale);
    return pen;
}

}  // namespace

void drawGuilloche(QPainter& painter, const Element& element, double scale) {
    painter.setPen(penOf(element, scale));
    const double width = element.box.width * scale, height = element.box.height * scale;
    painter.save();
    painter.translate(element.box.x * scale, element.box.y * scale);
    painter.setClipRect(QRectF(0, 0, width, height));
    for (int i = 0; i < element.repeat; ++i) {
        const double share = static_cast<double>(i) / element.repeat, phase = share * 2 * std::numbers::pi;
        QPainterPath path;
        for (double x = 0; x <= width; x += 3) {
            const double t = x / width * 2 * std::numbers::pi;
            const double y =
                height * (share + 0.10 * std::sin(2 * t + phase) + 0.05 * std::sin(5 * t - 2 * phase));
            x == 0 ? path.moveTo(x, y) : path.lineTo(x, y);
        }
        painter.drawPath(path);
    }
    painter.restore();
}

void drawRosette(QPainter& painter, const Element& element, double scale) {
    painter.setPen(penOf(element, scale));
    painter.setBrush(Qt::NoBrush);
    painter.save();
    painter.translate((element.box.x + element.box.width / 2) * scale,
                      (element.box.y + element.box.height / 2) * scale);
    const double radius = std::min(element.box.width, element.box.height) / 2 * scale;
    for (int i = 0; i < element.repeat; ++i) {
        painter.rotate(180.0 / element.repeat);
        painter.drawEllipse(QPointF(0, 0), radius, radius * 0.42);
    }
    painter.restore();
}

}  // namespace printer
