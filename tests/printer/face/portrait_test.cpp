#include "printer/face/portrait.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>

#include "printer/face/portrait_image.h"
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
