#include "printer/job/panels.h"

#include "tests/support/catch.h"
#include "tests/support/face_content.h"

using namespace printer;

namespace {

FaceImages sampleFace() {
    const auto content = test::faceContent();
    const FaceRenderer renderer(readLayout(ZHIKA_SOURCE_DIR "/resources/layouts/zhengzhou-2013.json").value());
    return renderer.render(content).value().images();
}

}  // namespace

TEST_CASE("A side separated into five inks and put together again is the same picture", "[printer][panels]") {
    for (const auto& side : sampleFace().sides)
        for (const HeadGeometry head : {HeadGeometry{648, 1016}, HeadGeometry{672, 1016}, HeadGeometry{768, 1016}}) {
            const auto panels = separate(side, head, "ymcko");
            REQUIRE(panels.size() == 5);
            const auto again = assemble(panels, side.colour.width(), side.colour.height());
            CHECK(again.colour == side.colour);
            CHECK(again.resin == side.resin);
            CHECK(again.overlay == side.overlay);
        }
}

TEST_CASE("Inks are the inverse of colours, the card's left edge is the first line, its bottom the first dot",
          "[printer][panels]") {
    SideImages side{"front", QImage(1016, 648, QImage::Format_RGB32), QImage(1016, 648, QImage::Format_Mono),
                    QImage(1016, 648, QImage::Format_Mono)};
    side.colour.fill(Qt::white);
    side.resin.fill(0);
    side.overlay.fill(1);
    side.colour.setPixel(0, 647, qRgb(10, 20, 30));
    side.resin.setPixel(1015, 0, 1);
    const auto panels = separate(side, {648, 1016}, "ymcko");
    CHECK(panels[0].values.front() == 225);
    CHECK(panels[1].values.front() == 235);
    CHECK(panels[2].values.front() == 245);
    CHECK(panels[0].values.back() == 0);
    CHECK(panels[3].values.back() == 255);
    CHECK(std::ranges::count(panels[3].values, 255) == 1);
    CHECK(std::ranges::count(panels[4].values, 255) == 648 * 1016);
}

TEST_CASE("Colour goes on to the edge, resin and varnish do not; a face that is too large is refused",
          "[printer][panels]") {
    SideImages side{"front", QImage(1011, 638, QImage::Format_RGB32), QImage(1011, 638, QImage::Format_Mono),
                    QImage(1011, 638, QImage::Format_Mono)};
    side.colour.fill(qRgb(0, 0, 255));
    side.resin.fill(1);
    side.overlay.fill(1);
    const auto panels = separate(side, {648, 1016}, "cko");
    CHECK(std::ranges::count(panels[0].values, 255) == 648 * 1016);
    CHECK(std::ranges::count(panels[1].values, 255) == 638 * 1011);
    CHECK(std::ranges::count(panels[2].values, 255) == 638 * 1011);
    CHECK(separate(side, {600, 1016}, "ymcko").empty());
}
