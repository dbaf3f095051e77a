#pragma once

#include <zbar.h>

#include <QImage>
#include <QPainter>
#include <cmath>
#include <random>
#include <vector>

#include "printer/face/side_painter.h"

namespace test {

// A code drawn as on the card, white around it, at the device's resolution.
inline QImage printedCode(const std::string& text, int dpi = 300) {
    const int side = 21 * dpi * 10 / 254;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    QPainter painter(&image);
    if (!printer::drawQr(painter, image.rect(), text, "code")) return {};
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

// One direction of a Gaussian blur.
inline std::vector<float> blurred(const std::vector<float>& from, int width, int height, double sigma, bool across) {
    const int reach = static_cast<int>(std::ceil(3 * sigma));
    std::vector<float> kernel, to(from.size());
    float sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += kernel.emplace_back(static_cast<float>(std::exp(-i * i / (2 * sigma * sigma))));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            float value = 0;
            for (int i = -reach; i <= reach; ++i) {
                const int at = across ? y * width + std::clamp(x + i, 0, width - 1)
                                      : std::clamp(y + i, 0, height - 1) * width + x;
                value += kernel[static_cast<std::size_t>(i + reach)] * from[static_cast<std::size_t>(at)];
            }
            to[static_cast<std::size_t>(y * width + x)] = value / sum;
        }
    return to;
}

// As a hand scanner sees it: turned, out of focus, noisy.
inline QImage worn(const QImage& code, double degrees, double sigma, double noise, unsigned seed) {
    QImage turned(code.size() * 1.15, QImage::Format_Grayscale8);
    turned.fill(Qt::white);
    QPainter painter(&turned);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(turned.rect()).center());
    painter.rotate(degrees);
    painter.drawImage(QPointF(-code.width() / 2.0, -code.height() / 2.0), code);
    painter.end();
    const int width = turned.width(), height = turned.height();
    std::vector<float> values;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) values.push_back(turned.constScanLine(y)[x]);
    values = blurred(blurred(values, width, height, sigma, true), width, height, sigma, false);
    std::mt19937 random(seed);
    std::normal_distribution<float> grain(0, static_cast<float>(noise));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            turned.scanLine(y)[x] = static_cast<uchar>(
                std::clamp(values[static_cast<std::size_t>(y * width + x)] + grain(random), 0.0F, 255.0F));
    return turned;
}

// What zbar, a decoder that shares no code with ours, reads.
inline std::string readOnceByZbar(const QImage& grey) {
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    std::vector<uchar> raw;
    for (int y = 0; y < grey.height(); ++y)
        raw.insert(raw.end(), grey.constScanLine(y), grey.constScanLine(y) + grey.width());
    zbar::Image image(static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()), "Y800", raw.data(),
                      raw.size());
    if (scanner.scan(image) <= 0) return {};
    return image.symbol_begin()->get_data();
}

// As a scanner's software does: again on finer grids when the first look fails.
inline std::string readByZbar(const QImage& grey) {
    std::string text = readOnceByZbar(grey);
    for (const int finer : {2, 3, 4})
        if (text.empty())
            text = readOnceByZbar(grey.scaled(finer * grey.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return text;
}

// A text of the length and alphabet of a sealed code; another for each number.
inline std::string codeText(unsigned number) {
    std::mt19937 random(number);
    std::string text = "ZJ1:";
    const std::size_t length = 200 + number % 59;
    while (text.size() < length + 4) text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[random() % 45];
    return text;
}

}  // namespace test
