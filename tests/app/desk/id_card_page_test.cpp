#include <QClipboard>
#include <QGuiApplication>
#include <QImage>

#include "app/desk/pages/registration_page.h"
#include "app/desk/shell/device_strip.h"
#include "tests/apdu/id_reader/id_cards.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        page.resize(1200, 700);
        page.show();
        page.open();
        QApplication::setActiveWindow(&page);
        REQUIRE(QTest::qWaitForWindowActive(&page));
        service.report = app::ImportReport{{{1, 1, 1, app::PiiText("李样例"), "", ""}}, {}};
    }
    [[nodiscard]] QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(name); }
    [[nodiscard]] QComboBox* list(const char* name) { return page.findChild<QComboBox*>(name); }
    [[nodiscard]] QString decision() { return page.findChild<QLabel*>("decision")->text(); }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }
    [[nodiscard]] bool tinted(const char* name) { return page.findChild<QWidget*>(name)->property("filled").toBool(); }
    [[nodiscard]] QString focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : ""; }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        ++keystrokes;
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    // A button by its key: offscreen, a test's keys do not reach every shortcut.
    void push(QPushButton* button) {
        ++keystrokes;
        button->click();
    }
    [[nodiscard]] QPushButton* button(const char* text) {
        for (auto* one : page.findChildren<QPushButton*>())
            if (one->text().startsWith(text) && one->text().contains("(Ctrl")) return one;
        return nullptr;
    }
    void say(const char* words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    void lay(const apdu::IdRecord& card) { watch.takeCard(card); }

    QApplication& running = test::application();
    test::FakeRegistration service;
    app::IdReaderWatch watch;
    test::FakePhotos photos;
    app::RegistrationPage page{service, test::wording, &watch, &photos};
    int keystrokes = 0;
};

}  // namespace

TEST_CASE("A card on the reader fills the form, and what it changed is tinted until the field is left", "[app][desk]") {
    Bench bench;
    bench.lay(test::idCard());
    CHECK(bench.line("citizen_number")->text() == "320102198803120030");
    CHECK(bench.line("name")->text() == "李样例");
    CHECK(bench.line("birth_date")->text() == "1988-03-12");
    CHECK(bench.line("household_address")->text() == "江苏省南京市玄武区样例路12号2幢301室");
    CHECK(bench.list("sex")->currentText() == "男");
    CHECK(bench.line("declarant_name")->text() == "李样例");
    for (const auto* field : {"citizen_number", "name", "sex", "birth_date", "household_address", "intended_days"}) CHECK(bench.tinted(field));
    for (const auto* field : {"nation", "document_type", "phone"}) CHECK_FALSE(bench.tinted(field));
    CHECK(bench.message().contains("不能显示"));
    bench.line("name")->setFocus();
    bench.press(Qt::Key_Return);
    CHECK_FALSE(bench.tinted("name"));
    bench.line("birth_date")->setFocus();
    bench.press(Qt::Key_Tab);
    CHECK_FALSE(bench.tinted("birth_date"));
    CHECK(bench.tinted("household_address"));
    CHECK(bench.line("name")->text() == "李样例");
}

TEST_CASE("What the clerk typed and the card says too is not tinted; what differs is", "[app][desk]") {
    Bench bench;
    QTest::keyClicks(bench.line("citizen_number"), "320102198803120030");
    bench.line("name")->setFocus();
    bench.line("name")->setText("李祥例");
    bench.lay(test::idCard());
    CHECK_FALSE(bench.tinted("citizen_number"));
    CHECK(bench.tinted("name"));
    CHECK(bench.line("name")->text() == "李样例");
}

TEST_CASE("A document the rules are not for is refused with its article, and the form stays as it was", "[app][desk]") {
    Bench bench;
    bench.lay({.kind = apdu::IdCardKind::foreigner});
    const auto text = test::wording.rule("document.excluded");
    CHECK(bench.message().contains(app::shown(text.cause) + "（第3条）"));
    CHECK(bench.message().contains(app::shown(text.remedy)));
    CHECK_FALSE(bench.message().contains("不是表中的人"));
    CHECK(bench.decision().contains("第3条"));
    CHECK(bench.line("citizen_number")->text().isEmpty());
}

TEST_CASE("A refused document on the reader says nothing of the person in the form, nor of what is decided for them", "[app][desk]") {
    Bench bench;
    bench.service.answer.row.decision = {app::Outcome::registerAndApply, "intended_days", "stay.card", "10"};
    QTest::keyClicks(bench.line("phone"), "13900000001");
    REQUIRE(test::until([&] { return bench.decision().contains("第10条"); }));
    bench.lay({.kind = apdu::IdCardKind::foreigner});
    const auto text = test::wording.rule("document.excluded");
    CHECK(bench.message().contains("阅读器上的证件（不是表中的人）：" + app::shown(text.cause) + "（第3条）"));
    CHECK(bench.message().contains(app::shown(text.remedy)));
    CHECK(bench.decision().contains("第10条"));
    CHECK_FALSE(bench.decision().contains("第3条"));
    CHECK(bench.line("phone")->text() == "13900000001");
}

TEST_CASE("Another person's card does not mix with the form; it fills it once that is cleared", "[app][desk]") {
    Bench bench;
    bench.lay(test::idCard());
    auto other = test::idCard();
    other.name = "王试制";
    other.number = "110105199207250044";
    bench.lay(other);
    CHECK(bench.line("name")->text() == "李样例");
    CHECK(bench.message().contains("不是同一人"));
    REQUIRE(bench.button("清空"));
    bench.push(bench.button("清空"));
    CHECK(bench.line("name")->text() == "王试制");
    CHECK(bench.line("citizen_number")->text() == "110105199207250044");
}

TEST_CASE("A card that is not read says why, and an expired one that it is", "[app][desk]") {
    Bench bench;
    bench.watch.takeCard(tl::unexpected(apdu::Error{apdu::Code::idCardNotRead, "", 0x41}));
    CHECK(bench.message().contains("apdu.idCardNotRead"));
    auto card = test::idCard();
    card.validUntil = "2020-01-01";
    bench.lay(card);
    CHECK(bench.message().contains(app::shown(test::wording.rule("document.expired").cause)));
}

TEST_CASE("A card is taken while the page is shown only", "[app][desk]") {
    Bench bench;
    bench.page.hide();
    bench.lay(test::idCard());
    bench.page.show();
    CHECK(bench.line("name")->text().isEmpty());
}

TEST_CASE("A page that is made because a card comes is told of that card", "[app][desk]") {
    Bench bench;
    std::unique_ptr<app::RegistrationPage> late;
    QObject::connect(&bench.watch, &app::IdReaderWatch::coming, &bench.page, [&] {
        late = std::make_unique<app::RegistrationPage>(bench.service, test::wording, &bench.watch);
        late->show();
        late->open();
    });
    bench.lay(test::idCard());
    CHECK(late->findChild<QLineEdit*>("name")->text() == "李样例");
}

TEST_CASE("In a list a code chooses, as far as it leaves no doubt", "[app][desk]") {
    Bench bench;
    bench.list("residence_reason")->setFocus();
    bench.press(Qt::Key_1);
    CHECK(bench.list("residence_reason")->currentText() == "务工");
    bench.press(Qt::Key_0);
    CHECK(bench.list("residence_reason")->currentText() == "探亲访友");
    bench.list("residence_place")->setFocus();
    bench.press(Qt::Key_5);
    CHECK(bench.list("residence_place")->currentText() == "租赁房屋");
    CHECK(bench.focus() == "residence_place");
}

TEST_CASE("With a card on the reader a walk-in is ready for approval after twelve keystrokes, besides telephone and address", "[app][desk]") {
    Bench bench;
    bench.photos.verdict = app::PhotoVerdict{{}, true, apdu::Bytes{0xFF, 0xD8, 0xFF}};
    QGuiApplication::clipboard()->setImage(QImage(600, 800, QImage::Format_RGB32));
    bench.lay(test::idCard());
    REQUIRE(bench.focus() == "marital_status");
    bench.press(Qt::Key_1);
    CHECK(bench.focus() == "phone");
    bench.say("13900000001");
    bench.press(Qt::Key_Return);
    CHECK(bench.focus() == "present_address");
    bench.say("Zhengzhou example street 1");
    bench.press(Qt::Key_Return);
    CHECK(bench.focus() == "residence_reason");
    bench.press(Qt::Key_0);
    bench.press(Qt::Key_1);
    CHECK(bench.focus() == "residence_place");
    bench.press(Qt::Key_5);
    CHECK(bench.focus() == "photo");
    bench.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(bench.focus() == "paper1");
    test::letFilesBeRead();
    CHECK(bench.focus() == "paper1");
    REQUIRE(bench.button("采用裁剪"));
    bench.push(bench.button("采用裁剪"));
    bench.press(Qt::Key_1);
    CHECK(bench.focus() == "primary");
    REQUIRE(bench.button("登记"));
    bench.push(bench.button("登记"));

    CHECK(bench.keystrokes <= 12);
    const auto& entered = bench.service.entered;
    REQUIRE_FALSE(entered.empty());
    for (const auto& [field, value] : entered)
        if (field != "workplace" && field != "declarant_document" && !field.starts_with("proxy_")) CHECK_FALSE(value.empty());
    CHECK(entered.at("citizen_number") == "320102198803120030");
    CHECK(entered.at("residence_reason") == "务工");
    CHECK(entered.at("residence_place") == "租赁房屋");
    CHECK(entered.at("intended_days") == "365");
    CHECK(entered.at("papers") == "居民身份证;房屋租赁合同");
    CHECK(entered.at("declarant_phone") == "13900000001");
    CHECK(bench.service.enteredPhoto == apdu::Bytes{0xFF, 0xD8, 0xFF});
}

TEST_CASE("The device strip says whether the ID reader works", "[app][desk]") {
    test::application();
    app::DeviceWatch devices;
    test::FakeToday today;
    app::IdReaderWatch watch;
    app::DeviceStrip strip(devices, today, "李敏", &watch);
    strip.show();
    const auto said = [&] {
        QString all;
        for (const auto* label : strip.findChildren<QLabel*>())
            if (label->isVisible()) all += label->text() + "\n";
        return all;
    };
    CHECK_FALSE(said().contains("身份证阅读器"));
    watch.takeReader({});
    CHECK(said().contains("● 身份证阅读器"));
    watch.takeReader(app::fail(app::Code::deviceFailed, "", apdu::Error{apdu::Code::idReaderMissing, "", 0}));
    CHECK(said().contains("○ 未接身份证阅读器"));
    watch.takeReader(app::fail(app::Code::deviceFailed, "", apdu::Error{apdu::Code::idReaderMute, "", 0}));
    CHECK(said().contains("✕ 身份证阅读器不可用"));
}
