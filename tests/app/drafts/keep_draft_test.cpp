#include "tests/app/drafts/drafts_bench.h"

using namespace app;

TEST_CASE("What is typed is on the disk at once, and is there after the program died", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = keepDraft(bench.station(), registrationDraft, test::draftForm("Exam"), "clerk");
    REQUIRE(id);
    CHECK(keepDraft(bench.station(), registrationDraft, {RowValues{{"name", "Example"}}}, "clerk", *id) == *id);
    const auto crashed = bench.bench.folder() / "crashed";
    std::filesystem::copy(bench.bench.home(), crashed, std::filesystem::copy_options::recursive);
    bench.bench.goBackTo(crashed);
    const auto there = draftInHand(bench.station(), registrationDraft, "clerk").value();
    REQUIRE(there);
    CHECK(there->draft.id == *id);
    CHECK(there->values.reveal() == RowValues{{"name", "Example"}});
    CHECK(there->photo.reveal() == Bytes{1, 2, 3});
    CHECK_FALSE(draftInHand(bench.station(), registrationDraft, "another").value());
    CHECK_FALSE(draftInHand(bench.station(), "change", "clerk").value());
}

TEST_CASE("A photo stays until another is chosen, or none", "[app][drafts]") {
    test::DraftsBench bench;
    const auto photo = [&] { return draftInHand(bench.station(), registrationDraft, "clerk").value()->photo.reveal(); };
    std::int64_t id = 0;
    const auto keep = [&](std::optional<apdu::Pii<Bytes>> picture) {
        id = keepDraft(bench.station(), registrationDraft, {RowValues{}, std::move(picture)}, "clerk", id).value();
    };
    keep(Bytes{9});
    keep(std::nullopt);
    CHECK(photo() == Bytes{9});
    keep(Bytes{7, 8});
    CHECK(photo() == Bytes{7, 8});
    keep(Bytes{});
    CHECK(photo().empty());
}

TEST_CASE("Nothing of what is typed can be read in the station's files", "[app][drafts]") {
    test::DraftsBench bench;
    REQUIRE(keepDraft(bench.station(), registrationDraft, test::draftForm(), "clerk"));
    bench.parked("A012", "clerk");
    for (const char* file : {"station.db", "station.db-wal"})
        CHECK(test::readAll(bench.bench.home() / file).find(test::typedNumber) == std::string::npos);
}

TEST_CASE("Typing leaves nothing in the trail, and a draft that became a record or was cleared nothing in the store", "[app][drafts]") {
    test::DraftsBench bench;
    const auto rows = bench.station().auditRows->last().value();
    const auto entered = keepDraft(bench.station(), registrationDraft, test::draftForm(), "clerk").value();
    REQUIRE(enterDraft(bench.station(), entered, "clerk"));
    const auto cleared = keepDraft(bench.station(), registrationDraft, test::draftForm(), "clerk").value();
    CHECK(cleared != entered);
    REQUIRE(clearDraft(bench.station(), cleared, "clerk"));
    CHECK(bench.stateOf(entered) == "entered");
    CHECK(bench.stateOf(cleared) == "dropped");
    CHECK_FALSE(draftInHand(bench.station(), registrationDraft, "clerk").value());
    CHECK_FALSE(bench.station().drafts->contentOf(entered));
    CHECK(bench.station().database->handle().execAndGet("SELECT sum(length(data_key) + length(form) + length(photo)) FROM draft").getInt() == 0);
    CHECK(bench.station().auditRows->last() == rows);
    CHECK(enterDraft(bench.station(), entered, "clerk"));
    CHECK(clearDraft(bench.station(), cleared, "clerk"));
}

TEST_CASE("A form that holds no draft keeps, enters and clears none of those that are open", "[app][drafts]") {
    test::DraftsBench bench;
    const auto earlier = keepDraft(bench.station(), registrationDraft, test::draftForm("Earlier"), "clerk").value();
    const auto others = keepDraft(bench.station(), registrationDraft, test::draftForm("Other"), "another").value();
    CHECK(keepDraft(bench.station(), registrationDraft, test::draftForm("Example"), "clerk").error().code == Code::draftInHandAlready);
    CHECK(parkDraft(bench.station(), test::parking("A012"), "clerk").error().code == Code::draftInHandAlready);
    CHECK(keepDraft(bench.station(), registrationDraft, test::draftForm("Example"), "clerk", others).error().code == Code::draftElsewhere);
    for (const std::int64_t held : {std::int64_t(0), others}) {
        CHECK(enterDraft(bench.station(), held, "clerk"));
        CHECK(clearDraft(bench.station(), held, "clerk"));
    }
    CHECK(draftInHand(bench.station(), registrationDraft, "clerk").value()->values.reveal().at("name") == "Earlier");
    CHECK(draftInHand(bench.station(), registrationDraft, "another").value()->values.reveal().at("name") == "Other");
    CHECK(bench.stateOf(earlier) == "open");
}

TEST_CASE("A draft that has a ticket is not simply cleared", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = bench.parked("A012", "clerk");
    REQUIRE(takeUpDraft(bench.station(), id, "clerk"));
    CHECK(clearDraft(bench.station(), id, "clerk").error().code == Code::draftHasTicket);
    CHECK(bench.stateOf(id) == "open");
}

TEST_CASE("Nobody without a name keeps a draft", "[app][drafts]") {
    test::DraftsBench bench;
    CHECK(keepDraft(bench.station(), registrationDraft, test::draftForm(), "").error().code == Code::signerMissing);
    CHECK(parkNewDraft(bench.station(), test::parking("A1"), " ").error().code == Code::signerMissing);
}

TEST_CASE("The store lets nobody delete a draft or bring one back that ended", "[app][drafts]") {
    test::DraftsBench bench;
    const auto id = bench.parked("A012", "clerk");
    const auto change = [&](const std::string& sql) {
        return Database::guarded([&] { bench.station().database->handle().exec(sql + " WHERE id = " + std::to_string(id)); });
    };
    CHECK_FALSE(change("UPDATE draft SET state = 'dropped'"));
    CHECK_FALSE(change("DELETE FROM draft"));
    REQUIRE(dropDraft(bench.station(), id, "left", "clerk"));
    CHECK_FALSE(change("UPDATE draft SET state = 'parked'"));
    CHECK_FALSE(change("UPDATE draft SET owner = 'another'"));
}

TEST_CASE("A form is read as it was written, and nothing else passes for one", "[app][drafts]") {
    const RowValues values{{"name", "\"李\"\n样例"}, {"phone", ""}};
    CHECK(formFromJson(toJson(apdu::Pii<RowValues>(values)).reveal()).value().reveal() == values);
    CHECK(formFromJson("{}").value().reveal().empty());
    for (const char* text : {"", "[]", "7", "{\"name\": 7}", "{\"name\": null}", "{\"name\"", "\"name\""})
        CHECK(formFromJson(text).error().code == Code::draftFormUnreadable);
}
