#include "app/desk/pages/audit_page.h"
#include "tests/app/desk/fakes.h"
#include "tests/app/desk/ledger_fakes.h"
#include "tests/app/desk/page_hands.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;
using test::named, test::press, test::said, test::type;

TEST_CASE("The trail is filtered, and whether it holds is answered in one sentence", "[app][desk][trail]") {
    test::application();
    test::FakeTrail trail;
    AuditPage page(trail, test::wording);
    type(page, "人员", "李敏");
    type(page, "自（年-月-日）", "2026-11-01");
    page.open();
    CHECK(trail.filter.person == "李敏");
    CHECK(trail.filter.from == "2026-11-01");
    CHECK(named<TextList>(page, "日志")->at(0, 3) == "approved");
    press(page, "验证链条");
    CHECK(said(page).contains("无一更改"));
    trail.verdict = fail(Code::auditBroken, "row 3");
    press(page, "验证链条");
    CHECK(said(page).contains(shown(test::wording.failure(trail.verdict.error()).cause)));
    type(page, "自（年-月-日）", "yesterday");
    const auto asked = trail.befores.size();
    page.open();
    CHECK(trail.befores.size() == asked);
    const test::TemporaryFolder folder;
    page.save(folder.path() / "audit.csv");
    CHECK(test::readAll(folder.path() / "audit.csv") == "sequence,at\r\n");
}
