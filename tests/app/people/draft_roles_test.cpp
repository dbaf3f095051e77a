#include "app/drafts/draft_rows.h"
#include "app/drafts/end_draft.h"
#include "app/drafts/keep_draft.h"
#include "app/drafts/park_draft.h"
#include "app/drafts/pass_draft.h"
#include "tests/app/people/roles_bench.h"

using namespace app;
using namespace roles;

namespace {

const DraftForm form{RowValues{{"name", "Example"}}, Bytes{}};

// A draft of this person's, in this state.
std::int64_t draftIn(Station& station, const std::string& state, const std::string& owner) {
    StoredDraft draft;
    draft.kind = registrationDraft, draft.state = state == "dropped" ? "parked" : state;
    draft.ticket = "A012", draft.owner = owner;
    const auto id = station.drafts->add(draft, {toJson(form.values), Bytes{}}).value();
    if (state == "dropped") REQUIRE(station.drafts->end(id, state));
    return id;
}

}  // namespace

TEST_CASE("The engine refuses whoever may not work on drafts, hand them over, assign or drop them", "[app][people][drafts]") {
    RolesBench bench;
    Tally tally;
    auto& station = bench.station();
    for (const std::string state : {"open", "parked", "dropped"}) {
        const auto id = draftIn(station, state, "somebody else");
        for (const auto& by : bench.firsts()) {
            const auto told = [&](const char* step, const auto& work) {
                const auto said = bench.attempt(work);
                tally.count(std::string(step) + " of a draft that is " + state + " by " + by.kind,
                            mayBy(stepOf("draft", step), by, nullptr, false), said, bench.refusals());
            };
            const auto nothing = [](const auto&) {};
            told("park", [&] { return parkDraft(station, {registrationDraft, "A013", form}, by.actor).map(nothing); });
            told("park", [&] { return parkNewDraft(station, {registrationDraft, "A013", form}, by.actor).map(nothing); });
            told("park", [&] { return keepDraft(station, registrationDraft, form, by.actor).map(nothing); });
            told("enter", [&] { return enterDraft(station, id, by.actor); });
            told("clear", [&] { return clearDraft(station, id, by.actor); });
            told("take_up", [&] { return takeUpDraft(station, id, by.actor).map(nothing); });
            told("take_up", [&] { return draftInHand(station, registrationDraft, by.actor).map(nothing); });
            told("assign", [&] { return assignDraft(station, id, "clerk", by.actor).map(nothing); });
            told("drop", [&] { return dropDraft(station, id, "left", by.actor); });
            told("drop", [&] { return draftRows(station, by.actor, today()).map(nothing); });  // who may drop may look
        }
        eachPair(bench, stepOf("draft", "pass_on"), tally, "hand over a draft that is " + state, [&](const Actor& by, const Actor& second) {
            return passOnDraft(station, id, {by, second}).map([](const auto&) {});
        });
        if (state != "dropped") REQUIRE(station.drafts->end(id, "dropped"));
    }
    INFO(tally.firstWrong);
    CHECK(tally.wrong == 0);
    CHECK(tally.allowed > 0);
    WARN(tally.forbidden << " forbidden combinations refused by the engine, " << tally.allowed << " let through, at drafts");
}
