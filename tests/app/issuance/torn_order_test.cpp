#include <set>

#include "app/issuance/states.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/virtual_card/card_models.h"
#include "tests/support/station_bench.h"

using namespace app;
using cardlib::InProcessReader;

namespace {

std::uint64_t commandsOfOneCard(test::StationBench& bench) {
    auto card = bench.blank(0xFF);
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    const auto made = makeChip(*bench.station, bench.approvedOrder(0), session);
    INFO((made ? "" : test::told(made.error())));
    REQUIRE(made);
    return reader.commands();
}

}  // namespace

TEST_CASE("An order torn at any command ends issued on the same card and keeps its number", "[app][torn]") {
    test::StationBench bench;
    const std::uint64_t commands = commandsOfOneCard(bench);
    test::RememberingPrinter printer;
    std::set<std::string> numbers;
    const auto order = bench.approvedOrder(1);
    const auto snapshot = bench.keep();
    for (std::uint64_t at = 1; at <= commands; ++at)
        for (const auto pull : {InProcessReader::Pull::beforeCommand, InProcessReader::Pull::afterCommand}) {
            bench.goBackTo(snapshot);
            auto card = bench.blank(1);
            InProcessReader reader(card);
            apdu::Session session(reader, card.atr());
            reader.pullAt(at, pull);
            INFO("pulled at " << at);
            REQUIRE_FALSE(makeChip(*bench.station, order, session));
            const auto torn = bench.station->orders->load(order).value();

            bench.open();
            auto other = bench.blank(2);
            InProcessReader otherReader(other);
            apdu::Session otherSession(otherReader, other.atr());
            if (torn.state == "writing") {
                const auto refused = makeChip(*bench.station, order, otherSession);
                REQUIRE_FALSE(refused);
                CHECK(std::get<cardlib::Error>(refused.error().cause).code == cardlib::Code::foreignCard);
                CHECK_FALSE(other.image().masterFile);
            }
            reader.insert();
            const auto finished = makeChip(*bench.station, order, session).and_then([&] {
                return printFace(*bench.station, order, printer);
            });
            INFO((finished ? "" : test::told(finished.error())));
            REQUIRE(finished);
            const auto done = bench.station->orders->load(order).value();
            CHECK(done.state == "committed");
            if (torn.state == "writing") CHECK(done.permitNumber == torn.permitNumber);
            numbers.insert(done.permitNumber);
            const auto contents = readCard(session, *bench.station->vault, bench.station->profile);
            REQUIRE(contents);
            CHECK(contents->status == 0);
            CHECK(contents->value("permit", "permit_number") == done.permitNumber);
            CHECK(bench.station->events->verify(bench.station->vault->publicPem("station").value()));
        }
    CHECK(numbers.size() == 1);
}

TEST_CASE("A chip serial that arrives wrong binds no order to a card that does not exist", "[app][torn]") {
    test::StationBench bench("zhengzhou-permit-1-storage");
    const auto order = bench.approvedOrder();
    const auto card = cardlib::makeBlank({cardlib::Family::storageCard, "4k"}, apdu::Bytes(10, 0x11));
    InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    for (const std::uint64_t at : {1, 2}) {
        reader.insert();
        reader.pullAt(at, InProcessReader::Pull::garbled);
        REQUIRE_FALSE(makeChip(*bench.station, order, session));
        CHECK(bench.station->orders->load(order)->state == "approved");
    }
    const auto made = makeChip(*bench.station, order, session);
    INFO((made ? "" : test::told(made.error())));
    REQUIRE(made);
    CHECK(bench.station->orders->load(order)->state == "verified");
}
