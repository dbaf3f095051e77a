#include "printer/photo_sight/crop_plan.h"

#include "tests/support/catch.h"
#include "tests/support/photo_bench.h"

using namespace printer;

namespace {

PhotoLimits limits() {
    return parsePhotoLimits(test::gateLimits()).value();
}

// A face at the finished scale: 207 pixels wide, its hair 187 above its eyes.
FacePlace faceAt(QPointF middle) {
    const QPointF half(207 / 2.2 / 2, 0);
    return {middle - half, middle + half, 187};
}

QPointF eyesIn(const CropWindow& window, const FacePlace& face) {
    return window.toPicture.inverse()(face.middle());
}

}  // namespace

TEST_CASE("With room all around the crop puts the face where the standard wants it", "[printer][photo]") {
    const FacePlace face = faceAt({500, 400});
    const CropWindow window = planCrop(face, {1000, 1000}, limits());
    CHECK(window.toPicture.scale() == Approx(1));
    CHECK(window.degrees == 0);
    CHECK(window.missing == Approx(0).margin(1e-9));
    CHECK(eyesIn(window, face).x() == Approx(179));
    CHECK(eyesIn(window, face).y() == Approx(14 + 187));
}

TEST_CASE("Near an edge the crop gives way as far as the limits permit, and no further", "[printer][photo]") {
    const PhotoLimits all = limits();
    const FacePlace aside = faceAt({170, 400});  // nine pixels too near to the left edge
    CropWindow window = planCrop(aside, {1000, 1000}, all);
    CHECK(window.missing < 0.5);
    CHECK(eyesIn(window, aside).x() == Approx(170));
    CHECK(window.toPicture.scale() == Approx(1));

    const FacePlace high = faceAt({500, 195});  // six too near to the upper one
    window = planCrop(high, {1000, 1000}, all);
    CHECK(window.missing < 0.5);
    CHECK(eyesIn(window, high).y() - 187 == Approx(8));

    const FacePlace further = faceAt({158, 400});  // a tighter crop helps
    window = planCrop(further, {1000, 1000}, all);
    CHECK(window.missing < 0.5);
    CHECK(window.toPicture.scale() < 1);
    CHECK(207 / window.toPicture.scale() <= 221);

    const FacePlace tooFar = faceAt({120, 400});
    window = planCrop(tooFar, {1000, 1000}, all);
    CHECK(window.missing > 20);
    CHECK(eyesIn(window, tooFar).x() >= 162);
}

TEST_CASE("High hair is cut rather than the eyes put too low", "[printer][photo]") {
    FacePlace face = faceAt({500, 500});
    face.hairAbove = 260;
    CHECK(eyesIn(planCrop(face, {1000, 1000}, limits()), face).y() == Approx(441 - 207));
}

TEST_CASE("The window is turned with a tilted face, and back again", "[printer][photo]") {
    FacePlace face = faceAt({500, 500});
    const Similarity turn = moved(face.middle(), face.middle(), 1, 10);
    face.leftEye = turn(face.leftEye);
    face.rightEye = turn(face.rightEye);
    CHECK(face.tilt() == Approx(10));
    const CropWindow window = planCrop(face, {1000, 1000}, limits());
    CHECK(window.degrees == Approx(10));
    const QPointF left = window.toPicture.inverse()(face.leftEye), right = window.toPicture.inverse()(face.rightEye);
    CHECK(left.y() == Approx(right.y()));
    CHECK(right.x() - left.x() == Approx(207 / 2.2));
}

TEST_CASE("The lines for whoever stands before a camera are where the crop puts a head, within the limits", "[printer][photo]") {
    const PhotoLimits all = limits();
    const PhotoGuide guide = test::gate().guide();
    CHECK(guide.width == 358);
    CHECK(guide.height == 441);
    CHECK(guide.faceWidth == 207);
    CHECK(guide.headTop == Approx(14));
    CHECK(guide.height - guide.eyeLine >= all.of("eye_line").min.value());
    CHECK(guide.headBottom < guide.height);
    FacePlace usual = faceAt({500, 400});
    usual.hairAbove = guide.eyeLine - guide.headTop;
    CHECK(eyesIn(planCrop(usual, {1000, 1000}, all), usual).y() == Approx(guide.eyeLine));
}
