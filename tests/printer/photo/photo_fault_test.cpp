// Good portraits with one thing wrong: the gate names that and nothing else, with a number that fits.
#include <QLinearGradient>

#include "tests/support/catch.h"
#include "tests/support/photo_bench.h"

namespace {

using Names = std::set<std::string>;

// The gate finds this fault and no other, with a number from `low` to `high`.
void finds(const std::string& fault, const apdu::Bytes& file, double low, double high) {
    const auto report = test::gate().check(file).value();
    INFO(fault);
    CHECK(test::failedIn(report) == Names{fault});
    const double value = test::valuesOf(report).at(fault);
    CHECK(value >= low);
    CHECK(value <= high);
}

// Only she is lit otherwise: by so much, and no brighter than white.
QImage lit(double gain) {
    QImage person = test::cutOutAstronaut().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < person.height(); ++y)
        for (int x = 0; x < person.width(); ++x) {
            const QRgb pixel = person.pixel(x, y);
            const auto tone = [&](int value) { return std::min(255, static_cast<int>(value * gain)); };
            person.setPixel(x, y, qRgba(tone(qRed(pixel)), tone(qGreen(pixel)), tone(qBlue(pixel)), qAlpha(pixel)));
        }
    return person.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QImage litPortrait(double gain) {
    QImage picture = test::wall({358, 441});
    test::drawPerson(picture, lit(gain));
    return picture;
}

QImage before(const QImage& wall) {
    QImage picture = wall;
    test::drawPerson(picture, test::cutOutAstronaut());
    return picture;
}

// Less than is there, shown as large.
QImage outOfFocus(const QImage& picture, int share) {
    return picture.scaled(picture.size() / share, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

test::Pose with(double eyeDistance, QPointF eyes, double tilt = 0) {
    return {QSize(358, 441), eyeDistance, eyes, tilt};
}

apdu::Bytes portrait(const test::Pose& pose) {
    return test::encoded(test::portraitOfAstronaut(pose));
}

constexpr double usual = 207 / 2.2;

}  // namespace

TEST_CASE("A tilted head fails for its tilt", "[printer][photo]") {
    finds("tilt", portrait(with(usual, {179, 201}, 8)), 6.5, 9.5);
    finds("tilt", portrait(with(usual, {179, 201}, -8)), 6.5, 9.5);
}

TEST_CASE("A face that is too small, too large, too high, too low or aside fails for that", "[printer][photo]") {
    finds("face_width", portrait(with(usual * 0.8, {179, 164})), 158, 172);
    finds("face_width", portrait(with(usual * 1.1, {179, 220})), 222, 236);
    finds("head_top", portrait(with(usual, {179, 214})), 24, 30);
    finds("head_top", portrait(with(usual, {179, 192})), 1, 6.9);
    finds("centre", portrait(with(usual * 0.96, {200.5, 194})), 197, 204);
    finds("centre", portrait(with(usual * 0.96, {157.5, 194})), 154, 161);
    const auto low = test::gate().check(portrait(with(usual, {179, 245}))).value();
    CHECK(test::failedIn(low) == Names{"eye_line", "head_top"});
    CHECK(test::valuesOf(low).at("eye_line") == Approx(196).margin(4));
}

TEST_CASE("A face out of focus fails for its sharpness", "[printer][photo]") {
    finds("sharpness", test::encoded(outOfFocus(test::portraitOfAstronaut(), 5)), 30, 40);
    finds("sharpness", test::encoded(outOfFocus(test::portraitOfAstronaut(), 8)), 20, 35);
}

TEST_CASE("A face too dark or burnt out fails for its light", "[printer][photo]") {
    finds("exposure", test::encoded(litPortrait(0.3)), 40, 75);
    finds("burnt", test::encoded(litPortrait(1.15)), 4.1, 8);
    const auto white = test::gate().check(test::encoded(litPortrait(1.6))).value();
    CHECK(test::failedIn(white) == Names{"burnt", "exposure"});
    CHECK(test::valuesOf(white).at("exposure") > 225);
}

TEST_CASE("A wall that is dark, coloured or uneven fails for that", "[printer][photo]") {
    finds("background", test::encoded(before(test::wall({358, 441}, QColor(165, 165, 165)))), 160, 170);
    finds("background", test::encoded(before(test::wall({358, 441}, QColor(67, 142, 219)))), 62, 72);
    QImage slope(358, 441, QImage::Format_RGB32);
    QPainter painter(&slope);
    QLinearGradient light(0, 0, 358, 0);
    light.setColorAt(0, QColor(255, 255, 255));
    light.setColorAt(1, QColor(195, 195, 195));
    painter.fillRect(slope.rect(), light);
    painter.end();
    finds("evenness", test::encoded(before(slope)), 50, 62);
    QImage shadow = test::wall({358, 441});
    for (int y = 0; y < 250; ++y)
        for (int x = 330; x < 358; ++x) shadow.setPixel(x, y, qRgb(190, 190, 190));
    finds("evenness", test::encoded(before(shadow)), 40, 55);
}

TEST_CASE("A photo compressed too much fails for its compression", "[printer][photo]") {
    finds("compression", test::encoded(test::portraitOfAstronaut(), "JPEG", 20), 20, 20);
    finds("compression", test::encoded(test::portraitOfAstronaut(), "JPEG", 69), 69, 69);
    CHECK(test::gate().check(test::encoded(test::portraitOfAstronaut(), "JPEG", 70)).value().passed());
    CHECK(test::gate().check(test::encoded(test::portraitOfAstronaut(), "PNG")).value().passed());
}

TEST_CASE("Nobody, two people and a covered eye fail for that, and nothing more is measured of the head", "[printer][photo]") {
    const auto nobody = test::encoded(test::wall({358, 441}));
    finds("faces", nobody, 0, 0);
    CHECK(test::gate().crop(nobody).error().detail == "faces 0");
    finds("faces", test::encoded(test::wall({358, 441}, QColor(30, 200, 90))), 0, 0);

    QImage two = test::wall({358, 441});
    test::drawPerson(two, test::cutOutAstronaut(), with(40, {95, 150}));
    test::drawPerson(two, test::cutOutAstronaut(), with(40, {265, 150}));
    finds("faces", test::encoded(two), 2, 2);
    CHECK(test::gate().crop(test::encoded(two)).error().detail == "faces 2");

    QImage covered = test::portraitOfAstronaut();
    QPainter painter(&covered);
    painter.fillRect(QRect(86, 176, 86, 52), QColor(225, 180, 160));
    painter.end();
    finds("eyes", test::encoded(covered), 1, 1);
    CHECK(test::gate().crop(test::encoded(covered)).error().detail == "eyes 1");
}
