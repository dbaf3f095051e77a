#include "tests/app/drafts/drafts_bench.h"

using namespace app;

TEST_CASE("Work is parked under a ticket as it stands, and taken up by whose it is", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = keepDraft(bench.station(), registrationDraft, test::draftForm("Exam"), "clerk").value();
    CHECK(parkDraft(bench.station(), test::parking(" a-012 ", "Example"), "clerk") == id);
    CHECK(bench.stateOf(id) == "parked");
    CHECK(bench.lastOfTrail().action == "draft parked");
    CHECK(bench.lastOfTrail().object == "draft " + std::to_string(id));
    CHECK(bench.lastOfTrail().result == "A-012");
    CHECK_FALSE(draftInHand(bench.station(), registrationDraft, "clerk").value());
    CHECK(takeUpDraft(bench.station(), id, "another").error().code == Code::draftOfAnother);
    const auto taken = takeUpDraft(bench.station(), id, "Clerk");
    REQUIRE(taken);
    CHECK(taken->draft.ticket == "A-012");
    CHECK(taken->values.reveal().at("name") == "Example");
    CHECK(taken->photo.reveal() == Bytes{1, 2, 3});
    CHECK(draftInHand(bench.station(), registrationDraft, "clerk").value()->draft.id == id);
    CHECK(bench.lastOfTrail().action == "draft taken up");
    CHECK(takeUpDraft(bench.station(), id, "clerk").error().code == Code::draftElsewhere);
    CHECK(takeUpDraft(bench.station(), 99, "clerk").error().code == Code::draftUnknown);
}

TEST_CASE("Who has another draft in hand loses it to none that is taken up", "[app][drafts]") {
    test::DraftsBench bench;
    const auto waiting = bench.parked("A012", "clerk");
    const auto inHand = keepDraft(bench.station(), registrationDraft, test::draftForm("Another"), "clerk").value();
    CHECK(takeUpDraft(bench.station(), waiting, "clerk").error().code == Code::draftInHandAlready);
    CHECK(bench.stateOf(waiting) == "parked");
    CHECK(parkDraft(bench.station(), test::parking("A013", "Another"), "clerk") == inHand);
    CHECK(takeUpDraft(bench.station(), waiting, "clerk"));
}

TEST_CASE("A ticket is written as on the slip, and calls one person", "[app][drafts]") {
    test::DraftsBench bench;
    for (const char* wrong : {"", "  ", "A 12", "A012345678", "样例", "A_1", "A01\n", "A", "AB-", "-12", "A--1", "1A", "A1-", "ABC1", "A123456"})
        CHECK(parkDraft(bench.station(), test::parking(wrong), "clerk").error().code == Code::ticketMalformed);
    const auto first = bench.parked("A012", "clerk");
    CHECK(parkDraft(bench.station(), test::parking("a012"), "another").error().code == Code::ticketTaken);
    CHECK(bench.rows("clerk").size() == 1);
    REQUIRE(takeUpDraft(bench.station(), first, "clerk"));
    CHECK(parkNewDraft(bench.station(), test::parking("A012"), "another").error().code == Code::ticketTaken);
    CHECK(parkDraft(bench.station(), test::parking("A012"), "clerk") == first);
    REQUIRE(dropDraft(bench.station(), first, "left", "clerk"));
    CHECK(parkNewDraft(bench.station(), test::parking("A012"), "another"));
}

TEST_CASE("A ticket has no room for a name or a day of birth, and its refusal repeats none", "[app][drafts]") {
    test::DraftsBench bench;
    for (const auto& [personal, shape] : {std::pair{"zhangwei", "ticket: AAAAAAAA"}, {"19880312", "ticket: 00000000"}, {"88-03-12", "ticket: 00-00-00"}, {"LI-MING", "ticket: AA-AAAA"}}) {
        const auto refused = parkDraft(bench.station(), test::parking(personal), "clerk");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Code::ticketMalformed);
        CHECK(refused.error().detail == shape);
    }
    for (const char* right : {"7", "12345", "a1", "A-1", "VP-12345"}) bench.parked(right, "clerk");
}

TEST_CASE("A draft that is refused a ticket stays in hand as it was", "[app][drafts]") {
    test::DraftsBench bench;
    bench.parked("A012", "another");
    const auto id = keepDraft(bench.station(), registrationDraft, test::draftForm("Exam"), "clerk").value();
    CHECK(parkDraft(bench.station(), test::parking("A012", "Example"), "clerk").error().code == Code::ticketTaken);
    CHECK(bench.stateOf(id) == "open");
    CHECK(draftInHand(bench.station(), registrationDraft, "clerk").value()->values.reveal().at("name") == "Exam");
}

TEST_CASE("The list says whose each draft is and opens none of them", "[app][drafts]") {
    test::DraftsBench bench;
    bench.setUpPeople();
    const auto clerk = bench.with("wang", {Role::clerk}, "王芳"), other = bench.with("li", {Role::communityClerk}, "李敏");
    bench.parked("A012", clerk);
    bench.parked("A013", other);
    const auto rows = bench.rows(other);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].owner == "王芳");
    CHECK_FALSE(rows[0].own);
    CHECK(rows[1].draft.ticket == "A013");
    CHECK(rows[1].own);
    const auto issuer = bench.with("zhao", {Role::issuer});
    CHECK(draftRows(bench.station(), issuer, today()).error().code == Code::stepForbidden);
    const auto trail = bench.station().auditRows->last().value();
    CHECK(draftRowsFor(bench.station(), issuer, today()).value().empty());
    CHECK(draftRowsFor(bench.station(), clerk, today()).value().size() == 2);
    CHECK(bench.station().auditRows->last() == trail);
}
