#include "app/desk/services/given_picture.h"

#include <memory>
#include <optional>

#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

namespace {

constexpr std::size_t most = 1 << 20;
const QString photo = ZHIKA_SOURCE_DIR "/resources/samples/photos/p01.jpg";

struct Reading {
    app::PictureFile read(const app::GivenPicture& given, std::size_t limit = most) {
        std::optional<app::PictureFile> answer;
        app::readPicture(&asker, given, limit, [&](const app::PictureFile& picture) { answer = picture; });
        CHECK_FALSE(answer);  // later, on the screen's thread
        test::letFilesBeRead();
        REQUIRE(answer);
        return *answer;
    }

    QApplication& running = test::application();
    QObject asker;
};

}  // namespace

TEST_CASE("A picture that was chosen comes as its file has it", "[app][desk][papers]") {
    Reading reading;
    const auto picture = reading.read(photo);
    CHECK(picture.content == apdu::bytesOf(test::readAll(photo.toStdString())));
    CHECK(picture.size == picture.content.size());
}

TEST_CASE("Of a file that is too large only its size comes", "[app][desk][papers]") {
    Reading reading;
    const auto picture = reading.read(photo, 100);
    CHECK(picture.content.empty());
    CHECK(picture.size > 100);
}

TEST_CASE("Nothing comes of a file that is gone", "[app][desk][papers]") {
    Reading reading;
    const auto picture = reading.read(QString("/nowhere/photo.jpg"));
    CHECK(picture.content.empty());
    CHECK(picture.size == 0);
}

TEST_CASE("Pixels come as PNG, nothing as nothing", "[app][desk][papers]") {
    Reading reading;
    QImage pixels(30, 20, QImage::Format_RGB32);
    pixels.fill(Qt::blue);
    const auto content = reading.read(pixels).content;
    CHECK(QImage::fromData(content.data(), static_cast<int>(content.size())) == pixels);
    CHECK(reading.read(QImage()).content.empty());
}

TEST_CASE("Who has gone is told of no picture", "[app][desk][papers]") {
    auto& running = test::application();
    (void)running;
    bool told = false;
    auto asker = std::make_unique<QObject>();
    app::readPicture(asker.get(), photo, most, [&](const app::PictureFile&) { told = true; });
    asker.reset();
    test::letFilesBeRead();
    CHECK_FALSE(told);
}
