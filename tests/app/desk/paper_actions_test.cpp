#include "app/desk/pages/hand_over_page.h"
#include "app/desk/pages/registration_page.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("The receipt of who was registered last is printed, and a printer that is missing is told", "[app][desk][papers]") {
    test::application();
    test::FakeRegistration registration;
    test::FakePapers papers;
    RegistrationPage page(registration, test::wording);
    page.offerPapers(papers);
    const auto button = [&](const QString& words) {
        for (auto* found : page.findChildren<QPushButton*>())
            if (found->text().startsWith(words)) return found;
        return static_cast<QPushButton*>(nullptr);
    };
    CHECK_FALSE(button("打印回执")->isEnabled());
    registration.report = ImportReport{{{1, 21, 12, PiiText("李样例"), "stay.card", "10"}}, {}};
    press(page, "登记");
    REQUIRE(button("打印回执")->isEnabled());
    press(page, "打印回执");
    press(page, "打印登记表");
    CHECK(papers.printed == std::vector<std::pair<PaperKind, std::int64_t>>{{PaperKind::collection, 12}, {PaperKind::registration, 21}});
    papers.answer = fail(Code::paperNotPrinted, "", printer::fail(printer::Code::paperQueueMissing).value());
    press(page, "打印回执");
    CHECK(said(page).contains("PDF"));
}

TEST_CASE("The chosen order's receipt can be had again where cards are handed over", "[app][desk][papers]") {
    test::application();
    test::FakeOrders orders;
    test::FakeCards cards;
    test::FakePapers papers;
    DeviceWatch devices;
    orders.rows = std::vector<OrderRow>{test::orderRow(9, State::committed)};
    HandOverPage page(orders, cards, devices, test::wording);
    page.offerPapers(papers);
    page.open();
    press(page, "打印回执");
    CHECK(papers.printed == std::vector<std::pair<PaperKind, std::int64_t>>{{PaperKind::collection, 9}});
}

TEST_CASE("A receipt that is not printed takes nothing back of the registration, which stays to be read", "[app][desk][papers]") {
    test::application();
    test::FakeRegistration registration;
    test::FakePapers papers;
    RegistrationPage page(registration, test::wording);
    page.offerPapers(papers);
    registration.report = ImportReport{{{1, 21, 12, PiiText("李样例"), "stay.card", "10"}}, {}};
    press(page, "登记");
    const QString registered = "李样例 已登记，任务 12 等待审核";
    papers.answer = fail(Code::paperNotPrinted, "", printer::fail(printer::Code::paperQueueMissing).value());
    press(page, "打印回执");
    CHECK(said(page).contains(shown(test::wording.failure(papers.answer.error()).cause)));
    CHECK(said(page).contains("再按“打印回执 (Ctrl+R)”"));
    CHECK(said(page).contains("✓ " + registered + "：照样有效"));
    press(page, "打印登记表");
    CHECK(said(page).contains("再按“打印登记表 (Ctrl+Shift+R)”"));
    CHECK(said(page).contains(registered));
    papers.answer = Result<void>{};
    press(page, "打印回执");
    CHECK(said(page).contains(registered));
    CHECK(said(page).contains("已送往打印机"));
}
