#include "printer/face/portrait.h"

#include "tests/support/catch.h"
#include "tests/support/face_content.h"

using namespace printer;

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
