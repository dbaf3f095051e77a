#include "printer/face/renderer.h"

#include <nlohmann/json.hpp>

#include "printer/face/face_images.h"
#include "printer/face/qr_image.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/files.h"

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

// The shipped layout with other members in one of its elements.
Layout changed(int side, const std::string& id, const nlohmann::json& members) {
    auto layout = nlohmann::json::parse(test::resource("layouts/zhengzhou-2013.json"));
    for (auto& element : layout["sides"][static_cast<std::size_t>(side)]["elements"])
        if (element["id"] == id) element.update(members);
    return parseLayout(layout.dump()).value();
}

// The darkest grey of a picture in a box of millimetres.
int darkest(const QImage& picture, const Box& box, double scale) {
    int least = 255;
    for (int y = static_cast<int>(box.y * scale); y < (box.y + box.height) * scale; ++y)
        for (int x = static_cast<int>(box.x * scale); x < (box.x + box.width) * scale; ++x)
            if (picture.valid(x, y)) least = std::min(least, qGray(picture.pixel(x, y)));
    return least;
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

TEST_CASE("The art under what must be read is no darker than a fifth, and the contacts stay bare", "[printer][face]") {
    for (const std::string name : {"zhengzhou-2013", "national-2016"}) {
        const Layout layout = test::layout(name);
        const auto face = FaceRenderer(layout).render(test::faceContent()).value();
        for (std::size_t i = 0; i < 2; ++i) {
            const QImage& colour = face.images().sides[i].colour;
            for (const Element& element : layout.sides[i].elements)
                if (element.panel == Panel::resin) {
                    INFO(name << " " << element.id);
                    CHECK(darkest(colour, element.box, 300 / 25.4) >= 204);
                }
        }
        CHECK(darkest(face.images().sides[1].colour, {9, 17, 16, 14}, 300 / 25.4) == 255);
        CHECK(darkest(face.images().sides[1].composite(), {9, 17, 16, 14}, 300 / 25.4) == 255);
    }
}

TEST_CASE("The same face is drawn at 600 dpi, and at no resolution it was not designed for", "[printer][face]") {
    const auto content = test::faceContent();
    const auto face = FaceRenderer(test::layout(), 600).render(content).value();
    CHECK(face.images().sides[0].colour.size() == QSize(2022, 1275));
    CHECK(face.images().dpi == 600);
    CHECK(decodeQrImage(face.images().sides[1].composite()).value() == content.qr);
    const auto refused = FaceRenderer(test::layout(), 400).render(content);
    CHECK(refused.error().code == Code::resolutionNotDesigned);
    CHECK(refused.error().detail == "zhengzhou-2013 400");
}

TEST_CASE("A turned element is drawn turned: the code is read, a text fits its box's other side", "[printer][face]") {
    const auto content = test::faceContent();
    for (const int turn : {90, 180, 270}) {
        const auto turned = FaceRenderer(changed(1, "code", {{"rotation", turn}})).render(content);
        REQUIRE(turned);
        CHECK(turned->images().sides[1].resin != renderer().render(content)->images().sides[1].resin);
    }
    const nlohmann::json upright{{"box", {1, 12, 3.4, 30}}};
    CHECK(FaceRenderer(changed(0, "sex", upright)).proveTexts(content.texts));
    auto texts = content.texts;
    texts["sex_text"] = std::string("一二三四五六");
    CHECK_FALSE(FaceRenderer(changed(0, "sex", upright)).proveTexts(texts));
    CHECK(FaceRenderer(changed(0, "sex", {{"box", {1, 12, 3.4, 30}}, {"rotation", 90}})).proveTexts(texts));
}

TEST_CASE("A shape on the overlay leaves it free of varnish and prints nothing", "[printer][face]") {
    const auto content = test::faceContent();
    auto bare = test::layout();
    for (auto& element : bare.sides[0].elements)
        if (element.id == "shine") {
            element.type = ElementType::rect;
            element.box = {2, 48, 10, 4};
        }
    const auto face = FaceRenderer(bare).render(content).value();
    const auto& side = face.images().sides[0];
    CHECK(side.overlay.pixelIndex(80, 590) == 0);
    CHECK(side.overlay.pixelIndex(400, 590) == 1);
    CHECK(side.colour == renderer().render(content)->images().sides[0].colour);
}

TEST_CASE("A preview is the print with words across it, and the rest of it unchanged", "[printer][face]") {
    const auto face = renderer().render(test::faceContent()).value();
    const auto marked = markedFace(face, "PREVIEW");
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(marked.images().sides[i].colour != face.images().sides[i].colour);
        CHECK(marked.images().sides[i].resin == face.images().sides[i].resin);
        CHECK(marked.images().sides[i].overlay == face.images().sides[i].overlay);
    }
}

TEST_CASE("A layout whose code is not shown on this card gives no face", "[printer][face]") {
    test::needGraphics();
    const auto hidden = FaceRenderer(changed(1, "code", {{"condition", {{"has", "nothing"}}}})).render(test::faceContent());
    CHECK(hidden.error().code == Code::qrMissing);
}
