#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

#include "cardlib/inspection/card_reader.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

int pages(Station& station) {
    return station.database->handle().execAndGet("PRAGMA page_count").getInt();
}

void allowPages(Station& station, int count) {
    station.database->handle().execAndGet("PRAGMA max_page_count = " + std::to_string(count));
}

}  // namespace

TEST_CASE("A disk that fills up in the middle of a chip stops the card before the next write and loses nothing",
          "[app][disk]") {
    test::StationBench bench;
    std::set<std::size_t> written;
    for (int more = 0; more < 8; ++more) {
        const auto order = bench.approvedOrder(static_cast<std::size_t>(more));
        auto card = bench.blank(static_cast<apdu::Byte>(more + 1));
        cardlib::InProcessReader reader(card);
        apdu::Session session(reader, card.atr());
        allowPages(*bench.station, pages(*bench.station) + more);
        const auto refused = makeChip(*bench.station, order, session);
        INFO("pages left " << more);
        if (!refused) {
            CHECK(refused.error().code == Code::diskFull);
            written.insert(reader.commands());
        }
        allowPages(*bench.station, 1 << 20);
        const auto made = makeChip(*bench.station, order, session);
        INFO((made ? "" : test::told(made.error())));
        REQUIRE(made);
        const auto contents = readCard(session, *bench.station->vault, bench.station->profile);
        REQUIRE(contents);
        CHECK(contents->status == 0);
        CHECK(contents->value("permit", "permit_number") == bench.station->orders->load(order)->permitNumber);
    }
    CHECK(written.size() > 2);
    CHECK(*written.rbegin() > 20);
    CHECK(bench.station->events->verify(bench.station->vault->publicPem("station").value()));
}
