#include "app/devices/frame_folder.h"

#include <QImage>

#include "printer/face/qr.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace {

using Seen = app::ExitCamera::Seen;

// A picture of a card that shows this code.
void take(const std::filesystem::path& file, const std::string& text) {
    constexpr int dots = 8, quiet = 4;
    const auto code = printer::encodeQr(text).value();
    const int side = (code.size + 2 * quiet) * dots;
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(Qt::white);
    for (int y = 0; y < code.size * dots; ++y)
        for (int x = 0; x < code.size * dots; ++x)
            if (code.dark(x / dots, y / dots)) picture.setPixel(x + quiet * dots, y + quiet * dots, qRgb(0, 0, 0));
    REQUIRE(picture.save(QString::fromStdString(file.string())));
}

}  // namespace

TEST_CASE("A picture of another card in the camera's folder condemns no card when that other one is proved", "[app][devices]") {
    const test::TemporaryFolder folder;
    take(folder.path() / "first.png", "ZJ1:FIRST");
    const auto look = [&](const std::string& wanted, const std::string& proved) {
        app::FrameFolder camera(folder.path(), std::chrono::milliseconds(0));
        return camera.lookFor(wanted, [&](const std::string& code) { return code == proved; });
    };
    CHECK(look("ZJ1:FIRST", "") == Seen::wanted);
    CHECK(look("ZJ1:SECOND", "ZJ1:FIRST") == Seen::nothing);
    CHECK(look("ZJ1:SECOND", "") == Seen::otherCode);
    take(folder.path() / "second.png", "ZJ1:SECOND");
    CHECK(look("ZJ1:SECOND", "ZJ1:FIRST") == Seen::wanted);
}
