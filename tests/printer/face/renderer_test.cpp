#include "printer/face/renderer.h"

#include "printer/face/face_images.h"
#include "printer/face/qr_image.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"

using namespace printer;

namespace {

const FaceRenderer& renderer() {
    test::needGraphics();
    static const FaceRenderer made(test::layout());
    return made;
}

std::string refusalOf(const std::string& field, const std::string& text) {
    auto texts = test::faceContent().texts;
    texts[field] = text;
    const auto proved = renderer().proveTexts(texts);
    return proved ? "" : nameOf(proved.error().code) + " " + proved.error().detail;
}

}  // namespace

TEST_CASE("A face has two sides in three layers, and its code reads what was sealed", "[printer][face]") {
    const auto content = test::faceContent();
    const auto face = renderer().render(content);
    REQUIRE(face);
    REQUIRE(face->images().sides.size() == 2);
    for (const auto& side : face->images().sides) {
        CHECK(side.colour.size() == QSize(1011, 638));
        CHECK(side.resin.format() == QImage::Format_Mono);
        CHECK(side.overlay.format() == QImage::Format_Mono);
    }
    CHECK(decodeQrImage(face->images().sides[1].composite()).value() == content.qr);
}

TEST_CASE("The overlay leaves the contacts free", "[printer][face]") {
    const auto face = renderer().render(test::faceContent()).value();
    const QImage& overlay = face.images().sides[1].overlay;
    const double scale = 300 / 25.4;
    CHECK(overlay.pixelIndex(static_cast<int>(17 * scale), static_cast<int>(24 * scale)) == 0);
    CHECK(overlay.pixelIndex(static_cast<int>(40 * scale), static_cast<int>(24 * scale)) == 1);
}

TEST_CASE("The same content gives the same picture", "[printer][face]") {
    const auto first = renderer().render(test::faceContent()).value(),
               second = renderer().render(test::faceContent()).value();
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(first.images().sides[i].colour == second.images().sides[i].colour);
        CHECK(first.images().sides[i].resin == second.images().sides[i].resin);
    }
}

TEST_CASE("Rare characters of the standard are printed, private and invisible ones refused by name",
          "[printer][face]") {
    CHECK(refusalOf("name", "\U00020BB7野\u9FB4") == "");
    CHECK(refusalOf("name", "张\uE000") == "printer.characterPrivate name: U+E000 at character 2");
    CHECK(refusalOf("name", "张\u202E三") == "printer.characterForbidden name: U+202E at character 2");
    CHECK(refusalOf("name", "张\U000323B0") == "printer.characterUnassigned name: U+323B0 at character 2");
}

TEST_CASE("A text that its box cannot hold is refused and never cut", "[printer][face]") {
    std::string address;
    for (int i = 0; i < 30; ++i) address += "很长的样例地址";
    CHECK(refusalOf("present_address", address) == "printer.textTooLong present");
    CHECK(refusalOf(
              "present_address",
              "新疆维吾尔自治区巴音郭楞蒙古自治州和静县样例镇样例街道样例社区样例小区12号楼3单元1502室") ==
          "");
    CHECK(refusalOf("name", "阿卜杜热西提·阿卜杜外力·买买提明·依布拉音江") == "");
}

TEST_CASE("A value the layout needs and does not get is told", "[printer][face]") {
    auto texts = test::faceContent().texts;
    texts.erase("term");
    CHECK(renderer().proveTexts(texts).error().code == Code::textMissing);
}
