#include "app/desk/pages/hand_over_page.h"

#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::committed)};
        page.show();
        page.open();
        test::plugIn(devices, true);
    }
    [[nodiscard]] QPushButton* primary() { return page.findChild<QPushButton*>("primary"); }
    [[nodiscard]] QPushButton* button(const QString& words) {
        for (auto* button : page.findChildren<QPushButton*>())
            if (button->text().startsWith(words)) return button;
        return nullptr;
    }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }

    QApplication& running = test::application();
    test::FakeOrders orders;
    test::FakeCards cards;
    app::DeviceWatch devices;
    app::HandOverPage page{orders, cards, devices, test::wording};
};

}  // namespace

TEST_CASE("A card handed over without a scan is never shown as proved on the plastic", "[app][desk]") {
    Bench bench;
    app::ThreeWayProof proof;
    proof.genuine = cardlib::Genuine::yes;
    bench.cards.proof = proof;
    bench.primary()->click();
    CHECK(bench.cards.handed == 7);
    CHECK(bench.cards.scanned == std::nullopt);
    CHECK(bench.message().contains("卡面未核验"));
    CHECK_FALSE(bench.message().contains("卡面 ✓"));
    for (const auto& [print, shown] : {std::pair{"not scanned from plastic", "卡面：未从卡上扫描核验"},
                                       std::pair{"rendered bitmap", "卡面：仅核验了生成的图像"}}) {
        Bench told;
        proof.print = print;
        told.cards.proof = proof;
        told.primary()->click();
        CHECK(told.message().contains(shown));
        CHECK_FALSE(told.message().contains("卡面 ✓"));
    }
}

TEST_CASE("What a scanner types is compared, and Enter of the scanner hands nothing over by itself", "[app][desk]") {
    Bench bench;
    app::ThreeWayProof proof;
    proof.genuine = cardlib::Genuine::yes;
    proof.printAgrees = true;
    bench.cards.proof = proof;
    QApplication::setActiveWindow(&bench.page);
    auto* scan = bench.page.findChildren<QLineEdit*>().last();
    scan->setFocus();
    QTest::keyClicks(scan, "ZJ1:ABC");
    QTest::keyClick(scan, Qt::Key_Return);
    CHECK(bench.cards.handed == 0);
    bench.primary()->click();
    CHECK(bench.cards.scanned == std::optional<std::string>("ZJ1:ABC"));
    CHECK(bench.message().contains("卡面 ✓"));
}

TEST_CASE("A proof that fails says why and leaves the order in the list", "[app][desk]") {
    Bench bench;
    bench.cards.proof = app::fail(app::Code::proofFailed, "print");
    bench.primary()->click();
    CHECK(bench.message().contains("app.proofFailed"));
    CHECK(bench.page.findChild<app::OrderPicker*>()->count() == 1);
    CHECK(bench.primary()->isEnabled());
}

TEST_CASE("A proof that fails names each thing that differs", "[app][desk]") {
    for (const auto& [detail, words] : {std::pair{"print", "卡面二维码不是这张卡的"}, std::pair{"chip not genuine, signature", "芯片上的签名不符"},
                                        std::pair{"holder/name", "holder/name"}}) {
        Bench bench;
        bench.cards.proof = app::fail(app::Code::proofFailed, detail);
        bench.primary()->click();
        CHECK(bench.message().contains(words));
    }
}

TEST_CASE("What was scanned is compared with no other card: it goes when the page is opened, when another order is chosen, and with who scanned it",
          "[app][desk]") {
    Bench bench;
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::committed), test::orderRow(8, app::State::committed)};
    bench.page.open();
    auto* scan = bench.page.findChildren<QLineEdit*>().last();
    scan->setText("HELLO");
    SECTION("opened") {
        bench.page.open();
    }
    SECTION("another order") {
        bench.page.goTo(8);
    }
    SECTION("another person") {
        bench.page.beginFor(app::Actor("other"));
    }
    CHECK(scan->text().isEmpty());
}

TEST_CASE("A replacement whose fee is owed is not handed over, and the page has a door to the fees", "[app][desk]") {
    Bench bench;
    auto row = test::orderRow(7, app::State::committed);
    row.feeOwed = true;
    bench.orders.rows = std::vector<app::OrderRow>{row};
    bench.page.open();
    CHECK_FALSE(bench.primary()->isEnabled());
    CHECK(bench.page.findChild<app::DecisionLabel*>()->text().contains("工本费还没有收"));
    QString went;
    std::int64_t with = 0;
    QObject::connect(&bench.page, &app::Page::wants, &bench.page, [&](const QString& service, std::int64_t order) {
        went = service;
        with = order;
    });
    bench.button("去收费")->click();
    CHECK(went == "fees");
    CHECK(with == 7);
    row.feeOwed = false;
    bench.orders.rows = std::vector<app::OrderRow>{row};
    bench.page.open();
    CHECK(bench.primary()->isEnabled());
    CHECK(bench.page.findChild<app::DecisionLabel*>()->text().isEmpty());
}

TEST_CASE("The camera reads the code on the plastic into the field of the scanner, and hands nothing over by itself", "[app][desk][camera]") {
    Bench bench;
    test::FakeCamera camera;
    test::FakePhotos photos;
    bench.page.offerCamera(camera, photos);
    auto* panel = bench.page.findChild<app::CodePanel*>();
    CHECK(panel->isHidden());
    bench.button("相机读码")->click();
    REQUIRE(panel->isVisible());
    CHECK(camera.now == app::Camera::State::running);
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::white);
    camera.see(picture);
    CHECK(panel->isVisible());
    photos.code = "ZJ1:ABC";
    CHECK(test::until([&] {
        camera.see(picture);
        return panel->isHidden();
    }));
    CHECK(bench.page.findChildren<QLineEdit*>().last()->text() == "ZJ1:ABC");
    CHECK(camera.now == app::Camera::State::ready);
    CHECK(bench.cards.handed == 0);
}

TEST_CASE("What failed with one card is not left over when another is chosen, or the page is opened on another", "[app][desk]") {
    Bench bench;
    const std::vector<app::OrderRow> both{test::orderRow(7, app::State::committed), test::orderRow(8, app::State::committed)};
    bench.orders.rows = both;
    bench.page.open();
    bench.cards.proof = app::fail(app::Code::proofFailed, "print");
    bench.primary()->click();
    REQUIRE(bench.message().contains("app.proofFailed"));
    SECTION("chosen") {
        bench.page.goTo(8);
    }
    SECTION("opened") {
        bench.page.open();
        CHECK(bench.message().contains("app.proofFailed"));
        bench.orders.rows = std::vector<app::OrderRow>{both.back()};
        bench.page.open();
    }
    CHECK(bench.message().isEmpty());
}

TEST_CASE("What a scanner types while the rows have the keyboard goes into its field, and the chosen order stays", "[app][desk]") {
    Bench bench;
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::committed), test::orderRow(8, app::State::committed)};
    bench.page.open();
    bench.page.goTo(8);
    auto* rows = bench.page.findChild<app::RowView*>();
    rows->setFocus();
    QTest::keyClicks(rows, "Z");
    auto* scan = bench.page.findChildren<QLineEdit*>().last();
    CHECK(scan->text() == "Z");
    CHECK(bench.page.findChild<app::OrderPicker*>()->filter()->text().isEmpty());
    CHECK(bench.page.findChild<app::OrderPicker*>()->chosen()->order == 8);
}

TEST_CASE("What was scanned before the list came is compared with the order that is shown then", "[app][desk]") {
    Bench bench;
    bench.orders.rows = std::vector<app::OrderRow>{};
    bench.page.open();
    auto* scan = bench.page.findChildren<QLineEdit*>().last();
    bench.orders.lateList = true;
    bench.page.open();
    scan->setText("ZJ1:ABC");
    REQUIRE(bench.orders.waitingLists.size() == 1);
    bench.orders.waitingLists[0](std::vector<app::OrderRow>{test::orderRow(7, app::State::committed)});
    CHECK(scan->text() == "ZJ1:ABC");
    CHECK(bench.primary()->isEnabled());
    CHECK(bench.message().isEmpty());
}

TEST_CASE("Whoever turns to another order after the scan is told that the code was not used", "[app][desk]") {
    Bench bench;
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::committed), test::orderRow(8, app::State::committed)};
    bench.page.open();
    auto* scan = bench.page.findChildren<QLineEdit*>().last();
    scan->setText("ZJ1:ABC");
    QTest::keyClick(scan, Qt::Key_Down);
    REQUIRE(bench.page.findChild<app::OrderPicker*>()->chosen()->order == 8);
    CHECK(scan->text().isEmpty());
    CHECK(bench.message().contains("请再扫这张卡的卡面"));
    QTest::keyClick(scan, Qt::Key_Up);
    CHECK(bench.message().isEmpty());
}

TEST_CASE("What was done with the last order is not left over when the next one comes", "[app][desk]") {
    Bench bench;
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(7, app::State::committed)};
    bench.page.open();
    bench.orders.rows = std::vector<app::OrderRow>{};
    bench.primary()->click();
    REQUIRE(bench.message().contains("任务 7 已发放"));
    bench.orders.rows = std::vector<app::OrderRow>{test::orderRow(8, app::State::committed)};
    bench.page.open();
    CHECK(bench.message().isEmpty());
}

TEST_CASE("A code that the scanner typed twice is one code", "[app][desk]") {
    Bench bench;
    bench.page.findChildren<QLineEdit*>().last()->setText("ZJ1:ABCZJ1:ABC");
    bench.primary()->click();
    CHECK(bench.cards.scanned == std::optional<std::string>("ZJ1:ABC"));
}

TEST_CASE("What was scanned while the filter showed no order is nobody's", "[app][desk]") {
    Bench bench;
    auto* filter = bench.page.findChild<app::OrderPicker*>()->filter();
    auto* scan = bench.page.findChildren<QLineEdit*>().last();
    filter->setText("nobody of this name");
    REQUIRE_FALSE(bench.page.findChild<app::OrderPicker*>()->chosen());
    scan->setText("ZJ1:ABC");
    filter->clear();
    REQUIRE(bench.page.findChild<app::OrderPicker*>()->chosen());
    CHECK(scan->text().isEmpty());
    CHECK(bench.message().contains("请再扫这张卡的卡面"));
}
