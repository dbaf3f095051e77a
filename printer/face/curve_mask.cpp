#include "printer/face/curve_mask.h"

#include <algorithm>
#include <cmath>

namespace printer {

CurveMask::CurveMask(int width, int height)
    : width_(width), height_(height), cover_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

void CurveMask::draw(const std::vector<CurvePoint>& points, double width) {
    const auto half = static_cast<float>(width / 2), most = static_cast<float>(std::min(1.0, width));
    for (std::size_t i = 1; i < points.size(); ++i) segment(points[i - 1], points[i], half, most);
}

// Coverage falls from 1 to 0 over the pixel in which the distance to the line is half its width.
void CurveMask::segment(CurvePoint from, CurvePoint to, float half, float most) {
    const float dx = to.x - from.x, dy = to.y - from.y, reach = half + 1;
    const float squared = std::max(dx * dx + dy * dy, 1e-6F), away = half + 0.5F;
    const float aside = away * std::sqrt(squared) + 1e-3F;
    const int left = std::max(0, static_cast<int>(std::min(from.x, to.x) - reach));
    const int right = std::min(width_ - 1, static_cast<int>(std::max(from.x, to.x) + reach));
    const int top = std::max(0, static_cast<int>(std::min(from.y, to.y) - reach));
    const int bottom = std::min(height_ - 1, static_cast<int>(std::max(from.y, to.y) + reach));
    for (int y = top; y <= bottom; ++y) {
        unsigned char* row = cover_.data() + static_cast<std::ptrdiff_t>(y) * width_;
        const float py = static_cast<float>(y) + 0.5F - from.y;
        for (int x = left; x <= right; ++x) {
            const float px = static_cast<float>(x) + 0.5F - from.x;
            if (std::abs(px * dy - py * dx) >= aside) continue;
            const float along = std::clamp((px * dx + py * dy) / squared, 0.0F, 1.0F);
            const float ox = px - along * dx, oy = py - along * dy;
            const float distance2 = ox * ox + oy * oy;
            if (distance2 >= away * away) continue;
            const float cover = std::min(away - std::sqrt(distance2), most) * 255;
            row[x] = std::max(row[x], static_cast<unsigned char>(cover));
        }
    }
}

template <class Use>
void CurveMask::each(const QImage& image, QPoint at, Use use) const {
    const int left = std::max(0, -at.x()), right = std::min(width_, image.width() - at.x());
    const int top = std::max(0, -at.y()), bottom = std::min(height_, image.height() - at.y());
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            if (const int cover = cover_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                                         static_cast<std::size_t>(x)])
                use(at.x() + x, at.y() + y, cover);
}

void CurveMask::paint(QImage& image, QPoint at, const QColor& colour) const {
    uchar* bits = image.bits();
    const auto stride = image.bytesPerLine();
    const auto mixed = [](int below, int above, int cover) { return (below * (255 - cover) + above * cover + 127) / 255; };
    each(image, at, [&](int x, int y, int cover) {
        QRgb& pixel = reinterpret_cast<QRgb*>(bits + y * stride)[x];
        pixel = qRgb(mixed(qRed(pixel), colour.red(), cover), mixed(qGreen(pixel), colour.green(), cover),
                     mixed(qBlue(pixel), colour.blue(), cover));
    });
}

void CurveMask::setBits(QImage& image, QPoint at, bool bit) const {
    uchar* bits = image.bits();
    const auto stride = image.bytesPerLine();
    each(image, at, [&](int x, int y, int cover) {
        if (cover < 128) return;
        uchar& byte = bits[y * stride + x / 8];
        const auto mask = static_cast<uchar>(0x80 >> (x % 8));
        byte = bit ? static_cast<uchar>(byte | mask) : static_cast<uchar>(byte & ~mask);
    });
}

}  // namespace printer
