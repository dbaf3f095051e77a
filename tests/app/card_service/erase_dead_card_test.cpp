#include "app/card_service/erase_dead_card.h"

#include "app/issuance/spoil.h"
#include "tests/support/living_station.h"

using namespace app;
using cardlib::InProcessReader;
using test::asking;

namespace {

Result<ErasedCard> erase(test::HandedOverCard& card) {
    card.reader.insert();
    return eraseDeadCard(*card.bench.station, card.session, "desk", "supervisor");
}

}  // namespace

TEST_CASE("A cancelled card is erased and its chip made again for another order", "[app][erase]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    CHECK(erase(card).error().code == Code::cardNotDead);
    CHECK(card.contents().status == 1);
    card.served(asking(Kind::cancel, "damaged"));
    CHECK(eraseDeadCard(*bench.station, card.session, "desk", "desk").error().code ==
          Code::secondPersonNeeded);
    const auto erased = erase(card);
    INFO((erased ? "" : test::told(erased.error())));
    REQUIRE(erased);
    CHECK(erased->order == card.order);
    CHECK(bench.station->orders->load(card.order)->chipSerial.empty());

    const auto next = bench.approvedOrder(1);
    card.reader.insert();
    const auto made = makeChip(*bench.station, next, card.session);
    INFO((made ? "" : test::told(made.error())));
    REQUIRE(made);
    CHECK(bench.station->orders->load(next)->chipSerial == erased->chipSerial);
    CHECK(bench.station->events->verify(bench.station->vault->publicPem("station").value()));
}

TEST_CASE("A spoiled card is erased; erasing torn at any command is finished by the same command",
          "[app][erase]") {
    test::StationBench bench;
    std::uint64_t commands = 1;
    std::size_t sample = 0;
    for (std::uint64_t at = 1; at <= commands; ++at) {
        INFO("at " << at);
        const auto order = sample == 0 ? bench.approvedOrder(sample++)
                                       : bench.station->orders->page({"approved"}, 0, 1)->at(0);
        auto card = bench.blank(static_cast<Byte>(at));
        InProcessReader reader(card);
        apdu::Session session(reader, card.atr());
        REQUIRE(makeChip(*bench.station, order, session));
        REQUIRE(spoilOrder(*bench.station, order, {"one", "two", "test"}));
        reader.insert();
        reader.pullAt(at, InProcessReader::Pull::afterCommand);
        const auto torn = eraseDeadCard(*bench.station, session, "desk", "supervisor");
        commands = std::max(commands, reader.commands());
        reader.insert();
        if (!torn) {
            const auto again = eraseDeadCard(*bench.station, session, "desk", "supervisor");
            INFO((again ? "" : test::told(again.error())));
            REQUIRE(again);
        }
        CHECK_FALSE(card.image().masterFile);
        CHECK(bench.station->orders->load(order)->chipSerial.empty());
    }
}
