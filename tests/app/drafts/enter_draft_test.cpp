#include "app/issuance/register_form.h"
#include "tests/app/drafts/drafts_bench.h"
#include "tests/support/applicant_form.h"

using namespace app;

namespace {

constexpr auto drawnPhoto = ZHIKA_SOURCE_DIR "/resources/samples/photos/p01.jpg";  // somebody signs for it

Result<ImportReport> enter(Station& station, const std::function<Result<void>()>& also) {
    return registerForm(station, test::applicantForm(), drawnPhoto, "clerk", parseDay("2026-11-24").value(), {"medical", "chief"}, also);
}

}  // namespace

TEST_CASE("A draft ends in the transaction that registers the applicant, and in no other", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = keepDraft(bench.station(), registrationDraft, {test::applicantForm()}, "clerk").value();
    const auto registered = [&] { return bench.station().database->handle().execAndGet("SELECT count(*) FROM holder").getInt(); };
    const auto ends = [&] { return enterDraft(bench.station(), id, "clerk"); };
    const auto full = enter(bench.station(), [&] {
        return ends().and_then([]() -> Result<void> { return fail(Code::diskFull); });
    });
    CHECK(full.error().code == Code::diskFull);
    CHECK(registered() == 0);
    CHECK(bench.stateOf(id) == "open");
    const auto report = enter(bench.station(), ends);
    REQUIRE(report);
    REQUIRE(report->accepted.size() == 1);
    CHECK(registered() == 1);
    CHECK(bench.stateOf(id) == "entered");
    const auto next = keepDraft(bench.station(), registrationDraft, {test::applicantForm()}, "clerk").value();
    CHECK(enter(bench.station(), ends)->accepted.empty());
    CHECK(bench.stateOf(next) == "open");
}
