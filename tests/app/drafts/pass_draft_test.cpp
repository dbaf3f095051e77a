#include "tests/app/drafts/drafts_bench.h"

using namespace app;

namespace {

struct Bench : test::DraftsBench {
    Bench() {
        setUpPeople();
        wang = with("wang", {Role::clerk});
        li = with("li", {Role::communityClerk});
        chief = with("chief", {Role::supervisor});
        id = parked("A012", wang);
    }
    Result<std::string> pass(const Actor& by, const Actor& second) { return passOnDraft(station(), id, {by, second}); }
    Actor wang, li, chief;
    std::int64_t id = 0;
};

}  // namespace

TEST_CASE("A draft goes to a colleague when both sign, whoever of them asks", "[app][drafts]") {
    Bench bench;
    CHECK(bench.pass(bench.wang, bench.li) == "li");
    CHECK(bench.lastOfTrail().action == "draft handed over");
    CHECK(bench.lastOfTrail().actor == "wang, li");
    CHECK(bench.lastOfTrail().result == "wang -> li");
    CHECK(takeUpDraft(bench.station(), bench.id, bench.wang).error().code == Code::draftOfAnother);
    CHECK(bench.pass(bench.wang, bench.li) == "wang");
    CHECK(takeUpDraft(bench.station(), bench.id, bench.wang));
}

TEST_CASE("In the place of who went home a supervisor signs", "[app][drafts]") {
    Bench bench;
    CHECK(bench.pass(bench.li, bench.chief) == "li");
    CHECK(bench.ownerOf(bench.id) == "li");
    CHECK(assignDraft(bench.station(), bench.id, "WANG", bench.chief) == "wang");
    CHECK(bench.lastOfTrail().actor == "chief");
    CHECK(bench.lastOfTrail().result == "li -> wang");
}

TEST_CASE("Two who have nothing to do with a draft do not move it, and nobody alone", "[app][drafts]") {
    Bench bench;
    const auto zhao = bench.with("zhao", {Role::clerk});
    CHECK(bench.pass(bench.li, zhao).error().code == Code::draftOfAnother);
    CHECK(bench.pass(bench.li, bench.li).error().code == Code::stepForbidden);
    CHECK(bench.pass(bench.wang, {}).error().code == Code::stepForbidden);
    CHECK(assignDraft(bench.station(), bench.id, "li", bench.wang).error().code == Code::stepForbidden);
    CHECK(bench.ownerOf(bench.id) == "wang");
}

TEST_CASE("Only who registers people gets a draft", "[app][drafts]") {
    Bench bench;
    bench.with("gone", {Role::clerk});
    REQUIRE(bench.station().people->close("gone", bench.root));
    CHECK(bench.pass(bench.wang, bench.chief).error().code == Code::draftTakerUnfit);
    CHECK(assignDraft(bench.station(), bench.id, "chief", bench.chief).error().code == Code::draftTakerUnfit);
    CHECK(assignDraft(bench.station(), bench.id, "gone", bench.chief).error().code == Code::draftTakerUnfit);
    CHECK(assignDraft(bench.station(), bench.id, "nobody", bench.chief).error().code == Code::accountUnknown);
    CHECK(bench.ownerOf(bench.id) == "wang");
}

TEST_CASE("What somebody left open is parked for whoever gets it, with all that was typed", "[app][drafts]") {
    Bench bench;
    const auto open = keepDraft(bench.station(), registrationDraft, test::draftForm("Left"), bench.wang).value();
    CHECK(passOnDraft(bench.station(), open, {bench.li, bench.chief}) == "li");
    CHECK(bench.stateOf(open) == "parked");
    CHECK(takeUpDraft(bench.station(), open, bench.li).value().values.reveal().at("name") == "Left");
    REQUIRE(dropDraft(bench.station(), bench.id, "left", bench.wang));
    CHECK(bench.pass(bench.wang, bench.li).error().code == Code::draftElsewhere);
}

TEST_CASE("Where no people are set up two names sign", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = bench.parked("A012", "wang");
    CHECK(passOnDraft(bench.station(), id, {"wang", ""}).error().code == Code::secondSignerNeeded);
    CHECK(passOnDraft(bench.station(), id, {"wang", " Wang"}).error().code == Code::secondSignerNeeded);
    CHECK(passOnDraft(bench.station(), id, {"wang", "li"}) == "li");
    CHECK(assignDraft(bench.station(), id, " ", "chief").error().code == Code::draftTakerUnfit);
    CHECK(assignDraft(bench.station(), id, "wang", "chief") == "wang");
}
