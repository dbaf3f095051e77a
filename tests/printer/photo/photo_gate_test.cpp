#include "printer/photo/photo_gate.h"

#include <QColorSpace>

#include "tests/support/catch.h"
#include "tests/support/photo_bench.h"

using namespace printer;

namespace {

using Names = std::set<std::string>;

// She in a camera's picture: 1600 × 1200, her head in the upper half.
test::Pose inCamera(double tilt = 0) {
    return {QSize(1600, 1200), 130, QPointF(760, 480), tilt};
}

QImage opened(const Bytes& jpeg) {
    return QImage::fromData(jpeg.data(), static_cast<int>(jpeg.size()));
}

// Stored lying on its side, with the EXIF order to turn it (orientation 6: by 90 degrees clockwise).
Bytes turnedByExif(const QImage& picture) {
    Bytes jpeg = test::encoded(picture.transformed(QTransform().rotate(-90)));
    constexpr char exif[] =
        "\xFF\xE1\x00\x22"
        "Exif\0\0MM\0*\0\0\0\x08"
        "\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    jpeg.insert(jpeg.begin() + 2, exif, exif + sizeof exif - 1);
    return jpeg;
}

// As PNG wants it (ISO/IEC 15948, Annex D).
std::uint32_t crcOf(ByteView bytes) {
    std::uint32_t crc = ~0U;
    for (const Byte byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

// A PNG that announces a size; of its pixels there is nothing.
Bytes announcing(std::uint32_t width, std::uint32_t height) {
    Bytes png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    const auto put = [&](std::uint32_t number) {
        for (int shift = 24; shift >= 0; shift -= 8) png.push_back(static_cast<Byte>(number >> shift));
    };
    put(width);
    put(height);
    apdu::append(png, Bytes{8, 2, 0, 0, 0});
    put(crcOf(ByteView(png).subspan(12)));
    apdu::append(png, Bytes{0, 0, 0, 10, 'I', 'D', 'A', 'T'});
    return png;
}

}  // namespace

TEST_CASE("A portrait as the standard wants it passes, with the numbers that were measured by hand", "[printer][photo]") {
    const auto report = test::gate().check(test::encoded(test::portraitOfAstronaut())).value();
    CHECK(test::failedIn(report).empty());
    CHECK(report.passed());
    CHECK_FALSE(report.crop);
    const auto values = test::valuesOf(report);
    CHECK(values.at("faces") == 1);
    CHECK(values.at("eyes") == 2);
    CHECK(values.at("face_width") == Approx(207).margin(6));
    CHECK(values.at("head_top") == Approx(14).margin(3));
    CHECK(values.at("eye_line") == Approx(240).margin(3));
    CHECK(values.at("centre") == Approx(179).margin(3));
    CHECK(values.at("tilt") == Approx(0).margin(1.5));
    CHECK(values.at("background") == Approx(236).margin(2));
    CHECK(values.at("compression") == 95);
    CHECK(values.at("resolution") == Approx(358));
    CHECK(values.size() == 16);  // all but the margin, which a finished photo has not
}

TEST_CASE("NASA's own picture fails for its wall, its few pixels and its size, of which the crop mends the size",
          "[printer][photo]") {
    const Bytes file = test::encoded(test::astronaut(), "PNG");
    const auto report = test::gate().check(file).value();
    CHECK(test::failedIn(report) == Names{"background", "evenness", "height", "resolution", "width"});
    REQUIRE(report.crop);
    const double scale = test::pupilDistance() * 2.2 / 207;
    CHECK(report.crop->width == Approx(358 * scale).epsilon(0.03));
    CHECK(report.crop->degrees == Approx(test::ownTilt).margin(1.5));

    const auto cropped = test::gate().crop(file).value();
    CHECK(test::failedIn(cropped.report) == Names{"background", "evenness", "resolution"});
    CHECK(test::valuesOf(cropped.report).at("resolution") == Approx(report.crop->width));
    CHECK(opened(cropped.jpeg).size() == QSize(358, 441));
}

TEST_CASE("The crop of a tilted picture stands upright, at the size, resolution and colours of the standard", "[printer][photo]") {
    for (const double tilt : {0.0, 12.0, -10.0}) {
        INFO(tilt);
        const Bytes file = test::encoded(test::portraitOfAstronaut(inCamera(tilt)), "JPEG", 92);
        const auto report = test::gate().check(file).value();
        CHECK(test::failedIn(report) == (tilt == 0 ? Names{"height", "width"} : Names{"height", "tilt", "width"}));
        CHECK(test::valuesOf(report).at("tilt") == Approx(std::abs(tilt)).margin(2));
        const auto cropped = test::gate().crop(file).value();
        CHECK(test::failedIn(cropped.report).empty());
        CHECK(test::valuesOf(cropped.report).at("tilt") < 2.5);
        const QImage photo = opened(cropped.jpeg);
        CHECK(photo.size() == QSize(358, 441));
        CHECK(photo.dotsPerMeterX() == Approx(350 / 0.0254).margin(20));
        CHECK(photo.colorSpace() == QColorSpace(QColorSpace::SRgb));
    }
}

TEST_CASE("A picture of twelve million pixels is cropped as well as a small one", "[printer][photo]") {
    const Bytes file = test::encoded(test::portraitOfAstronaut({QSize(4000, 3000), 260, QPointF(1900, 1200)}), "JPEG", 92);
    const auto cropped = test::gate().crop(file).value();
    CHECK(test::failedIn(cropped.report).empty());
    CHECK(test::valuesOf(cropped.report).at("resolution") == Approx(358 * 260 * 2.2 / 207).epsilon(0.03));
}

TEST_CASE("A picture that ends too near to the head is not cropped, and by how much is told", "[printer][photo]") {
    const QImage whole = test::portraitOfAstronaut(inCamera());
    const QImage tight = whole.copy(480, 180, 560, 620);  // the hair begins at row 222, the crop would at 203
    const auto missing = [](const QImage& picture) {
        return test::valuesOf(test::gate().check(test::encoded(picture)).value()).at("margin");
    };
    CHECK(missing(whole) == 0);
    CHECK(missing(tight) < 0.5);
    const QImage tooTight = whole.copy(545, 180, 430, 640);
    CHECK(test::failedIn(test::gate().check(test::encoded(tooTight)).value()) == Names{"height", "margin", "width"});
    CHECK(missing(tooTight) > 8);
    const auto refused = test::gate().crop(test::encoded(tooTight));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::photoNotCropped);
    CHECK(refused.error().detail == "margin " + std::to_string(std::lround(missing(tooTight))));
}

TEST_CASE("A photo of the finished size whose head is too small or askew is cut anew", "[printer][photo]") {
    const auto again = test::gate().crop(test::encoded(test::portraitOfAstronaut({QSize(358, 441), 80, QPointF(175, 195), 7})));
    REQUIRE(again);
    CHECK(test::failedIn(again->report).empty());
    CHECK(test::valuesOf(again->report).at("resolution") == Approx(358 * 80 * 2.2 / 207).epsilon(0.03));
    const Bytes good = test::encoded(test::portraitOfAstronaut());
    const auto kept = test::gate().crop(good).value();
    CHECK(test::valuesOf(kept.report).at("face_width") ==
          Approx(test::valuesOf(test::gate().check(good).value()).at("face_width")).epsilon(0.02));
}

TEST_CASE("A picture that its camera turned is judged as it is seen", "[printer][photo]") {
    const auto report = test::gate().check(turnedByExif(test::portraitOfAstronaut())).value();
    CHECK(test::failedIn(report).empty());
}

TEST_CASE("What is no picture, or too large to unpack, is refused before it is unpacked", "[printer][photo]") {
    CHECK(test::gate().check({}).error().code == Code::portraitMissing);
    CHECK(test::gate().check(Bytes(41 << 20)).error().code == Code::portraitTooLarge);
    CHECK(test::gate().check(Bytes(100, 'x')).error().code == Code::portraitUnreadable);
    CHECK(test::gate().crop(test::samplePhoto("broken.jpg")).error().code == Code::portraitUnreadable);
    const auto huge = test::gate().check(announcing(60000, 60000));
    REQUIRE_FALSE(huge);
    CHECK(huge.error().code == Code::portraitTooLarge);
    CHECK(huge.error().detail == "60000 x 60000");
}
