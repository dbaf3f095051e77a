#include "printer/drivers/pwg_walk.h"

#include <cups/raster.h>

#include <cstddef>

#include "printer/drivers/ipp_raster.h"
#include "tests/support/catch.h"

using namespace printer;

namespace {

Bytes twoPages() {
    RasterPages pages;
    for (int page = 0; page < 2; ++page) {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(page == 0 ? Qt::white : Qt::blue);
        for (int x = 0; x < 40; ++x) image.setPixel(x, x % 30, qRgb(x, 7 * x, 3));
        pages.pages.push_back(image);
    }
    return pwgRaster(pages, "normal");
}

}  // namespace

TEST_CASE("Pages of raster are walked to their end before anybody makes room for them", "[printer][ipp]") {
    const Bytes whole = twoPages();
    CHECK(arePwgPages(whole, 40));
    CHECK_FALSE(arePwgPages(whole, 39));
    CHECK_FALSE(arePwgPages({}, 40));
    CHECK_FALSE(arePwgPages(ByteView(whole).first(4), 40));
    for (std::size_t length = 5; length < whole.size(); length += 61) {
        INFO(length << " of " << whole.size() << " bytes");
        CHECK_FALSE(arePwgPages(ByteView(whole).first(length), 40));
    }
}

TEST_CASE("A page whose header wants gigabytes is no page", "[printer][ipp]") {
    for (const std::size_t field : {offsetof(cups_page_header2_t, cupsBytesPerLine), offsetof(cups_page_header2_t, cupsWidth),
                                    offsetof(cups_page_header2_t, cupsBitsPerPixel)}) {
        Bytes wanting = twoPages();
        wanting[4 + field] = 0x7F;
        CHECK_FALSE(arePwgPages(wanting, 8192));
        CHECK_FALSE(readPwgRaster(wanting));
    }
}
