#include "app/inspection/lost_cards.h"
#include "app/station/lost_place.h"
#include "tests/app/card_service/replacement_bench.h"

using namespace app;
using test::asking;
using Bench = test::ReplacementBench;

TEST_CASE("A report of loss has a time of effect that is written as the record has it, and not to come", "[app][card_service][replacement]") {
    Bench bench;
    for (const char* time : {"yesterday", "2026-11-20 08:30", "2026-13-45T00:00:00Z", "2999-01-01T00:00:00Z"}) {
        const auto reported = reportLost(*bench.bench.station, {bench.serial, "clerk", "told by the holder", time});
        INFO(time);
        REQUIRE_FALSE(reported);
        CHECK(reported.error().code == Code::lossTimeMalformed);
    }
    CHECK_FALSE(bench.listed());
    const auto reported = reportLost(*bench.bench.station, {bench.serial, "clerk", "told by the holder", "2026-01-20T08:30:00Z"});
    REQUIRE(reported);
    CHECK(reported->effectiveAt == "2026-01-20T08:30:00Z");
}

TEST_CASE("When and where a card was lost is kept with the report, and a day to come is none", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    for (const char* day : {"last week", "2026-02-30", "2999-01-01"})
        CHECK(reportLost(station, {bench.serial, "clerk", "told by the holder", "", day, "bus 7"}).error().code == Code::lossTimeMalformed);
    CHECK_FALSE(bench.listed());
    REQUIRE(reportLost(station, {bench.serial, "clerk", "told by the holder", "2026-01-20T08:30:00Z", "2026-01-19", " bus  7 "}));
    const auto kept = station.lost->find(bench.serial).value();
    REQUIRE(kept);
    CHECK(kept->effectiveAt == "2026-01-20T08:30:00Z");
    CHECK(kept->lostOn == "2026-01-19");
    CHECK(lostPlaceOf(station, *kept).value() == "bus 7");
    REQUIRE(station.lost->forgetPlace(bench.serial));
    CHECK(station.lost->find(bench.serial).value()->place.empty());
}

TEST_CASE("Where a card was lost stands readable nowhere in the station's folder, nor in what the list tells", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    REQUIRE(reportLost(station, {bench.serial, "clerk", "told by the holder", "", "", "secret crossing"}));
    CHECK(lookUpLost(station, bench.serial)->card->place.find("secret") == std::string::npos);
    CHECK(lostPlaceOf(station, *lookUpLost(station, bench.serial)->card).value() == "secret crossing");
    const std::string elsewhere(20, '9');
    REQUIRE(reportLost(station, {elsewhere, "clerk", "told by the holder", "", "", "secret crossing"}));
    CHECK(station.lost->find(elsewhere).value()->place.empty());
    for (const auto& file : std::filesystem::directory_iterator(bench.bench.home()))
        if (file.is_regular_file()) CHECK(test::readAll(file.path()).find("secret crossing") == std::string::npos);
    bench.bench.close();
    CHECK(test::readAll(bench.bench.home() / "station.db").find("secret crossing") == std::string::npos);
}

TEST_CASE("A bank's certificate without a number certifies nothing; with one it reports the card at once", "[app][card_service][replacement]") {
    Bench bench;
    const auto empty = confirmLost(*bench.bench.station, {bench.serial, "clerk", "told by the holder", ""}, " ");
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == Code::certificateMissing);
    CHECK_FALSE(bench.listed());
    bench.certify();
    CHECK(bench.listed());
    CHECK(bench.bench.station->lost->certificateOf(bench.serial) == "BANK-1");
}
