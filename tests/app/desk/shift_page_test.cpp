#include "app/desk/pages/shift_page.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("A shift is opened, and closes only when its count is told to agree", "[app][desk][shift]") {
    test::application();
    test::FakeShift shift;
    test::FakePeople people;
    ShiftPage page(shift, people, test::wording);
    page.open();
    CHECK_FALSE(page.findChild<QPushButton*>("primary")->isEnabled());
    press(page, "开班");
    CHECK(page.findChild<QPushButton*>("primary")->isEnabled());
    CHECK(named<TextList>(page, "本班业务")->count() == 1);
    CHECK(named<TextList>(page, "本班空白卡")->count() == 0);
    press(page, "清点并交班");
    CHECK_FALSE(shift.closing.counted);
    shift.closed = ShiftClosed{4, false, 0};
    type(page, "抽屉中清点到的空白卡", "19");
    press(page, "清点并交班");
    CHECK(shift.closing.counted == 19);
    CHECK(said(page).contains("未交班"));
    CHECK(page.findChild<QPushButton*>("primary")->isEnabled());
    shift.closed = ShiftClosed{4, true, 0};
    type(page, "抽屉中清点到的空白卡", "20");
    press(page, "清点并交班");
    CHECK(said(page).contains("已交班"));
    CHECK_FALSE(page.findChild<QPushButton*>("primary")->isEnabled());
    CHECK(named<TextList>(page, "本班空白卡")->count() == 1);
}

TEST_CASE("Where no blanks are kept a shift closes without a count", "[app][desk][shift]") {
    test::application();
    test::FakeShift shift;
    shift.kept = false;
    test::FakePeople people;
    ShiftPage page(shift, people, test::wording);
    page.open();
    press(page, "开班");
    press(page, "清点并交班");
    CHECK_FALSE(shift.closing.counted);
    CHECK(said(page).contains("已交班"));
}

TEST_CASE("A shift whose drawer differs closes with a reason that a second person signs", "[app][desk][shift]") {
    test::application();
    test::FakeShift shift;
    test::FakePeople people;
    ShiftPage page(shift, people, test::wording);
    page.open();
    press(page, "开班");
    type(page, "抽屉中清点到的空白卡", "19");
    type(page, "差异事由", "one was torn");
    press(page, "清点并交班");
    CHECK_FALSE(shift.closing.counted);
    shift.closed = ShiftClosed{4, true, -1};
    REQUIRE(test::signAs(page, "王芳"));
    CHECK(shift.closing.counted == 19);
    CHECK(shift.closing.people.second.name() == "王芳");
    CHECK(said(page).contains("两人签字"));
}

TEST_CASE("What one counted is not seen by who counts next", "[app][desk][shift][people]") {
    test::application();
    test::FakeShift shift;
    test::FakePeople people;
    ShiftPage page(shift, people, test::wording);
    page.beginFor(Actor("李敏"));
    page.open();
    press(page, "开班");
    type(page, "抽屉中清点到的空白卡", "19");
    page.beginFor(Actor("王芳"));
    CHECK(named<QLineEdit>(page, "抽屉中清点到的空白卡")->text().isEmpty());
}
