#include "printer/face/portrait.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>

#include "printer/face/jpeg_scans.h"
#include "printer/face/portrait_image.h"
#include "printer/face/scan.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"

using namespace printer;

namespace {

// A JPEG, red in its upper half as stored, whose EXIF orders a turn by 90 degrees clockwise (orientation 6).
Bytes turnedJpeg(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    for (int y = 0; y < height / 2; ++y)
        for (int x = 0; x < width; ++x) image.setPixel(x, y, qRgb(255, 0, 0));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "JPEG", 95));
    constexpr char exif[] =
        "\xFF\xE1\x00\x22"
        "Exif\0\0MM\0*\0\0\0\x08"
        "\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    jpeg.insert(2, exif, sizeof exif - 1);
    return Bytes(jpeg.begin(), jpeg.end());
}

Bytes seed(const std::string& name) {
    return apdu::readFile(std::string(ZHIKA_SOURCE_DIR "/tests/fuzz/corpus/scan/") + name, 1 << 20).value();
}

}  // namespace

TEST_CASE("A portrait passes the gate by its size and says which size is wrong", "[printer][portrait]") {
    test::needGraphics();
    CHECK(acceptPortrait(test::samplePhoto())->width == 358);
    const auto wrong = acceptPortrait(test::samplePhoto("wrong-size.png"));
    CHECK(wrong.error().code == Code::portraitWrongSize);
    CHECK(wrong.error().detail == "300 x 400");
    CHECK(acceptPortrait(test::samplePhoto("broken.jpg")).error().code == Code::portraitUnreadable);
    CHECK(acceptPortrait({}).error().code == Code::portraitMissing);
    CHECK(acceptPortrait(Bytes(6 << 20)).error().code == Code::portraitTooLarge);
    Bytes half = test::samplePhoto();
    half.resize(400);
    CHECK_FALSE(acceptPortrait(half));
}

TEST_CASE("A small file that would take very long to unpack is refused before it is unpacked", "[printer][portrait]") {
    test::needGraphics();
    const ScanBounds bounds{1 << 20, 1'000'000, 100};
    CHECK(acceptScan(seed("progressive.jpg"), bounds));
    const auto refused = acceptScan(seed("many-scans.jpg"), bounds);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::portraitTooLarge);
    CHECK(refused.error().detail == std::to_string(scansIn(seed("many-scans.jpg"))) + " scans");
    CHECK(acceptPortrait(seed("progressive.jpg")).error().code == Code::portraitWrongSize);
    CHECK(acceptPortrait(seed("many-scans.jpg")).error().code == Code::portraitTooLarge);
    CHECK(scansIn(test::samplePhoto()) == 1);
}

TEST_CASE("The scans of a JPEG are counted as its decoder meets them", "[printer][portrait]") {
    const auto counted = [](const std::string& text) { return scansIn(apdu::bytesOf("\xFF\xD8" + text)); };
    const std::string scan("\xFF\xDA\0\x02", 4);
    CHECK(counted(scan + "data" + scan) == 2);
    CHECK(counted(std::string("\xFF\xE1\0\x06", 4) + scan) == 0);              // stands in a segment
    CHECK(counted("\xFF\xD9" + scan) == 0);                                     // behind the end
    CHECK(counted(std::string("\xFF\0\xDA", 3) + scan) == 1);                   // stuffed
    CHECK(counted("\xFF\xFF" + scan + "\xFF\xD3" + scan) == 2);                 // fill bytes, a restart
    CHECK(counted("\xFF\x02" "\x7F\x7F" + scan) == 1);                          // no marker of a picture hides what follows
    CHECK(counted("\xFF\xDA") == 1);
    CHECK(scansIn(apdu::bytesOf("\x89PNG" + scan)) == 0);
    CHECK(scansIn({}) == 0);
}

TEST_CASE("The chip gets a JPEG that fits", "[printer][portrait]") {
    test::needGraphics();
    const auto portrait = acceptPortrait(test::samplePhoto()).value();
    const Bytes photo = chipPhoto(portrait, 4093).value();
    CHECK(photo.size() <= 4093);
    CHECK(photo.size() > 2000);
    CHECK((photo[0] == 0xFF && photo[1] == 0xD8));
    CHECK(chipPhoto(portrait, 300).error().code == Code::portraitIncompressible);
}

TEST_CASE("A portrait that its camera turned is judged and kept as it is seen, never squashed",
          "[printer][portrait]") {
    test::needGraphics();
    const auto lying = acceptPortrait(turnedJpeg(358, 441));
    REQUIRE_FALSE(lying);
    CHECK(lying.error().code == Code::portraitWrongSize);
    CHECK(lying.error().detail == "441 x 358");
    const auto upright = acceptPortrait(turnedJpeg(441, 358));
    REQUIRE(upright);
    CHECK(upright->width == 358);
    CHECK(upright->height == 441);
    const QImage seen = portraitImage(*upright);
    CHECK(seen.size() == QSize(358, 441));
    CHECK(qRed(seen.pixel(300, 220)) > 200);
    CHECK(qBlue(seen.pixel(50, 220)) > 200);
}

TEST_CASE("A portrait in another colour space is printed in the colours its camera meant", "[printer][portrait]") {
    test::needGraphics();
    QImage picture(358, 441, QImage::Format_RGB32);
    picture.fill(qRgb(200, 120, 90));
    picture.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(picture.save(&buffer, "PNG"));
    const QImage seen = portraitImage(acceptPortrait(Bytes(png.begin(), png.end())).value());
    CHECK(qRed(seen.pixel(100, 100)) > 215);  // the wider space's red lies further out in sRGB
    CHECK(qGreen(seen.pixel(100, 100)) < 125);
}
