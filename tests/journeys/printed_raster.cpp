// printed_raster HOME RESOURCES ORDER FILE: compares the PWG raster that an IPP printer kept (FILE) with the layers that are rendered for the
// order: resin bit by bit, the colour around it exactly, but that the photo's own black is the one next to it.
#include <cstdio>
#include <cstdlib>

#include "apdu/core/file.h"
#include "app/issuance/issue_card.h"
#include "printer/drivers/ipp_raster.h"
#include "printer/face/face_images.h"
#include "printer/face/graphics.h"

namespace {

bool same(const printer::SideImages& side, const QImage& page) {
    const QImage printed = page.transformed(QTransform().rotate(90));
    int resin = 0, colour = 0, ink = 0;
    if (printed.size() == side.colour.size())
        for (int y = 0; y < printed.height(); ++y)
            for (int x = 0; x < printed.width(); ++x) {
                const bool wanted = side.resin.pixelIndex(x, y) == 1;
                const QRgb is = printed.pixel(x, y) & RGB_MASK, was = side.colour.pixel(x, y) & RGB_MASK;
                ink += wanted ? 1 : 0;
                resin += wanted != (is == 0) ? 1 : 0;
                colour += !wanted && is != (was == 0 ? 0x010101U : was) ? 1 : 0;
            }
    std::printf("%s: %d x %d dots, %d of resin, %d of them wrong; %d of the colour wrong\n", side.name.c_str(), printed.width(),
                printed.height(), ink, resin, colour);
    return printed.size() == side.colour.size() && ink > 1000 && resin == 0 && colour == 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) return 2;
    const printer::Graphics graphics(argc, argv);
    const auto station = app::Station::open(argv[1], argv[2]);
    if (!station) return std::printf("%s\n", nameOf(station.error().code).c_str()), 2;
    const auto document = apdu::readFile(argv[4], 64U << 20U);
    const auto pages = document ? printer::readPwgRaster(*document) : std::nullopt;
    if (!pages) return std::printf("%s is no PWG raster\n", argv[4]), 2;
    const auto face = app::drawFace(**station, std::atoll(argv[3]), pages->dpi);
    if (!face) return std::printf("%s\n", nameOf(face.error().code).c_str()), 2;
    const auto& sides = face->images().sides;
    bool all = pages->pages.size() == sides.size() && pages->sides == "two-sided-short-edge";
    for (std::size_t i = 0; all && i < sides.size(); ++i) all = same(sides[i], pages->pages[i]);
    return all ? 0 : 1;
}
