#include "app/services/preview.h"

#include <QColor>

#include "printer/face/face_images.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

const Day day = parseDay("2026-11-24").value();
const std::filesystem::path photos = ZHIKA_SOURCE_DIR "/resources/samples/photos";

// What is seen in the middle of the portrait.
QColor portraitOf(const test::StationBench& bench, const std::filesystem::path& photo) {
    const FormCheck form = checkForm(*bench.station, {{"name", "李样例"}}, photo, day);
    const auto face = previewOf(*bench.station, form, photo, "");
    INFO((face ? "" : test::told(face.error())));
    REQUIRE(face);
    const auto& images = face->images();
    constexpr double acrossMm = 70.5, downMm = 26.5, inchMm = 25.4;
    return images.sides.front().composite().pixelColor(static_cast<int>(acrossMm * images.dpi / inchMm), static_cast<int>(downMm * images.dpi / inchMm));
}

}  // namespace

TEST_CASE("Who has no photo yet, or none that can be printed, has nobody's portrait on the preview", "[app][services]") {
    const test::StationBench bench;
    const QColor own = portraitOf(bench, photos / "p01.jpg");
    CHECK(own.saturation() > 40);
    for (const std::filesystem::path& without : {std::filesystem::path(), photos / "wrong-size.png", photos / "gone.jpg"}) {
        INFO(without.string());
        const QColor drawn = portraitOf(bench, without);
        CHECK(drawn != own);
        CHECK(drawn.saturation() < 10);
    }
}
