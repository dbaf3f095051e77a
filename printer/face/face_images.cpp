#include "printer/face/face_images.h"

namespace printer {

QImage SideImages::composite(const QRect& part) const {
    const QRect area = part.isNull() ? colour.rect() : part.intersected(colour.rect());
    QImage all = colour.copy(area);
    for (int y = 0; y < all.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(all.scanLine(y));
        const uchar* ink = resin.constScanLine(area.y() + y);
        for (int x = 0; x < all.width(); ++x) {
            const int at = area.x() + x;
            if (ink[at / 8] & 0x80 >> at % 8) line[x] = qRgb(0x12, 0x12, 0x14);
        }
    }
    return all;
}

}  // namespace printer
