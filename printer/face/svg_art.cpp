#include "printer/face/svg_art.h"

#include <QSvgRenderer>

namespace printer {
namespace {

constexpr std::size_t maxSize = 64 << 10;

QByteArray bytesOf(const std::string& svg) {
    return QByteArray(svg.data(), static_cast<qsizetype>(svg.size()));
}

}  // namespace

std::optional<std::string> faultOfSvg(const std::string& svg) {
    if (svg.empty() || svg.size() > maxSize) return "must be an SVG text of at most 64 KiB";
    for (const char* word : {"<!", "<?", "href", "clip", "mask", "filter", "<image", "<text", "<script", "<style",
                             "<use", "<animate", "<set", "<switch", "<font", "&"})
        if (svg.find(word) != std::string::npos) return std::string("must be without ") + word;
    for (auto at = svg.find("url("); at != std::string::npos; at = svg.find("url(", at + 4))
        if (svg.compare(at + 4, 1, "#") != 0) return "must be without url( of elsewhere";
    QSvgRenderer renderer;
    if (!renderer.load(bytesOf(svg)) || renderer.viewBoxF().isEmpty()) return "must be an SVG picture with a viewBox";
    return std::nullopt;
}

void drawSvg(QPainter& painter, const std::string& svg, const QRectF& box) {
    QSvgRenderer renderer(bytesOf(svg));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, box);
}

}  // namespace printer
