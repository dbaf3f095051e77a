#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <algorithm>

#include "app/desk/pages/registration_page.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

namespace {

const apdu::Bytes cut{0xFF, 0xD8, 0xFF, 0xE0};

app::PhotoVerdict verdictWithCut() {
    return {{{"背景", "80", "\u2265 90", "背景不够白", "换白色背景重拍", false}, {"清晰度", "60", "\u2265 40", "", "", true}}, false, cut};
}

struct Bench {
    Bench() {
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
        service.report = app::ImportReport{{{1, 1, 1, app::PiiText("李样例"), "", ""}}, {}};
    }
    void let(const QMimeData& data) {
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject&>(page).event(&event);  // QApplication gives a drop only to whom a drag has entered
    }
    void drop(const QMimeData& data) {
        let(data);
        test::letFilesBeRead();
    }
    [[nodiscard]] app::PhotoPanel* panel() { return page.findChild<app::PhotoPanel*>(); }
    [[nodiscard]] QString photo() { return page.findChild<QLineEdit*>("photo")->text(); }
    [[nodiscard]] apdu::Bytes registered() {
        page.findChild<QPushButton*>("primary")->click();
        return service.enteredPhoto;
    }

    QApplication& running = test::application();
    test::FakeRegistration service;
    test::FakePhotos photos;
    app::RegistrationPage page{service, test::wording, nullptr, &photos};
};

}  // namespace

TEST_CASE("A picture pasted into any field is judged, and each failed check says number, limit and remedy", "[app][desk]") {
    Bench bench;
    bench.photos.verdict = verdictWithCut();
    QGuiApplication::clipboard()->setImage(QImage(600, 800, QImage::Format_RGB32));
    auto* name = bench.page.findChild<QLineEdit*>("name");
    name->setFocus();
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    test::letFilesBeRead();
    CHECK(name->text().isEmpty());
    CHECK(QImage::fromData(bench.photos.judged.data(), static_cast<int>(bench.photos.judged.size())).size() == QSize(600, 800));
    REQUIRE(bench.panel()->isVisible());
    for (const auto* said : {"✕ 背景 80", "≥ 90", "背景不够白", "换白色背景重拍", "✓ 清晰度"}) CHECK(bench.panel()->text().contains(said));
    CHECK(bench.panel()->text().indexOf("背景") < bench.panel()->text().indexOf("清晰度"));
    CHECK(bench.registered() == bench.photos.judged);
}

TEST_CASE("The cut is taken when the clerk says so, and not before", "[app][desk]") {
    Bench bench;
    bench.photos.verdict = verdictWithCut();
    QMimeData data;
    data.setImageData(QImage(600, 800, QImage::Format_RGB32));
    bench.drop(data);
    CHECK(bench.registered() != cut);
    bench.drop(data);
    bench.page.findChild<QPushButton*>("takePhoto")->click();
    CHECK_FALSE(bench.panel()->isVisible());
    CHECK(bench.registered() == cut);
}

TEST_CASE("Who takes the cut while the photo is being judged is told so, and takes it afterwards", "[app][desk]") {
    Bench bench;
    bench.photos.late = true;
    QMimeData data;
    data.setImageData(QImage(60, 80, QImage::Format_RGB32));
    bench.drop(data);
    const auto press = [&] { QTest::keyClick(&bench.page, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); };
    const auto isTold = [&] {
        const auto labels = bench.panel()->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains("检查完再按"); });
    };
    CHECK_FALSE(isTold());
    press();
    CHECK(isTold());
    REQUIRE(bench.panel()->isVisible());
    bench.photos.waiting.front()(verdictWithCut());
    CHECK_FALSE(isTold());
    press();
    CHECK_FALSE(bench.panel()->isVisible());
    CHECK(bench.registered() == cut);
}

TEST_CASE("A file dropped on the page is the photo, as it is", "[app][desk]") {
    Bench bench;
    bench.photos.verdict = app::PhotoVerdict{{}, true, {}};
    const QTemporaryDir folder;
    const auto file = folder.path().toStdString() + "/one.jpg";
    REQUIRE(apdu::writeFileDurably(file, cut));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file))});
    bench.drop(data);
    CHECK(bench.photos.judged == cut);
    CHECK_FALSE(bench.page.findChild<QPushButton*>("takePhoto")->isVisible());
    CHECK(bench.registered() == cut);
    QMimeData text;
    text.setText("not a picture");
    bench.drop(text);
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("不是可读的照片"));
}

TEST_CASE("A verdict on a picture that another has replaced is not shown", "[app][desk]") {
    Bench bench;
    bench.photos.late = true;
    QMimeData data;
    data.setImageData(QImage(60, 80, QImage::Format_RGB32));
    bench.drop(data);
    bench.drop(data);
    REQUIRE(bench.photos.waiting.size() == 2);
    bench.photos.waiting[1](app::PhotoVerdict{{}, true, {}});
    bench.photos.waiting[0](verdictWithCut());
    CHECK_FALSE(bench.panel()->text().contains("背景"));
}

TEST_CASE("A picture that cannot be judged says why", "[app][desk]") {
    Bench bench;
    bench.photos.verdict = tl::unexpected(app::photoNotJudged("", printer::Error{printer::Code::portraitUnreadable, ""}));
    QMimeData data;
    data.setImageData(QImage(60, 80, QImage::Format_RGB32));
    bench.drop(data);
    CHECK(bench.page.findChild<app::MessagePanel*>()->text().contains("printer.portraitUnreadable"));
    CHECK_FALSE(bench.panel()->isVisible());
}

TEST_CASE("A photo that was refused is called so when one registers, with the first check it failed and what to do", "[app][desk]") {
    Bench bench;
    bench.photos.verdict = verdictWithCut();
    QMimeData data;
    data.setImageData(QImage(600, 800, QImage::Format_RGB32));
    bench.drop(data);
    const auto saidOf = [&](const char* rule, const char* detail) {
        bench.service.report = app::ImportReport{{}, {{1, "photo", app::PiiText(""), rule, "12", detail}}};
        bench.page.findChild<QPushButton*>("primary")->click();
        return bench.page.findChild<app::MessagePanel*>()->text();
    };
    for (const auto* rule : {app::photoNotPassed, "photo.wrong_size"}) {
        INFO(rule);
        CHECK(saidOf(rule, "").contains("照片没有通过检查：背景不够白"));
        CHECK(saidOf(rule, "").contains("换白色背景重拍。"));
    }
    CHECK(saidOf(app::photoNotPassed, "faces 0").contains("照片上找不到正面人脸"));  // what the engine says is of the photo that counts
    CHECK(saidOf("photo.too_large", "").contains("超过 5 MB"));
}

TEST_CASE("The key that takes the cut leads to what was refused, and where nothing is to be taken it says so", "[app][desk]") {
    Bench bench;
    const auto press = [&] { QTest::keyClick(&bench.page, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); };
    const auto message = [&] { return bench.page.findChild<app::MessagePanel*>()->text(); };
    press();
    CHECK(message().contains("没有等待采用的照片"));
    auto verdict = verdictWithCut();
    verdict.crop.clear();
    bench.photos.verdict = verdict;
    QMimeData data;
    data.setImageData(QImage(60, 80, QImage::Format_RGB32));
    bench.drop(data);
    press();
    const auto labels = bench.panel()->findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains("没有可采用的"); }));
    emit bench.panel()->closed();
    REQUIRE_FALSE(bench.panel()->isVisible());
    press();
    CHECK(bench.panel()->isVisible());
    CHECK(message().contains("照片没有通过检查：背景不够白"));
}

namespace {

struct SlowBench : Bench {
    SlowBench() { picture.setImageData(QImage(600, 800, QImage::Format_RGB32)); }
    [[nodiscard]] QString said() { return test::said(page); }

    QMimeData picture;
};

}  // namespace

TEST_CASE("Nobody is registered while their photo is still being read", "[app][desk]") {
    SlowBench bench;
    bench.let(bench.picture);
    CHECK(bench.registered().empty());
    CHECK(bench.said().contains("照片还在读入"));
    test::letFilesBeRead();
    CHECK_FALSE(bench.registered().empty());
}

TEST_CASE("A photo that is still being read does not take the place of one that was taken meanwhile", "[app][desk]") {
    SlowBench bench;
    bench.photos.verdict = verdictWithCut();
    bench.let(bench.picture);
    bench.page.findChild<app::PhotoIntake*>()->keep(cut);
    test::letFilesBeRead();
    CHECK(bench.registered() == cut);
}

TEST_CASE("A photo that comes when the form was cleared is nobody's", "[app][desk]") {
    SlowBench bench;
    bench.let(bench.picture);
    test::press(bench.page, "清空");
    test::letFilesBeRead();
    CHECK(bench.photo().isEmpty());
    CHECK(bench.photos.judged.empty());
}

TEST_CASE("What was cut from the photo before is not taken while another one is read", "[app][desk]") {
    SlowBench bench;
    bench.photos.verdict = verdictWithCut();
    bench.drop(bench.picture);
    QMimeData other;
    other.setImageData(QImage(300, 400, QImage::Format_RGB32));
    bench.let(other);
    QTest::keyClick(&bench.page, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    test::letFilesBeRead();
    const auto registered = bench.registered();
    CHECK(QImage::fromData(registered.data(), static_cast<int>(registered.size())).size() == QSize(300, 400));
}

TEST_CASE("A photo that did not pass is told of among what is missing, and no longer when its cut is taken", "[app][desk]") {
    Bench bench;
    const auto* missing = bench.page.findChild<QLabel*>("hint");
    bench.service.answer.refusals = {{1, "name", app::PiiText(""), "text.missing", "12", ""}};
    bench.photos.verdict = verdictWithCut();
    QMimeData data;
    data.setImageData(QImage(600, 800, QImage::Format_RGB32));
    bench.drop(data);
    REQUIRE(test::until([&] { return missing->text().contains("姓名"); }));
    CHECK(test::until([&] { return missing->text().contains("照片"); }));
    bench.page.findChild<QPushButton*>("takePhoto")->click();
    CHECK(test::until([&] { return !missing->text().contains("照片"); }));
}

TEST_CASE("What was said of a photo goes when another one comes, and what was said of something else stays", "[app][desk]") {
    Bench bench;
    QMimeData data;
    data.setImageData(QImage(60, 80, QImage::Format_RGB32));
    auto* message = bench.page.findChild<app::MessagePanel*>();
    bench.photos.verdict = tl::unexpected(app::photoNotJudged("", printer::Error{printer::Code::portraitUnreadable, ""}));
    bench.drop(data);
    REQUIRE(message->text().contains("printer.portraitUnreadable"));
    bench.photos.verdict = app::PhotoVerdict{{}, true, {}};
    bench.drop(data);
    CHECK_FALSE(message->isVisible());
    bench.service.report = app::ImportReport{{}, {{1, "name", app::PiiText(""), "text.missing", "12", ""}}};
    bench.page.findChild<QPushButton*>("primary")->click();
    bench.drop(data);
    CHECK(message->isVisible());
    CHECK(message->text().contains("text.missing"));
}

TEST_CASE("A photo that cannot be cropped is seen whole beside what it does not pass, with the button above the list", "[app][desk]") {
    Bench bench;
    auto verdict = verdictWithCut();
    verdict.crop.clear();
    bench.photos.verdict = verdict;
    QMimeData data;
    data.setImageData(QImage(600, 800, QImage::Format_RGB32));
    bench.drop(data);
    const auto* seen = bench.panel()->findChild<QLabel*>("photoPreview");
    REQUIRE(seen->isVisible());
    const QSize size = seen->pixmap().size();
    CHECK(size.width() * 800 == Approx(size.height() * 600).epsilon(0.02));
    CHECK(size.height() <= 130);
    const auto* checks = bench.panel()->findChild<QLabel*>("checks");
    const auto buttons = bench.panel()->findChildren<QPushButton*>();
    for (const auto* button : buttons)
        if (button->isVisible()) CHECK(button->mapTo(bench.panel(), QPoint()).y() < checks->mapTo(bench.panel(), QPoint()).y());
}
