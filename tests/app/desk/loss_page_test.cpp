#include "app/desk/pages/loss_page.h"

#include <QDateTime>

#include "tests/app/desk/card_fakes.h"
#include "tests/app/desk/fake_people.h"
#include "tests/support/catch.h"

namespace {

struct Bench {
    Bench() {
        service.rows = std::vector<app::CardRow>{test::cardRow()};
        service.lost = app::LostCard{"41010526000000000001", "李敏", "told", "2026-11-26T00:00:00Z"};
        page.show();
        page.open();
        find();
    }
    void find() { QTest::keyClick(line("cardFilter"), Qt::Key_Return); }
    void tell(const QString& since) {
        line("since")->selectAll();
        QTest::keyClicks(line("since"), since);
    }
    void lose(const std::string& certificate) {
        auto row = test::cardRow();
        row.lost = *service.lost;
        row.certificate = certificate;
        service.rows = std::vector<app::CardRow>{row};
        find();
    }
    [[nodiscard]] QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(name); }
    [[nodiscard]] QPushButton* button(const QString& words) {
        for (auto* button : page.findChildren<QPushButton*>())
            if (button->text().startsWith(words)) return button;
        return nullptr;
    }
    [[nodiscard]] QString message() { return page.findChild<app::MessagePanel*>()->text(); }
    [[nodiscard]] QString decision() { return page.findChild<app::DecisionLabel*>()->text(); }

    QApplication& running = test::application();
    test::FakeLoss service;
    test::FakePeople people;
    app::LossPage page{service, people, test::wording};
};

}  // namespace

TEST_CASE("A loss told by word of mouth takes effect at the time that was told", "[app][desk]") {
    Bench bench;
    bench.line("since")->setText("2026-11-20 08:30");
    bench.button("口头挂失")->click();
    const auto utc = QDateTime::fromString("2026-11-20 08:30", "yyyy-MM-dd HH:mm").toUTC().toString("yyyy-MM-dd'T'HH:mm:ss'Z'");
    CHECK(bench.service.reported.effectiveAt == utc.toStdString());
    CHECK(bench.service.reported.applicationSerial == "41010526000000000001");
    CHECK(bench.message().contains("李样例 的卡已列入挂失名单"));
}

TEST_CASE("A loss without a time of effect cannot be reported", "[app][desk]") {
    Bench bench;
    bench.line("since")->setText("yesterday");
    CHECK_FALSE(bench.button("口头挂失")->isEnabled());
    bench.line("since")->setText("2026-11-20 08:30");
    CHECK(bench.button("口头挂失")->isEnabled());
}

TEST_CASE("An oral report says that no new card is made on it, the bank's certificate that one may be", "[app][desk]") {
    Bench bench;
    bench.lose("");
    CHECK(bench.decision().contains("不能凭此补领"));
    CHECK_FALSE(bench.button("口头挂失")->isEnabled());
    bench.line("certificate")->setText("BANK-1");
    bench.button("银行挂失证明")->click();
    CHECK(bench.service.certificate == "BANK-1");
    bench.lose("BANK-1");
    CHECK(bench.decision().contains("可以补领"));
}

TEST_CASE("A bank's certificate without its number says beside the field what is missing, and the keyboard is there", "[app][desk]") {
    Bench bench;
    QApplication::setActiveWindow(&bench.page);
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    bench.lose("");
    const auto fault = [&] { return bench.line("certificate")->accessibleDescription(); };
    bench.button("银行挂失证明")->click();
    CHECK(bench.service.certificate.empty());
    CHECK(fault().contains("请填写银行挂失证明编号"));
    CHECK(bench.line("certificate")->hasFocus());
    QTest::keyClicks(bench.line("certificate"), "BANK-1");
    CHECK(fault().isEmpty());
    bench.button("银行挂失证明")->click();
    CHECK(bench.service.certificate == "BANK-1");
}

TEST_CASE("A found card comes off the list only when a second person has signed", "[app][desk]") {
    Bench bench;
    CHECK_FALSE(bench.button("解除挂失")->isEnabled());
    bench.lose("");
    bench.button("解除挂失")->click();
    CHECK(bench.service.lifted.empty());
    REQUIRE(test::signAs(bench.page, "王芳"));
    CHECK(bench.service.lifted == "41010526000000000001");
    CHECK(bench.service.second == "王芳");
}

TEST_CASE("Nobody's card is chosen by itself: neither before a number was asked for, nor among several", "[app][desk]") {
    Bench bench;
    bench.page.open();
    CHECK_FALSE(bench.button("口头挂失")->isEnabled());
    bench.service.rows = std::vector<app::CardRow>{test::cardRow(7), test::cardRow(8)};
    bench.find();
    CHECK_FALSE(bench.button("口头挂失")->isEnabled());
    bench.page.goTo(8);
    CHECK(bench.button("口头挂失")->isEnabled());
}

TEST_CASE("Whose card is lost is found by the whole number", "[app][desk]") {
    Bench bench;
    auto* filter = bench.line("cardFilter");
    QTest::keyClicks(filter, "320102198803120030");
    QTest::keyClick(filter, Qt::Key_Return);
    CHECK(bench.service.searched == "320102198803120030");
}

TEST_CASE("A card is lost since now after each search and each report, unless another time was told", "[app][desk]") {
    Bench bench;
    const QString stale = "2026-11-20 08:30";
    bench.line("since")->setText(stale);
    bench.find();
    CHECK(bench.line("since")->text() != stale);
    bench.tell(stale);
    bench.find();
    CHECK(bench.line("since")->text() == stale);
    bench.button("口头挂失")->click();
    CHECK_FALSE(bench.service.reported.effectiveAt.empty());
    CHECK(bench.line("since")->text() != stale);
}

TEST_CASE("When and where a card was lost is reported with it, a day that is none is told beside the field", "[app][desk]") {
    Bench bench;
    bench.line("lostOn")->setText("last week");
    CHECK_FALSE(bench.button("口头挂失")->isEnabled());
    bench.line("lostOn")->setText("2026-11-19");
    bench.line("place")->setText("7 路公交车");
    bench.button("口头挂失")->click();
    CHECK(bench.service.reported.lostOn == "2026-11-19");
    CHECK(bench.service.reported.place == "7 路公交车");
    bench.service.lost->lostOn = "2026-11-19";
    bench.service.lost->place = "7 路公交车";
    bench.lose("");
    CHECK(bench.decision().contains("遗失日期 2026-11-19"));
    CHECK(bench.decision().contains("遗失地点 7 路公交车"));
}

TEST_CASE("A card that was cancelled while it was not there is neither reported lost nor found", "[app][desk]") {
    Bench bench;
    bench.service.lost->kind = "cancelled";
    bench.lose("");
    CHECK_FALSE(bench.button("口头挂失")->isEnabled());
    CHECK_FALSE(bench.button("解除挂失")->isEnabled());
    CHECK(bench.decision().contains("已注销"));
}
