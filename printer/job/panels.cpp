#include "printer/job/panels.h"

#include <algorithm>

namespace printer {
namespace {

// Where the face lies in the head's picture, and how head and face count.
struct Placement {
    int width, height;  // of the face
    int left, top;      // of the face on the head's picture, landscape
    int dots, lines;

    Placement(int faceWidth, int faceHeight, const HeadGeometry& head)
        : width(faceWidth),
          height(faceHeight),
          left((head.lines - faceWidth) / 2),
          top((head.dots - faceHeight) / 2),
          dots(head.dots),
          lines(head.lines) {}
    [[nodiscard]] int column(int line) const { return std::clamp(line - left, 0, width - 1); }
    [[nodiscard]] int row(int dot) const { return std::clamp(dots - 1 - dot - top, 0, height - 1); }
    [[nodiscard]] bool holds(int line, int dot) const {
        const int x = line - left, y = dots - 1 - dot - top;
        return x >= 0 && x < width && y >= 0 && y < height;
    }
};

InkPanel emptyPanel(char ink, const HeadGeometry& head) {
    return {ink, head.dots, head.lines, Bytes(static_cast<std::size_t>(head.dots) * static_cast<std::size_t>(head.lines), 0)};
}

constexpr int block = 16;  // dots at once: a face is read by rows, a head's picture written by columns

template <class Write>
void forEachDot(const Placement& place, Write write) {
    for (int firstDot = 0; firstDot < place.dots; firstDot += block)
        for (int line = 0; line < place.lines; ++line)
            for (int dot = firstDot; dot < std::min(firstDot + block, place.dots); ++dot)
                write(static_cast<std::size_t>(line) * static_cast<std::size_t>(place.dots) + static_cast<std::size_t>(dot),
                      line, dot);
}

// The inverse of one colour for each ink, all three in one pass.
void separateColour(const QImage& picture, const Placement& place, std::array<Byte*, 3> ymc) {
    const QImage colour = picture.convertToFormat(QImage::Format_RGB32);
    std::vector<const QRgb*> rows(static_cast<std::size_t>(place.dots));
    for (int dot = 0; dot < place.dots; ++dot)
        rows[static_cast<std::size_t>(dot)] = reinterpret_cast<const QRgb*>(colour.constScanLine(place.row(dot)));
    forEachDot(place, [&](std::size_t at, int line, int dot) {
        const QRgb ink = ~rows[static_cast<std::size_t>(dot)][place.column(line)];
        ymc[0][at] = static_cast<Byte>(qBlue(ink));
        ymc[1][at] = static_cast<Byte>(qGreen(ink));
        ymc[2][at] = static_cast<Byte>(qRed(ink));
    });
}

void separateBits(const QImage& bits, const Placement& place, Byte* values) {
    forEachDot(place, [&](std::size_t at, int line, int dot) {
        if (!place.holds(line, dot)) return;
        const int x = place.column(line);
        const uchar byte = bits.constScanLine(place.row(dot))[x >> 3];
        values[at] = (byte >> (7 - (x & 7)) & 1) != 0 ? 255 : 0;
    });
}

QImage emptyBits(int width, int height) {
    QImage image(width, height, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    return image;
}

Byte valueAt(const InkPanel& panel, const Placement& place, int x, int y) {
    const auto line = static_cast<std::size_t>(x + place.left);
    const auto dot = static_cast<std::size_t>(place.dots - 1 - (y + place.top));
    return panel.values[line * static_cast<std::size_t>(place.dots) + dot];
}

void assembleBits(const InkPanel& panel, const Placement& place, QImage& bits) {
    for (int y = 0; y < place.height; ++y)
        for (int x = 0; x < place.width; ++x) bits.setPixel(x, y, valueAt(panel, place, x, y) >= 128 ? 1U : 0U);
}

// Each ink takes its colour away from white.
void assembleInk(const InkPanel& panel, const Placement& place, QImage& colour) {
    const int shift = panel.ink == 'y' ? 0 : panel.ink == 'm' ? 8 : 16;
    for (int y = 0; y < place.height; ++y) {
        auto* row = reinterpret_cast<QRgb*>(colour.scanLine(y));
        for (int x = 0; x < place.width; ++x) row[x] &= ~(static_cast<QRgb>(valueAt(panel, place, x, y)) << shift);
    }
}

}  // namespace

std::vector<InkPanel> separate(const SideImages& side, const HeadGeometry& head, const std::string& inks) {
    const Placement place(side.colour.width(), side.colour.height(), head);
    if (place.left < 0 || place.top < 0 || side.colour.isNull()) return {};
    std::vector<InkPanel> panels;
    for (const char ink : inks) panels.push_back(emptyPanel(ink, head));
    Bytes unwanted;
    const auto valuesOf = [&](char ink) {
        const auto found = std::ranges::find(panels, ink, &InkPanel::ink);
        return found == panels.end() ? nullptr : found->values.data();
    };
    const auto orUnwanted = [&](Byte* values) {
        if (!values) unwanted.resize(panels.front().values.size());
        return values ? values : unwanted.data();
    };
    if (inks.find_first_of("ymc") != std::string::npos)
        separateColour(side.colour, place, {orUnwanted(valuesOf('y')), orUnwanted(valuesOf('m')), orUnwanted(valuesOf('c'))});
    if (Byte* values = valuesOf('k')) separateBits(side.resin, place, values);
    if (Byte* values = valuesOf('o')) separateBits(side.overlay, place, values);
    return panels;
}

SideImages assemble(const std::vector<InkPanel>& panels, int width, int height) {
    SideImages side{"", QImage(width, height, QImage::Format_RGB32), emptyBits(width, height), emptyBits(width, height)};
    side.colour.fill(Qt::white);
    for (const auto& panel : panels) {
        const Placement place(width, height, {panel.dots, panel.lines});
        if (place.left < 0 || place.top < 0) continue;
        if (panel.ink == 'k' || panel.ink == 'o')
            assembleBits(panel, place, panel.ink == 'k' ? side.resin : side.overlay);
        else
            assembleInk(panel, place, side.colour);
    }
    return side;
}

}  // namespace printer
