#include "printer/drivers/ipp_document.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <cmath>

#include "printer/drivers/ipp_raster.h"
#include "printer/drivers/link_trouble.h"

namespace printer {
namespace {

constexpr QRgb resinBlack = qRgb(0, 0, 0), photoBlack = qRgb(1, 1, 1);

int dotsOf(int hundredths, int dpi) {
    return static_cast<int>(std::lround(hundredths * dpi / 2540.0));
}

// Laid in the middle of a page that is not smaller.
QImage spread(const QImage& picture, const QSize& page) {
    const QSize size = page.expandedTo(picture.size());
    if (size == picture.size()) return picture;
    const int left = (size.width() - picture.width()) / 2, top = (size.height() - picture.height()) / 2;
    QImage all(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(picture.constScanLine(std::clamp(y - top, 0, picture.height() - 1)));
        auto* to = reinterpret_cast<QRgb*>(all.scanLine(y));
        for (int x = 0; x < size.width(); ++x) to[x] = from[std::clamp(x - left, 0, picture.width() - 1)];
    }
    return all;
}

// On an upright medium the face's top is at the left (RFC 8011 5.2.10, landscape).
QImage laid(const QImage& picture, const IppPlan& plan, bool back) {
    const int turn = plan.upright ? -90 : 0;
    // Turned over its long edge, the back would come upside down.
    const bool over = back && plan.sides == "two-sided-long-edge";
    const QImage lying = turn == 0 && !over ? picture : picture.transformed(QTransform().rotate(turn + (over ? 180 : 0)));
    return spread(lying, {dotsOf(plan.media.width, plan.dpi), dotsOf(plan.media.length, plan.dpi)});
}

Bytes pdfOf(const std::vector<QImage>& pages, const IppPlan& plan) {
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(plan.dpi);
    writer.setPageSize(QPageSize(QSizeF(plan.media.width / 100.0, plan.media.length / 100.0), QPageSize::Millimeter, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) writer.newPage();
        painter.drawImage(0, 0, pages[i]);
    }
    painter.end();
    const ByteView bytes(reinterpret_cast<const Byte*>(pdf.constData()), static_cast<std::size_t>(pdf.size()));
    return {bytes.begin(), bytes.end()};
}

}  // namespace

QImage plasticPicture(const SideImages& side) {
    QImage picture = side.colour.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        const uchar* ink = side.resin.constScanLine(y);
        for (int x = 0; x < picture.width(); ++x) {
            if ((line[x] & RGB_MASK) == 0) line[x] = photoBlack;
            if ((ink[x >> 3] & (0x80 >> (x & 7))) != 0) line[x] = resinBlack;
        }
    }
    return picture;
}

Result<Bytes> ippDocument(const FaceImages& face, const IppPlan& plan) {
    const std::size_t wanted = plan.sides == "one-sided" ? 1 : 2;
    if (face.dpi != plan.dpi || face.sides.size() != wanted) return sizeTroubled(face.dpi, static_cast<int>(face.sides.size()));
    RasterPages all;
    all.dpi = plan.dpi;
    all.width = plan.media.width;
    all.length = plan.media.length;
    all.mediaName = plan.media.name;
    all.sides = plan.sides;
    for (const auto& side : face.sides) all.pages.push_back(laid(plasticPicture(side), plan, !all.pages.empty()));
    return plan.format == DocumentFormat::pdf ? pdfOf(all.pages, plan) : pwgRaster(all, plan.sheetBack);
}

}  // namespace printer
