#include <QBuffer>
#include <QTemporaryDir>

#include "app/desk/pages/registration_page.h"
#include "app/desk/services/folder_camera.h"
#include "app/desk/shell/device_strip.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"

namespace {

using State = app::Camera::State;

QImage frameOf(Qt::GlobalColor colour) {
    QImage frame(1280, 960, QImage::Format_RGB32);
    frame.fill(colour);
    return frame;
}

apdu::Bytes jpegOf(const QImage& picture) {
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPEG");
    return {file.begin(), file.end()};
}

struct Bench {
    Bench() {
        photos.verdict = app::PhotoVerdict{{{"背景", "80", "\u2265 90", "背景不够白", "换白色背景重拍", false}}, false, {}};
        page.offerCamera(camera);
        page.offerExemption(people);
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
        service.report = app::ImportReport{{{1, 1, 1, app::PiiText("李样例"), "", ""}}, {}};
    }
    // The one key.
    void press() { QTest::keyClick(&page, Qt::Key_F11); }
    [[nodiscard]] app::CameraPanel& panel() { return *page.findChild<app::CameraPanel*>(); }
    [[nodiscard]] app::CameraView& view() { return *page.findChild<app::CameraView*>(); }
    [[nodiscard]] QPushButton* button(const char* name) { return page.findChild<QPushButton*>(name); }

    QApplication& running = test::application();
    test::FakeRegistration service;
    test::FakePhotos photos;
    test::FakeCamera camera;
    test::FakePeople people;
    app::RegistrationPage page{service, test::wording, nullptr, &photos};
};

}  // namespace

TEST_CASE("One key opens the camera, whose picture is live and judged, and the page waits for no verdict", "[app][desk][camera]") {
    Bench bench;
    bench.photos.late = true;
    bench.press();
    CHECK(bench.panel().isVisible());
    CHECK(bench.camera.state() == State::running);
    bench.camera.see(frameOf(Qt::red));
    bench.camera.see(frameOf(Qt::green));
    CHECK(bench.view().picture() == frameOf(Qt::green));
    CHECK(bench.photos.frames.size() == 1);  // one look at a time
    bench.photos.waitingFrames.front()(bench.photos.frameVerdict());
    CHECK(bench.panel().text().contains("✕ 背景 80"));
    CHECK(bench.panel().text().contains("换白色背景重拍"));
    CHECK_FALSE(bench.button("useFrame")->isVisible());
    bench.camera.see(frameOf(Qt::blue));
    CHECK(bench.photos.frames.size() == 1);  // and not sooner than a person can follow
    CHECK(test::until([&] {
        bench.camera.see(frameOf(Qt::blue));
        return bench.photos.frames.size() == 2;
    }));
}

TEST_CASE("The lines over the picture are those of the finished photo", "[app][desk][camera]") {
    Bench bench;
    bench.press();
    CHECK(bench.view().photoFrame().isNull());
    bench.camera.see(frameOf(Qt::gray));
    const QRectF frame = bench.view().photoFrame();
    CHECK(frame.width() / frame.height() == Approx(358.0 / 441));
    CHECK(QRectF(bench.view().rect()).contains(frame));
    const QImage drawn = bench.view().grab().toImage();
    const double ratio = drawn.devicePixelRatio();
    const auto at = [&](double x, double y) { return drawn.pixelColor((QPointF(x, y) * ratio).toPoint()); };
    const double eyes = frame.top() + frame.height() * 197 / 441;
    CHECK(at(frame.center().x(), eyes) != at(frame.center().x(), eyes + 12));
    CHECK(at(2, 2) != at(frame.left() + 12, frame.top() + 12));  // what is not of the photo is darker
}

TEST_CASE("The same key takes the picture, which is judged and cropped, and used or taken again", "[app][desk][camera]") {
    Bench bench;
    const apdu::Bytes cut = jpegOf(frameOf(Qt::white).scaled(358, 441));
    bench.press();
    bench.camera.see(frameOf(Qt::red));
    bench.photos.late = true;
    bench.photos.verdict = app::PhotoVerdict{{}, true, cut};
    bench.press();
    CHECK(bench.panel().isTaken());
    CHECK(bench.camera.state() == State::ready);  // its light goes out
    bench.camera.see(frameOf(Qt::blue));
    CHECK(bench.photos.frames.back() == frameOf(Qt::red));
    CHECK_FALSE(bench.button("useFrame")->isVisible());
    QTest::keyClick(&bench.page, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.panel().text().contains("检查完再按 Ctrl+Shift+P"));
    bench.photos.waitingFrames.back()(bench.photos.frameVerdict());
    CHECK(bench.panel().text().contains("照片合格"));
    REQUIRE(bench.button("useFrame")->isVisible());

    bench.press();
    CHECK_FALSE(bench.panel().isTaken());
    CHECK(bench.camera.state() == State::running);
    CHECK_FALSE(bench.button("useFrame")->isVisible());
    bench.camera.see(frameOf(Qt::yellow));
    bench.press();
    bench.photos.waitingFrames.back()(bench.photos.frameVerdict());
    bench.button("useFrame")->click();
    CHECK_FALSE(bench.panel().isVisible());
    CHECK_FALSE(bench.page.findChild<QLineEdit*>("photo")->text().isEmpty());
    bench.page.findChild<QPushButton*>("primary")->click();
    CHECK(bench.service.enteredPhoto == cut);
}

TEST_CASE("A look that was asked for before the picture was taken says nothing of the picture", "[app][desk][camera]") {
    Bench bench;
    bench.photos.late = true;
    bench.press();
    bench.camera.see(frameOf(Qt::red));
    bench.press();
    REQUIRE(bench.photos.waitingFrames.size() == 2);
    bench.photos.verdict = app::PhotoVerdict{{}, true, jpegOf(frameOf(Qt::white))};
    bench.photos.waitingFrames.front()(bench.photos.frameVerdict());
    CHECK_FALSE(bench.button("useFrame")->isVisible());
    CHECK(bench.panel().text().contains("正在检查"));
}

TEST_CASE("A picture without a face cannot be used, and says what to do", "[app][desk][camera]") {
    Bench bench;
    bench.press();
    bench.camera.see(frameOf(Qt::red));
    bench.press();
    CHECK(bench.panel().text().contains("背景不够白"));
    CHECK_FALSE(bench.button("useFrame")->isVisible());
    CHECK(bench.button("shutter")->text().contains("重拍"));
}

TEST_CASE("Without a camera the page says what to do, and one that is plugged in is seen at once", "[app][desk][camera]") {
    Bench bench;
    bench.camera.now = State::missing;
    bench.press();
    CHECK(bench.panel().text().contains("接上 USB 相机"));
    bench.press();
    CHECK_FALSE(bench.panel().isTaken());
    bench.camera.become(State::ready);
    CHECK(bench.camera.state() == State::running);
    bench.camera.see(frameOf(Qt::red));
    CHECK(bench.photos.frames.size() == 1);
    bench.camera.become(State::failed);
    CHECK(bench.panel().text().contains("test camera"));
    CHECK(bench.view().picture().isNull());
}

TEST_CASE("The camera runs while its picture is seen, and no longer", "[app][desk][camera]") {
    Bench bench;
    bench.press();
    CHECK(bench.camera.state() == State::running);
    bench.page.hide();
    CHECK(bench.camera.state() == State::ready);
    bench.page.show();
    CHECK(bench.camera.state() == State::running);
    bench.page.findChild<app::CameraPanel*>()->closed();
    CHECK(bench.camera.state() == State::ready);
}

TEST_CASE("A photo that does not pass asks for a reason and a second person's signature", "[app][desk][camera]") {
    Bench bench;
    app::Refusal refusal;
    refusal.field = "photo";
    refusal.rule = app::photoNotPassed;
    auto* bar = bench.page.findChild<app::ExemptionBar*>();
    CHECK_FALSE(bar->isVisible());
    bench.service.report = app::ImportReport{{}, {refusal}};
    bench.page.findChild<QPushButton*>("primary")->click();
    REQUIRE(bar->isVisible());
    auto* reasons = bench.page.findChild<QComboBox*>("exemption");
    CHECK(reasons->count() == 2);
    reasons->setCurrentIndex(1);
    bench.service.report = app::ImportReport{{{1, 1, 1, app::PiiText("李样例"), "", ""}}, {}};
    emit bar->wanted();
    auto* signature = bench.page.findChild<app::SecondPerson*>();
    REQUIRE(signature);
    emit signature->signedBy(app::Actor("chief"));
    CHECK(bench.service.exempted.reason == "religious");
    CHECK(bench.service.exempted.second.name() == "chief");
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("Another fault besides the photo's is mended first", "[app][desk][camera]") {
    Bench bench;
    app::Refusal photo, name;
    photo.field = "photo", photo.rule = app::photoNotPassed;
    name.field = "name", name.rule = "text.missing";
    bench.service.report = app::ImportReport{{}, {name, photo}};
    bench.page.findChild<QPushButton*>("primary")->click();
    CHECK_FALSE(bench.page.findChild<app::ExemptionBar*>()->isVisible());
}

TEST_CASE("A folder of pictures is a camera that sees one after the other", "[app][desk][camera]") {
    test::application();
    const QTemporaryDir folder;
    frameOf(Qt::red).save(folder.filePath("a.png"));
    frameOf(Qt::blue).save(folder.filePath("b.png"));
    app::FolderCamera camera(folder.path().toStdString(), std::chrono::milliseconds(100));
    CHECK(camera.state() == State::ready);
    std::vector<QColor> seen;
    QObject::connect(&camera, &app::Camera::pictured, [&](const QImage& picture) { seen.push_back(picture.pixelColor(0, 0)); });
    camera.start();
    CHECK(camera.state() == State::running);
    REQUIRE(test::until([&] { return seen.size() >= 3; }));
    CHECK(seen[0] == QColor(Qt::red));
    CHECK(seen[1] == QColor(Qt::blue));
    CHECK(seen[2] == QColor(Qt::red));
    camera.stop();
    CHECK(camera.state() == State::ready);
    CHECK(app::FolderCamera("/nowhere").state() == State::missing);
}

TEST_CASE("A drawn person before the camera is judged on another thread, and passes once cropped", "[app][desk][camera]") {
    test::application();
    app::PhotoLane lane(ZHIKA_SOURCE_DIR "/resources", "zh");
    QObject asker;
    std::optional<app::Result<app::FrameVerdict>> told;
    lane.judgeFrame(&asker, QImage(ZHIKA_SOURCE_DIR "/resources/samples/camera/p07.jpg"),
                    [&](const app::Result<app::FrameVerdict>& verdict) { told = verdict; });
    CHECK_FALSE(told.has_value());
    REQUIRE(QTest::qWaitFor([&] { return told.has_value(); }, 60000));
    REQUIRE(told->has_value());
    CHECK((*told)->verdict.passed);
    CHECK((*told)->guide.width == 358);
    CHECK(QImage::fromData((*told)->verdict.crop.data(), static_cast<int>((*told)->verdict.crop.size())).size() == QSize(358, 441));
}

TEST_CASE("The device strip says whether there is a camera", "[app][desk][camera]") {
    test::application();
    app::DeviceWatch devices;
    test::FakeToday today;
    test::FakeCamera camera;
    app::DeviceStrip strip(devices, today, "李敏", nullptr, &camera);
    strip.show();
    const auto says = [&](const char* wanted) {
        for (const auto* label : strip.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == wanted) return true;
        return false;
    };
    CHECK(says("● 相机"));
    camera.start();
    CHECK(says("● 相机：正在取景"));
    camera.become(State::failed);
    CHECK(says("✕ 相机不可用"));
    camera.become(State::missing);
    CHECK(says("○ 未接相机"));
}

TEST_CASE("Who registers after a picture that does not pass is told that it was refused, not that none was given", "[app][desk][camera]") {
    Bench bench;
    app::Refusal missing;
    missing.field = "photo", missing.rule = "text.missing";
    bench.service.report = app::ImportReport{{}, {missing}};
    const auto registered = [&] {
        bench.page.findChild<QPushButton*>("primary")->click();
        return bench.page.findChild<app::MessagePanel*>()->text();
    };
    CHECK_FALSE(registered().contains("没有通过检查"));
    bench.press();
    bench.camera.see(frameOf(Qt::red));
    CHECK_FALSE(registered().contains("没有通过检查"));  // nothing was taken yet
    bench.press();
    const QString said = registered();
    CHECK(said.contains("拍下的照片没有通过检查，没有采用：背景不够白"));
    CHECK(said.contains("换白色背景重拍（F11 重拍）"));
    bench.service.report = app::ImportReport{{{1, 1, 1, app::PiiText("李样例"), "", ""}}, {}};
    registered();
    bench.service.report = app::ImportReport{{}, {missing}};
    CHECK_FALSE(registered().contains("没有通过检查"));  // the next person's
}

TEST_CASE("The key that uses the picture says why it cannot, before and after one is taken", "[app][desk][camera]") {
    Bench bench;
    const auto use = [&] { QTest::keyClick(&bench.page, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); };
    bench.press();
    bench.photos.late = true;
    bench.camera.see(frameOf(Qt::red));
    use();
    CHECK(bench.panel().text().contains("还没有拍下"));
    bench.photos.waitingFrames.back()(bench.photos.frameVerdict());
    CHECK(bench.panel().text().contains("还没有拍下"));  // the live picture's verdict does not take it away at once
    CHECK(bench.panel().text().contains("✕ 背景 80"));
    bench.press();
    bench.photos.waitingFrames.back()(bench.photos.frameVerdict());
    use();
    CHECK(bench.panel().text().contains("这张照片不能采用"));
}

TEST_CASE("The picture that is taken is seen whole, and the buttons stand above the list of checks", "[app][desk][camera]") {
    Bench bench;
    QImage finished(358, 441, QImage::Format_RGB32);
    finished.fill(Qt::white);
    QPainter painter(&finished);
    painter.fillRect(0, 0, 358, 16, Qt::blue);
    painter.fillRect(0, 425, 358, 16, Qt::blue);
    painter.end();
    bench.press();
    bench.camera.see(frameOf(Qt::red));
    bench.photos.verdict = app::PhotoVerdict{{}, true, jpegOf(finished)};
    bench.press();
    const QImage drawn = bench.view().grab().toImage();
    const auto isBlue = [&](int y) {
        const QColor colour = drawn.pixelColor(drawn.width() / 2, y);
        return colour.blue() > 180 && colour.red() < 120;
    };
    bool above = false, below = false;
    for (int y = 0; y < drawn.height(); ++y) (y < drawn.height() / 2 ? above : below) |= isBlue(y);
    CHECK(above);
    CHECK(below);
    const auto* checks = bench.panel().findChild<QLabel*>("checks");
    for (const char* name : {"shutter", "useFrame"})
        CHECK(bench.button(name)->mapTo(&bench.panel(), QPoint()).y() < checks->mapTo(&bench.panel(), QPoint()).y());
}

TEST_CASE("The size of a picture is no fault of it where something else stands against its crop", "[app][desk][camera]") {
    const auto judge = app::PhotoJudge::open(ZHIKA_SOURCE_DIR "/resources", "zh");
    REQUIRE(judge.has_value());
    const auto verdict = judge->judge(jpegOf(frameOf(Qt::white)));
    REQUIRE(verdict.has_value());
    CHECK_FALSE(verdict->passed);
    REQUIRE_FALSE(verdict->lines.empty());
    for (const auto& line : verdict->lines) {
        CHECK(line.remedy.find("zhika") == std::string::npos);
        if (!line.passed) CHECK((line.name != "宽" && line.name != "高"));
    }
}
