#include "app/texts/photo_findings_text.h"

#include "tests/support/catch.h"

namespace {

using Texts = std::vector<std::string>;

Texts textsOf(const std::string& findings, const std::string& language = "en") {
    return app::photoFindingTexts(ZHIKA_SOURCE_DIR "/resources", findings, language);
}

}  // namespace

TEST_CASE("What is kept of a photo's findings is read in words, in both languages", "[app][texts]") {
    CHECK(textsOf("faces 0") == Texts{"no face seen from the front is found"});
    CHECK(textsOf("faces 0", "zh") == Texts{"照片上找不到正面人脸"});
    CHECK(textsOf("faces 2, tilt 9") == Texts{"there is more than one face", "the head is tilted"});
    CHECK(textsOf("") == Texts{});
}

TEST_CASE("A finding whose rounded value lies at its limit is read as of that side", "[app][texts]") {
    CHECK(textsOf("tilt 5") == Texts{"the head is tilted"});
    CHECK(textsOf("face_width 221") == Texts{"the face is too large"});
    CHECK(textsOf("face_width 193", "zh") == Texts{"头像太小"});
}

TEST_CASE("A photo that could not be judged is read as such, in both languages", "[app][texts]") {
    CHECK(textsOf("not judged") == Texts{"the photo could not be judged"});
    CHECK(textsOf("not judged", "zh") == Texts{"照片无法检查"});
}

TEST_CASE("A finding that nobody documents is read as it is kept", "[app][texts]") {
    CHECK(textsOf("beard 3, faces 0") == Texts{"beard 3", "no face seen from the front is found"});
    CHECK(textsOf("beard") == Texts{"beard"});
    CHECK(app::photoFindingTexts("/nowhere", "faces 0", "en") == Texts{"faces 0"});
}
