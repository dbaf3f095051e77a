#include "tests/app/desk/draft_bench.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace app;
using test::DraftBench, test::press, test::said;

namespace {

constexpr int pastTheNextTry = 3500;

}  // namespace

TEST_CASE("What is typed is kept while one types, and an untouched form is not", "[app][desk][drafts]") {
    DraftBench bench;
    QTest::qWait(900);
    CHECK(bench.drafts.keeps == 0);
    bench.typeName("Exam");
    bench.waitForKeep(1);
    CHECK(bench.drafts.kept.at("name") == "Exam");
    CHECK_FALSE(bench.drafts.keptPhoto);
    bench.typeName("ple");
    bench.waitForKeep(2);
    CHECK(bench.drafts.kept.at("name") == "Example");
}

TEST_CASE("A page that is left keeps what was typed at once", "[app][desk][drafts]") {
    DraftBench bench;
    bench.typeName("Example");
    bench.page.hide();
    CHECK(bench.drafts.keeps == 1);
    CHECK(bench.drafts.kept.at("name") == "Example");
    bench.page.show();
    bench.page.hide();
    CHECK(bench.drafts.keeps == 1);
}

TEST_CASE("What could not be kept is told, and kept with its photo at the next key", "[app][desk][drafts]") {
    DraftBench bench;
    const test::TemporaryFolder folder;
    const auto photo = folder.path() / "photo.jpg";
    REQUIRE(apdu::writeFileDurably(photo, Bytes{0xFF, 0xD8, 9}));
    bench.drafts.refusal = fail(Code::diskFull).value();
    bench.page.findChild<RegistrationForm*>()->setPhoto(photo);
    bench.waitForKeep(1);
    CHECK(said(bench.page).contains(shown(test::wording.failure(*bench.drafts.refusal).cause)));
    bench.drafts.refusal.reset();
    bench.drafts.keptPhoto.reset();
    bench.drafts.kept.clear();
    bench.typeName("E");
    bench.waitForKeep(2);
    CHECK(bench.drafts.kept.at("name") == "E");
    CHECK(bench.drafts.heldAtKeep == std::vector<std::int64_t>{0, 0});
    CHECK_FALSE(said(bench.page).contains(shown(test::wording.failure(fail(Code::diskFull).value()).cause)));
    CHECK(bench.drafts.keptPhoto == Bytes{0xFF, 0xD8, 9});
}

TEST_CASE("What could not be kept is tried again though nobody types, and parking keeps first", "[app][desk][drafts]") {
    DraftBench bench;
    bench.drafts.refusal = fail(Code::diskFull).value();
    bench.typeName("Example");
    bench.waitForKeep(1);
    CHECK(said(bench.page).contains("几秒后自动再试"));
    bench.drafts.refusal.reset();
    bench.waitForKeep(2);
    CHECK(said(bench.page).contains("现已保存"));
    bench.typeName("!");
    press(bench.page, "停放到此号票");
    CHECK(bench.drafts.keeps == 3);
}

TEST_CASE("Whoever may not keep what they type is refused once, not with every key", "[app][desk][drafts]") {
    DraftBench bench;
    bench.drafts.refusal = fail(Code::stepForbidden).value();
    bench.typeName("Exam");
    bench.waitForKeep(1);
    CHECK(said(bench.page).contains("表中内容没有保存"));
    CHECK_FALSE(said(bench.page).contains("自动再试"));
    bench.typeName("ple");
    QTest::qWait(pastTheNextTry);
    CHECK(bench.drafts.keeps == 1);
    bench.drafts.refusal.reset();
    bench.page.beginFor("wang");
    bench.waitForKeep(2);
    CHECK(bench.drafts.kept.at("name") == "Example");
}

TEST_CASE("What cannot be kept as it stands is tried again at the next key only", "[app][desk][drafts]") {
    DraftBench bench;
    bench.drafts.refusal = fail(Code::draftInHandAlready).value();
    bench.typeName("Exam");
    bench.waitForKeep(1);
    QTest::qWait(pastTheNextTry);
    CHECK(bench.drafts.keeps == 1);
    bench.typeName("ple");
    bench.waitForKeep(2);
}

TEST_CASE("What somebody else took over is kept anew with its photo, and that is told", "[app][desk][drafts]") {
    DraftBench bench([](test::FakeDrafts& drafts) { drafts.there = std::optional(test::FakeDrafts::opened("A012", "Earlier")); });
    bench.drafts.refusal = fail(Code::draftElsewhere).value();
    const bool parked = GENERATE(false, true);
    if (parked) {
        press(bench.page, "停放到此号票");
    } else {
        bench.typeName("!");
        bench.waitForKeep(1);
    }
    bench.drafts.refusal.reset();
    bench.drafts.keptPhoto.reset();
    const int keeps = bench.drafts.keeps;
    CHECK(said(bench.page).contains("另存为新的一件"));
    CHECK(bench.page.findChild<QLabel*>("subject")->text().isEmpty());
    bench.waitForKeep(keeps + 1);
    CHECK(bench.drafts.heldAtKeep.back() == 0);
    CHECK(bench.drafts.keptPhoto == Bytes{1, 2, 3});
}

TEST_CASE("Nothing is tried again in nobody's name, and all of it when its person is back", "[app][desk][drafts]") {
    DraftBench bench;
    bench.drafts.refusal = fail(Code::storeBusy).value();
    bench.typeName("Example");
    bench.waitForKeep(1);
    bench.page.hide();
    bench.page.leave();
    const int keeps = bench.drafts.keeps;
    QTest::qWait(pastTheNextTry);
    CHECK(bench.drafts.keeps == keeps);
    bench.drafts.refusal.reset();
    bench.page.beginFor("wang");
    bench.waitForKeep(keeps + 1);
    CHECK(bench.drafts.kept.at("name") == "Example");
}

TEST_CASE("Who was registered is kept no more, and what is typed of the next one is a new draft", "[app][desk][drafts]") {
    DraftBench bench;
    bench.service.report = test::registered();
    bench.typeName("Example");
    bench.waitForKeep(1);
    press(bench.page, "登记");
    CHECK(bench.line("name")->text().isEmpty());
    QTest::qWait(900);
    CHECK(bench.drafts.keeps == 1);
    bench.typeName("Another");
    bench.waitForKeep(2);
    CHECK(bench.drafts.kept.at("name") == "Another");
}

TEST_CASE("Each keep names the draft it is of, and the next person's is a new one", "[app][desk][drafts]") {
    DraftBench bench;
    bench.service.report = test::registered();
    bench.typeName("Example");
    bench.waitForKeep(1);
    bench.typeName("!");
    bench.waitForKeep(2);
    press(bench.page, "登记");
    CHECK(bench.service.enteredDraft == 1);
    bench.typeName("Another");
    bench.waitForKeep(3);
    CHECK(bench.drafts.heldAtKeep == std::vector<std::int64_t>{0, 1, 0});
    press(bench.page, "清空");
    CHECK(bench.drafts.cleared == 1);
}

TEST_CASE("An answer for a clerk who has left neither empties the next one's form nor names whom it was about", "[app][desk][drafts]") {
    DraftBench bench;
    bench.service.waits = true;
    bench.service.report = test::registered();
    bench.typeName("Example");
    press(bench.page, "登记");
    REQUIRE(bench.service.waiting);
    bench.page.beginFor("li");
    bench.page.open();
    bench.typeName("Another");
    bench.service.waiting(bench.service.report);
    CHECK(bench.line("name")->text() == "Another");
    CHECK_FALSE(said(bench.page).contains("李样例"));
    bench.waitForKeep(1);
}

TEST_CASE("An answer to a clerk who left and came back empties nothing that was typed since", "[app][desk][drafts]") {
    DraftBench bench;
    bench.service.waits = true;
    bench.service.report = test::registered();
    bench.typeName("Example");
    press(bench.page, "登记");
    REQUIRE(bench.service.waiting);
    bench.page.beginFor("li");
    bench.page.beginFor("wang");
    bench.page.open();
    bench.typeName("Another");
    bench.service.waiting(bench.service.report);
    CHECK(bench.line("name")->text() == "Another");
}
