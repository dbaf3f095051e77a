#include "app/desk/pages/lost_list_page.h"

#include "tests/app/desk/data_fakes.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

namespace {

const QString number = "居住证编号，或 20 位应用序列号";

bool says(QWidget& page, const QString& words) {
    for (const auto* label : page.findChildren<QLabel*>())
        if (label->text().contains(words)) return true;
    return false;
}

}  // namespace

TEST_CASE("The lost list tells what it holds and how new it is", "[app][desk][lost]") {
    test::application();
    test::FakeLostList lost;
    LostListPage page(lost, test::wording);
    page.open();
    auto& list = *named<TextList>(page, "挂失名单");
    REQUIRE(list.count() == 2);
    CHECK(list.at(1, 3) == "王芳");
    CHECK(says(page, "名单共 2 张，最近一次"));
    lost.view->state.cards = 700;
    page.open();
    CHECK(says(page, "下面是前 2 张"));
    lost.view = LostListView{};
    page.open();
    CHECK(says(page, "名单上没有卡"));
    lost.view = fail(Code::storeBusy);
    page.open();
    CHECK(said(page).startsWith("✕"));
}

TEST_CASE("A card on the list is its holder's and bears the number that stands on it, where they are known", "[app][desk][lost]") {
    test::application();
    test::FakeLostList lost;
    lost.view->holders = {{"41010526000000000002", {PiiText("李样例"), "4101050000002026000001"}}};
    LostListPage page(lost, test::wording);
    page.open();
    auto& list = *named<TextList>(page, "挂失名单");
    CHECK(list.at(0, 0).isEmpty());
    CHECK(list.at(0, 5) == "41010526000000000001");
    CHECK(list.at(1, 0) == "李样例");
    CHECK(list.at(1, 1) == "4101050000002026000001");
    lost.found->holder = {PiiText("李样例"), "4101050000002026000001"};
    type(page, number, "4101050000002026000001");
    press(page, "查询");
    CHECK(lost.asked == "4101050000002026000001");
    CHECK(said(page).contains("李样例 的居住证 4101050000002026000001 不在挂失名单上"));
    lost.found = fail(Code::permitUnknown);
    press(page, "查询");
    CHECK_FALSE(named<QLineEdit>(page, number)->accessibleDescription().isEmpty());
}

TEST_CASE("A card is looked up by its serial, and what is no serial is told beside the field", "[app][desk][lost]") {
    test::application();
    test::FakeLostList lost;
    LostListPage page(lost, test::wording);
    page.open();
    press(page, "查询");
    CHECK(lost.asked.empty());
    CHECK(named<QLineEdit>(page, number)->accessibleDescription().contains("请填写"));
    type(page, number, " 41010526000000000009 ");
    press(page, "查询");
    CHECK(lost.asked == "41010526000000000009");
    CHECK(said(page).contains("不在挂失名单上"));
    lost.found = LostFound{{LostCard{"41010526000000000009", "李敏", "told", "2026-11-26T01:00:00Z"}, "B-7"}, {}};
    press(page, "查询");
    CHECK(said(page).startsWith("▲"));
    CHECK(said(page).contains("B-7"));
    lost.found = fail(Code::cardSerialMalformed, "4101");
    press(page, "查询");
    CHECK_FALSE(named<QLineEdit>(page, number)->accessibleDescription().isEmpty());
}
