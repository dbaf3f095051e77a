#include "printer/drivers/ipp_document.h"

#include <random>

#include "printer/drivers/ipp_raster.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"

using namespace printer;

namespace {

QImage noise(int width, int height) {
    std::mt19937 random(20261126);
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) image.setPixel(x, y, 0xFF000000U | (random() & 0xFFFFFFU));
    return image;
}

RasterPages twoPages(const std::string& sides) {
    RasterPages pages;
    pages.pages = {noise(64, 101), noise(64, 101).mirrored()};
    pages.sides = sides;
    pages.mediaName = "iso_id-1_53.98x85.6mm";
    return pages;
}

FaceImages face(int dpi) {
    test::needGraphics();
    const FaceRenderer renderer(test::layout(), dpi);
    return renderer.render(test::faceContent()).value().images();
}

// Where resin lies, and only there, is exactly black; all else is as it was but for a black of the photo.
void checkPicture(const QImage& picture, const SideImages& side) {
    REQUIRE(picture.size() == side.colour.size());
    int resin = 0, wrong = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const bool ink = side.resin.pixelIndex(x, y) == 1, black = (picture.pixel(x, y) & RGB_MASK) == 0;
            resin += ink ? 1 : 0;
            const QRgb colour = side.colour.pixel(x, y) & RGB_MASK, wanted = ink ? 0 : colour == 0 ? 0x010101U : colour;
            wrong += ink != black || (picture.pixel(x, y) & RGB_MASK) != wanted ? 1 : 0;
        }
    CHECK(resin > 1000);
    CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("Pages of PWG raster come out as they went in, whichever way the printer wants the back", "[printer][ipp]") {
    for (const char* sides : {"two-sided-long-edge", "two-sided-short-edge"})
        for (const char* back : {"normal", "flipped", "rotated", "manual-tumble"}) {
            INFO(sides << " " << back);
            const auto pages = twoPages(sides);
            const auto read = readPwgRaster(pwgRaster(pages, back));
            REQUIRE(read);
            CHECK(read->pages == pages.pages);
            CHECK(read->sides == sides);
            CHECK(read->dpi == 300);
            CHECK(read->mediaName == "iso_id-1_53.98x85.6mm");
        }
    CHECK(pwgRaster(twoPages("two-sided-short-edge"), "normal") != pwgRaster(twoPages("two-sided-short-edge"), "flipped"));
}

TEST_CASE("Raster that is cut, and what is none, is not taken for pages", "[printer][ipp]") {
    const Bytes whole = pwgRaster(twoPages("one-sided"), "normal");
    REQUIRE(whole.size() > 4000);
    CHECK(ByteView(whole).first(4)[3] == '2');  // RaS2
    CHECK_FALSE(readPwgRaster(ByteView(whole).first(whole.size() - 500)));
    CHECK_FALSE(readPwgRaster({}));
    CHECK_FALSE(readPwgRaster(apdu::bytesOf("%PDF-1.4")));
    CHECK(pwgRaster({}, "normal").empty());
}

TEST_CASE("A face becomes raster with its resin bit by bit and its colour unchanged", "[printer][ipp]") {
    for (const int dpi : {300, 600}) {
        const auto images = face(dpi);
        IppPlan plan{{"iso_id-1_53.98x85.6mm", 5398, 8560, 0}, true, DocumentFormat::pwgRaster, "two-sided-short-edge", "normal", dpi};
        const auto read = readPwgRaster(ippDocument(images, plan).value());
        REQUIRE(read);
        CHECK(read->dpi == dpi);
        REQUIRE(read->pages.size() == 2);
        CHECK(read->pages[0].height() > read->pages[0].width());
        for (const std::size_t side : {0U, 1U}) checkPicture(read->pages[side].transformed(QTransform().rotate(90)), images.sides[side]);
        plan.sides = "two-sided-long-edge";
        checkPicture(readPwgRaster(ippDocument(images, plan).value())->pages[1].transformed(QTransform().rotate(-90)), images.sides[1]);
    }
}

TEST_CASE("On a medium that is a little larger the face lies in the middle and goes on to its edge", "[printer][ipp]") {
    const auto images = face(300);
    const IppPlan plan{{"om_card_54x86mm", 5400, 8600, 0}, true, DocumentFormat::pwgRaster, "two-sided-short-edge", "normal", 300};
    const auto page = readPwgRaster(ippDocument(images, plan).value())->pages[0].transformed(QTransform().rotate(90));
    CHECK(page.width() == 1016);
    checkPicture(page.copy(QRect({3, 0}, images.sides[0].colour.size())), images.sides[0]);
    CHECK(page.pixel(0, 300) == page.pixel(3, 300));
}

TEST_CASE("A face of another resolution than planned is not scaled but refused", "[printer][ipp]") {
    const IppPlan plan{{"", 5398, 8560, 0}, true, DocumentFormat::pwgRaster, "two-sided-short-edge", "normal", 600};
    CHECK(ippDocument(face(300), plan).error().code == Code::dataSize);
}

TEST_CASE("A PDF holds each side at the printer's resolution without loss", "[printer][ipp]") {
    const auto images = face(300);
    const IppPlan plan{{"", 5398, 8560, 0}, true, DocumentFormat::pdf, "two-sided-short-edge", "normal", 300};
    const Bytes bytes = ippDocument(images, plan).value();
    const QByteArray pdf(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    REQUIRE(pdf.startsWith("%PDF-"));
    CHECK_FALSE(pdf.contains("/DCTDecode"));
    std::size_t side = 0;
    for (qsizetype at = pdf.indexOf("/Width 638"); at >= 0; at = pdf.indexOf("/Width 638", at + 1), ++side) {
        REQUIRE(side < 2);
        const qsizetype begin = pdf.indexOf("stream\n", at) + 7, end = pdf.indexOf("endstream", begin);
        const QByteArray packed = QByteArray::fromHex("001d86c2") + pdf.mid(begin, end - begin);
        const QByteArray dots = qUncompress(packed);
        REQUIRE(dots.size() >= 638 * 1011 * 3);
        const QImage page(reinterpret_cast<const uchar*>(dots.constData()), 638, 1011, 638 * 3, QImage::Format_RGB888);
        checkPicture(page.transformed(QTransform().rotate(90)), images.sides[side]);
    }
    CHECK(side == 2);
}
