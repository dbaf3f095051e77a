#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>

#include "tests/app/desk/draft_bench.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;
using test::DraftBench, test::press, test::said;

TEST_CASE("A photo is kept once, and again when it is another", "[app][desk][drafts]") {
    DraftBench bench;
    const test::TemporaryFolder folder;
    const auto photo = folder.path() / "photo.jpg";
    REQUIRE(apdu::writeFileDurably(photo, Bytes{0xFF, 0xD8, 9}));
    bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
    bench.waitForKeep(1);
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 9});
    bench.drafts.keptPhoto.reset();
    bench.typeName("Example");
    bench.waitForKeep(2);
    CHECK_FALSE(bench.drafts.keptPhoto);
}

TEST_CASE("A second picture under the first one's name takes its place in the draft, and comes back", "[app][desk][drafts]") {
    const Bytes first{0xFF, 0xD8, 1}, second{0xFF, 0xD8, 2};
    std::optional<Bytes> kept;
    {
        DraftBench bench;
        const test::TemporaryFolder folder;
        const auto photo = folder.path() / "photo.jpg";
        REQUIRE(apdu::writeFileDurably(photo, first));
        bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
        bench.waitForKeep(1);
        CHECK(bench.drafts.keptPhoto == first);
        REQUIRE(apdu::writeFileDurably(photo, second));
        bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
        bench.waitForKeep(2);
        CHECK(bench.drafts.keptPhoto == second);
        kept = bench.drafts.keptPhoto;
    }
    DraftBench again([&](test::FakeDrafts& drafts) {
        auto opened = test::FakeDrafts::opened("", "Earlier");
        opened.photo = *kept;
        drafts.there = std::optional(opened);
    });
    CHECK(apdu::readFile(again.page.findChild<RegistrationForm*>()->photo(), 100).value() == second);
}

TEST_CASE("A picture that is chosen again before the other one's answer takes its place in the draft", "[app][desk][drafts]") {
    DraftBench bench;
    const test::TemporaryFolder folder;
    const auto kept = folder.path() / "kept.jpg", other = folder.path() / "other.jpg";
    REQUIRE(apdu::writeFileDurably(kept, Bytes{0xFF, 0xD8, 1}));
    REQUIRE(apdu::writeFileDurably(other, Bytes{0xFF, 0xD8, 2}));
    auto* form = bench.page.findChild<RegistrationForm*>();
    form->setPhoto(kept);
    bench.waitForKeep(1);
    bench.drafts.holdsKeeps = true;
    form->setPhoto(other);
    bench.waitForKeep(2);
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 2});
    form->setPhoto(kept);
    SECTION("kept") { bench.waitForKeep(3); }
    SECTION("parked") { press(bench.page, "停放到此号票"); }
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 1});
    bench.drafts.answerKeeps();
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 1});
}

TEST_CASE("What is parked needs no file of a photo that was kept, and typing reads it no more", "[app][desk][drafts]") {
    DraftBench bench;
    const test::TemporaryFolder folder;
    const auto photo = folder.path() / "photo.jpg";
    REQUIRE(apdu::writeFileDurably(photo, Bytes{0xFF, 0xD8, 1}));
    bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
    bench.waitForKeep(1);
    std::filesystem::remove(photo);
    bench.typeName("Example");
    bench.waitForKeep(2);
    press(bench.page, "停放到此号票");
    CHECK(said(bench.page).contains("已停放到号票"));
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 1});
}

TEST_CASE("A picture that cannot be read is asked for once, and leaves the one before it in no draft", "[app][desk][drafts]") {
    DraftBench bench;
    const test::TemporaryFolder folder;
    const auto photo = folder.path() / "photo.jpg";
    REQUIRE(apdu::writeFileDurably(photo, Bytes{0xFF, 0xD8, 1}));
    auto* form = bench.page.findChild<RegistrationForm*>();
    form->setPhoto(photo);
    bench.waitForKeep(1);
    SECTION("it is not there") { form->setPhoto(folder.path() / "gone.jpg"); }
    SECTION("it is too large") {
        const auto large = folder.path() / "large.jpg";
        REQUIRE(apdu::writeFileDurably(large, Bytes(test::FakeDrafts::mostPhotoBytes + 1)));
        form->setPhoto(large);
    }
    bench.waitForKeep(3);
    CHECK(said(bench.page).contains(shown(test::wording.failure(fail(Code::draftFileUnreadable).value()).cause)));
    CHECK(bench.drafts.keptPhoto == Bytes());
    QTest::qWait(900);
    CHECK(bench.drafts.keeps == 3);
    bench.typeName("Example");
    press(bench.page, "停放到此号票");
    CHECK(said(bench.page).contains("已停放到号票"));
}

TEST_CASE("No picture comes in before it is known what was in hand", "[app][desk][drafts]") {
    test::application();
    test::FakeRegistration service;
    test::FakePhotos photos;
    test::FakeCamera camera;
    test::FakeDrafts drafts;
    test::FakePeople people;
    RegistrationPage page(service, test::wording, nullptr, &photos);
    page.offerCamera(camera);
    page.offerDrafts(drafts, people);
    drafts.late = true;
    page.beginFor("wang");
    page.show();
    page.open();
    QApplication::setActiveWindow(&page);
    REQUIRE(QTest::qWaitForWindowActive(&page));
    QGuiApplication::clipboard()->setImage(QImage(600, 800, QImage::Format_RGB32));
    const auto bringPictures = [&] {
        QTest::keyClick(&page, Qt::Key_V, Qt::ControlModifier);
        QMimeData data;
        data.setImageData(QImage(600, 800, QImage::Format_RGB32));
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject&>(page).event(&drop);
        test::letFilesBeRead();
        QTest::keyClick(&page, Qt::Key_F11);
    };
    bringPictures();
    CHECK(page.findChild<RegistrationForm*>()->photo().empty());
    CHECK(photos.judged.empty());
    CHECK(camera.now == Camera::State::ready);
    for (auto* button : page.findChildren<QPushButton*>())
        if (button->text().startsWith("照片文件")) CHECK_FALSE(button->isEnabled());
    drafts.waiting.at(0)(std::optional<OpenedDraft>());
    bringPictures();
    CHECK_FALSE(page.findChild<RegistrationForm*>()->photo().empty());
    CHECK(camera.now == Camera::State::running);
}
