#include "tests/app/drafts/drafts_bench.h"

using namespace app;

TEST_CASE("A draft is dropped for one of the reasons there are, and its content is destroyed", "[app][drafts]") {
    test::DraftsBench bench;
    bench.setUpPeople();
    const auto wang = bench.with("wang", {Role::clerk}), li = bench.with("li", {Role::clerk}), chief = bench.with("chief", {Role::supervisor});
    const auto id = bench.parked("A012", wang), other = bench.parked("A013", wang);
    CHECK(dropDraft(bench.station(), id, "Mr Example left", wang).error().code == Code::draftReasonUnknown);
    CHECK(dropDraft(bench.station(), id, "left", li).error().code == Code::draftOfAnother);
    CHECK(bench.stateOf(id) == "parked");
    REQUIRE(dropDraft(bench.station(), id, "left", wang));
    CHECK(bench.lastOfTrail().action == "draft ended");
    CHECK(bench.lastOfTrail().result == "left");
    CHECK_FALSE(bench.station().drafts->contentOf(id));
    CHECK(dropDraft(bench.station(), id, "left", wang).error().code == Code::draftElsewhere);
    REQUIRE(dropDraft(bench.station(), other, "elsewhere", chief));
    CHECK(bench.rows(wang).empty());
}

TEST_CASE("Of a dropped draft nothing is left when it is said to be destroyed, neither in the store nor in its log", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = bench.parked("A012", "clerk");
    std::string key;
    REQUIRE(Database::guarded([&] {
        SQLite::Statement query(bench.station().database->handle(), "SELECT data_key FROM draft");
        REQUIRE(query.executeStep());
        key = query.getColumn(0).getString();
    }));
    REQUIRE_FALSE(key.empty());
    const auto isKept = [&](const std::string& file) { return test::readAll(bench.bench.home() / file).find(key) != std::string::npos; };
    REQUIRE(isKept("station.db-wal"));
    REQUIRE(dropDraft(bench.station(), id, "left", "clerk"));
    for (const char* file : {"station.db", "station.db-wal"}) CHECK_FALSE(isKept(file));
    REQUIRE(bench.parked("A013", "clerk") != id);
    CHECK(bench.rows("clerk").size() == 1);
}

TEST_CASE("A draft nobody worked on for as long as the regime keeps it is in no list, and destroyed with the records", "[app][drafts]") {
    test::DraftsBench bench;
    const int days = bench.station().regime.draftDays;
    REQUIRE(days > 0);
    const auto old = bench.parked("A012", "clerk"), recent = bench.parked("A013", "clerk");
    const auto open = keepDraft(bench.station(), registrationDraft, test::draftForm(), "clerk").value();
    for (const auto id : {old, recent, open}) bench.setChanged(id, "2026-06-01T12:00:00Z");
    const Day last(std::chrono::sys_days(std::chrono::year(2026) / 6 / 1) + std::chrono::days(days));
    CHECK(draftRows(bench.station(), "clerk", last)->size() == 3);
    REQUIRE(takeUpDraft(bench.station(), recent, "clerk").error().code == Code::draftInHandAlready);
    bench.setChanged(recent, "2026-06-02T12:00:00Z");
    const Day after(std::chrono::sys_days(last) + std::chrono::days(1));
    const auto rows = draftRows(bench.station(), "clerk", after).value();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().draft.id == recent);
    CHECK(expireDrafts(bench.station(), after) == 2);
    CHECK(bench.stateOf(old) == "expired");
    CHECK(bench.stateOf(open) == "expired");
    CHECK_FALSE(bench.station().drafts->contentOf(old));
    CHECK(bench.lastOfTrail().actor == "station");
    CHECK(bench.lastOfTrail().result == "expired");
    CHECK(expireDrafts(bench.station(), after) == 0);
}

TEST_CASE("Looking at the list by a wrong clock destroys nothing, and all is there again when the clock is right", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = bench.parked("A012", "clerk");
    const auto trail = bench.station().auditRows->last().value();
    const Day wrong = lastDayOfTerm(today(), 20);
    CHECK(draftRows(bench.station(), "clerk", wrong)->empty());
    CHECK(draftRowsFor(bench.station(), "clerk", wrong)->empty());
    CHECK(bench.stateOf(id) == "parked");
    CHECK(bench.station().auditRows->last() == trail);
    CHECK(bench.rows("clerk").size() == 1);
    CHECK(takeUpDraft(bench.station(), id, "clerk")->values.reveal().at("name") == "Example");
}

TEST_CASE("A draft that is left gives its ticket to who comes with it, and keeps what was typed", "[app][drafts]") {
    test::DraftsBench bench;
    const auto left = bench.parked("A012", "clerk");
    bench.setChanged(left, "2026-06-01T12:00:00Z");
    auto wish = test::parking("A012", "Another");
    wish.day = Day(std::chrono::sys_days(std::chrono::year(2026) / 6 / 1) + std::chrono::days(bench.station().regime.draftDays));
    CHECK(parkNewDraft(bench.station(), wish, "clerk").error().code == Code::ticketTaken);
    wish.day = Day(std::chrono::sys_days(wish.day) + std::chrono::days(1));
    REQUIRE(parkNewDraft(bench.station(), wish, "clerk"));
    CHECK(bench.station().drafts->load(left).value()->ticket.empty());
    CHECK(bench.station().drafts->load(left).value()->changedAt == "2026-06-01T12:00:00Z");
    CHECK(takeUpDraft(bench.station(), left, "clerk")->values.reveal().at("name") == "Example");
}

TEST_CASE("What a draft leaves in the trail names no applicant", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = bench.parked("A012", "clerk");
    REQUIRE(takeUpDraft(bench.station(), id, "clerk"));
    REQUIRE(parkDraft(bench.station(), test::parking("A012"), "clerk"));
    REQUIRE(passOnDraft(bench.station(), id, {"clerk", "another"}));
    REQUIRE(dropDraft(bench.station(), id, "mistaken", "another"));
    for (const auto& row : bench.station().auditRows->page({}, 0, 10).value())
        for (const auto& text : {row.actor, row.action, row.object, row.result}) {
            CHECK(text.find("Example") == std::string::npos);
            CHECK(text.find(test::typedNumber) == std::string::npos);
        }
}
