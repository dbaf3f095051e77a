#include "app/desk/words/local_time.h"

#include <ctime>

#include "app/desk/pages/audit_page.h"
#include "app/desk/pages/record_page.h"
#include "app/desk/pages/shift_page.h"
#include "app/desk/pages/stock_page.h"
#include "tests/app/desk/fake_people.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"

using namespace app;
using test::named, test::press;

namespace {

// A desk whose clock is eight hours ahead of the record's.
struct EightHoursAhead {
    EightHoursAhead() {
        test::application();
        set("CST-8");
    }
    ~EightHoursAhead() { set(before); }
    static void set(const QByteArray& zone) {
        if (zone.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", zone);
        tzset();
    }
    const QByteArray before = qgetenv("TZ");
};

QString wordsOf(const QWidget& page) {
    QString all;
    for (const auto* label : page.findChildren<QLabel*>()) all += label->text() + "\n";
    return all;
}

}  // namespace

TEST_CASE("A time of the record is shown by the desk's clock, and written back as it was", "[app][desk]") {
    const EightHoursAhead here;
    CHECK(shownTime("2026-11-26T17:05:09Z") == "2026-11-27 01:05");
    CHECK(shownTime("").isEmpty());
    CHECK(shownTime("yesterday") == "yesterday");
    CHECK(recordedTime(" 2026-11-27 01:05 ") == "2026-11-26T17:05:00Z");
    CHECK_FALSE(recordedTime("yesterday"));
}

TEST_CASE("Stock, shift, trail and record tell when by the desk's clock", "[app][desk]") {
    const EightHoursAhead here;
    test::FakePeople colleagues;
    test::FakeStock stock;
    StockPage stockPage(stock, colleagues, test::wording);
    press(stockPage, "查看账面数");
    CHECK(named<TextList>(stockPage, "分录")->at(0, 0) == "2026-11-26 09:00");
    test::FakeTrail trail;
    AuditPage auditPage(trail, test::wording);
    auditPage.open();
    CHECK(named<TextList>(auditPage, "日志")->at(0, 1) == "2026-11-26 09:00");
    test::FakeShift shift;
    shift.newest = ShiftReport{};
    shift.newest->shift.openedAt = "2026-11-26T17:05:09Z";
    ShiftPage shiftPage(shift, colleagues, test::wording);
    shiftPage.open();
    CHECK(wordsOf(shiftPage).contains("2026-11-27 01:05"));
    shift.newest->shift.closedAt = "2026-11-27T09:30:00Z";
    shiftPage.open();
    CHECK(wordsOf(shiftPage).contains("2026-11-27 17:30"));
    test::FakeRecords people;
    RecordPage recordPage(people, test::wording);
    recordPage.goTo(12);
    CHECK(wordsOf(recordPage).contains("2026-11-24 16:00"));
    CHECK(wordsOf(recordPage).contains("2026-11-25 16:00"));
}
