#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

#include "tests/support/living_station.h"

using namespace app;
using test::asking;

namespace {

void allowPages(Station& station, int count) {
    station.database->handle().execAndGet("PRAGMA max_page_count = " + std::to_string(count));
}

}  // namespace

TEST_CASE("A disk that fills up during an operation stops it before the next write, and it is finished later",
          "[app][card_service][disk]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    std::set<std::uint64_t> stopped;
    for (int more = 0; more < 6; ++more) {
        INFO("pages left " << more);
        const auto change = asking(Kind::change, {{"workplace", "新样例单位" + std::to_string(more)}});
        const int pages = bench.station->database->handle().execAndGet("PRAGMA page_count").getInt();
        card.reader.insert();
        allowPages(*bench.station, pages + more);
        const auto refused = card.serve(change);
        allowPages(*bench.station, 1 << 20);
        if (!refused) {
            CHECK(refused.error().code == Code::diskFull);
            stopped.insert(card.reader.commands());
        }
        card.reader.insert();
        const auto done = refused ? refused : card.serve(change);
        INFO((done ? "" : test::told(done.error())));
        REQUIRE(done);
        CHECK(card.contents().value("residence", "workplace") == "新样例单位" + std::to_string(more));
        CHECK(card.contents().status == 1);
        CHECK(card.proof().recordAgrees);
    }
    CHECK_FALSE(stopped.empty());
    CHECK(bench.station->events->verify(bench.station->vault->publicPem("station").value()));
}
