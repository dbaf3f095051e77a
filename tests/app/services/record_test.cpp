#include "app/services/record.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/services/find_people.h"
#include "tests/support/living_station.h"

using namespace app;

namespace {

// Action, object and reason of the last row of the trail.
std::string lastRow(Station& station) {
    SQLite::Statement row(station.database->handle(),
                          "SELECT actor || ' ' || action || ' ' || object || ' ' || result FROM audit ORDER BY sequence DESC LIMIT 1");
    row.executeStep();
    return row.getColumn(0).getString();
}

int rows(Station& station) {
    return station.database->handle().execAndGet("SELECT count(*) FROM audit").getInt();
}

}  // namespace

TEST_CASE("A whole record holds the facts in words, the papers, the cards and what was done with them", "[app][services]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    card.served(test::asking(Kind::suspend, "lost"));
    const auto record = wholeRecord(*bench.station, 1, "王芳", "counter").value();
    const auto person = bench.station->holders->load(1).value();
    CHECK(record.whole);
    CHECK(record.field("citizen_number") == person.application.holder.citizenNumber);
    CHECK(record.field("present_address") == person.application.holder.presentAddress);
    CHECK(record.field("sex").reveal() == "男");
    CHECK(record.papers == person.application.papers);
    CHECK(record.photo == person.photo);
    REQUIRE(record.orders.size() == 1);
    CHECK(record.orders.front().state == "handed_over");
    REQUIRE(record.operations.size() == 1);
    CHECK(record.operations.front().kind == "suspend");
    CHECK(record.operations.front().state == "done");
    CHECK(record.registeredBy == "clerk");
}

TEST_CASE("A record that was damaged after it was indexed is left out and named, and the others are found", "[app][services]") {
    test::StationBench bench;
    bench.import(1);
    bench.import(1, 1);
    const std::string name = bench.station->holders->recordOf(1)->holder.name.reveal();
    for (const std::int64_t holder : {1, 2}) {
        auto application = bench.station->holders->recordOf(holder).value();
        application.holder.name = PiiText(name);
        REQUIRE(bench.station->holders->save(holder, application));
    }
    bench.station->database->handle().exec("UPDATE holder SET record = x'00112233' WHERE id = 1");
    const auto found = findPeople(*bench.station, name, 20, "clerk");
    INFO((found ? "" : test::told(found.error())));
    REQUIRE(found);
    REQUIRE(found->rows.size() == 1);
    CHECK(found->rows[0].holder == 2);
    CHECK(found->damaged == std::vector<std::int64_t>{1});
}

TEST_CASE("The day of a change stands in the record, and the record opens when what was asked is forgotten", "[app][services]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto change = test::asking(Kind::change, {{"workplace", std::string("新样例单位")}});
    change.since = parseDay("2020-02-29");
    const auto done = card.served(change).operation;
    CHECK(coveredRecord(*bench.station, 1, "clerk")->sinceOf(done) == "2020-02-29");
    REQUIRE(bench.station->operations->forget(card.order));
    const auto record = coveredRecord(*bench.station, 1, "clerk");
    REQUIRE(record);
    CHECK(record->operations.size() == 1);
    CHECK(record->sinceOf(done).empty());
}

TEST_CASE("Who looks at a whole record, and why, is in the trail; what is covered leaves no row and no number", "[app][services]") {
    test::StationBench bench;
    bench.import(1);
    auto& station = *bench.station;
    const int before = rows(station);
    const auto covered = coveredRecord(station, 1, "clerk").value();
    CHECK_FALSE(covered.whole);
    CHECK(rows(station) == before);
    const auto person = station.holders->recordOf(1)->holder;
    for (const auto& field : covered.fields)
        for (const auto* hidden : {&person.citizenNumber, &person.phone, &person.presentAddress, &person.birthDate})
            CHECK(field.text.reveal().find(hidden->reveal()) == std::string::npos);
    REQUIRE(wholeRecord(station, 1, "王芳", " 核对申请材料 "));
    CHECK(lastRow(station) == "王芳 viewed holder 1 核对申请材料");
}

TEST_CASE("A whole record is not shown without a name and a reason, nor for a reason that tells the person", "[app][services]") {
    test::StationBench bench;
    bench.import(1);
    auto& station = *bench.station;
    const auto person = station.holders->recordOf(1)->holder;
    const int before = rows(station);
    CHECK(wholeRecord(station, 1, "王芳", " ").error().code == Code::viewReasonMissing);
    CHECK(wholeRecord(station, 1, "", "counter").error().code == Code::viewReasonMissing);
    CHECK(wholeRecord(station, 1, "王芳", std::string(201, 'a')).error().code == Code::viewReasonMissing);
    for (const auto& text : {person.name.reveal(), person.citizenNumber.reveal(), person.phone.reveal()})
        CHECK(wholeRecord(station, 1, "王芳", "for " + text + " today").error().code == Code::viewReasonPersonal);
    CHECK(wholeRecord(station, 77, "王芳", "counter").error().code == Code::recordMissing);
    CHECK(rows(station) == before);
}

TEST_CASE("People are found by what is known of them and of their cards, covered", "[app][services]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    bench.import(1, 1);
    auto& station = *bench.station;
    const auto person = station.holders->recordOf(1)->holder;
    const auto order = station.orders->load(card.order).value();
    for (const auto& typed : {person.name.reveal(), person.citizenNumber.reveal(), person.phone.reveal(), person.birthDate.reveal(),
                              order.permitNumber, order.applicationSerial, order.printNumber, order.chipSerial}) {
        INFO(typed);
        const auto found = findPeople(station, typed, 20, "clerk").value();
        REQUIRE(found.rows.size() == 1);
        CHECK(found.rows.front().holder == 1);
        CHECK(found.rows.front().order == card.order);
        CHECK(found.rows.front().state == State::handedOver);
        CHECK(found.rows.front().maskedNumber.reveal().find("********") != std::string::npos);
    }
    CHECK(findPeople(station, "4101", 20, "clerk")->rows.empty());
    CHECK(findPeople(station, "", 20, "clerk")->rows.empty());
}

TEST_CASE("Records older than the index are told to be missing until they are taken up", "[app][services]") {
    test::StationBench bench;
    bench.import(3);
    auto& station = *bench.station;
    const auto name = station.holders->recordOf(1)->holder.name.reveal();
    station.database->handle().exec("DELETE FROM search_token; UPDATE holder SET search_version = 0");
    CHECK_FALSE(findPeople(station, name, 20, "clerk")->allIndexed);
    CHECK(indexOlderRecords(station, 2)->taken == 2);
    CHECK(indexOlderRecords(station, 2)->taken == 1);
    CHECK(indexOlderRecords(station, 2)->taken == 0);
    const auto found = findPeople(station, name, 20, "clerk").value();
    CHECK(found.allIndexed);
    CHECK(found.rows.size() == 1);
}

TEST_CASE("Why a photo that does not pass was taken stands in a whole record, and in no covered one", "[app][services]") {
    test::StationBench bench;
    auto application = bench.station->holders->load(bench.import(1).accepted.front().holder)->application;
    application.photoExemption = PhotoExemption{"medical", {"faces"}, "clerk", "chief"};
    REQUIRE(bench.station->holders->save(1, application));
    CHECK_FALSE(coveredRecord(*bench.station, 1, "clerk")->photoExemption.has_value());
    const auto record = wholeRecord(*bench.station, 1, "王芳", "counter").value();
    REQUIRE(record.photoExemption);
    CHECK(record.photoExemption->reason == "medical");
    CHECK(record.photoExemption->checks == std::vector<std::string>{"faces"});
    CHECK(record.photoExemption->second == "chief");
}
