#include "apdu/core/hex.h"
#include "cardlib/personalization/activation.h"
#include "tests/support/station_bench.h"

using namespace app;
using cardlib::InProcessReader;

namespace {

// A blank on a reader of its own.
struct Laid {
    Laid(const test::StationBench& bench, apdu::Byte serial)
        : card(bench.blank(serial)), reader(card), session(reader, card.atr()) {}
    cardlib::NativeCard card;
    InProcessReader reader;
    apdu::Session session;
};

cardlib::Code causeOf(const Result<void>& refused) {
    REQUIRE_FALSE(refused);
    const auto* cause = std::get_if<cardlib::Error>(&refused.error().cause);
    REQUIRE(cause);
    return cause->code;
}

}  // namespace

TEST_CASE("An order whose chip is proved goes on with no other card, and its face is not printed for one",
          "[app][issue]") {
    test::StationBench bench;
    Laid own(bench, 1), other(bench, 2);
    const auto order = bench.approvedOrder();
    REQUIRE(makeChip(*bench.station, order, own.session));
    REQUIRE(bench.station->orders->load(order)->state == "verified");
    const auto untouched = other.card.eeprom();
    CHECK(causeOf(makeChip(*bench.station, order, other.session)) == cardlib::Code::foreignCard);
    CHECK(other.card.eeprom() == untouched);
    CHECK(bench.station->orders->load(order)->state == "verified");
    own.reader.insert();
    CHECK(makeChip(*bench.station, order, own.session));
}

TEST_CASE("A station whose event log forked makes no card and hands none over", "[app][issue][hand_over]") {
    test::StationBench bench;
    Laid made(bench, 1), blank(bench, 2);
    test::RememberingPrinter printer;
    const auto order = bench.approvedOrder(0), next = bench.approvedOrder(1);
    REQUIRE(makeChip(*bench.station, order, made.session));
    REQUIRE(printFace(*bench.station, order, printer));
    REQUIRE(bench.station->events->rememberFork());
    const auto untouched = blank.card.eeprom();
    const auto refused = makeChip(*bench.station, next, blank.session);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::logForked);
    CHECK(blank.card.eeprom() == untouched);
    CHECK(bench.station->orders->load(next)->permitNumber.empty());
    made.reader.insert();
    const auto dead = made.card.eeprom();
    CHECK(handOver(*bench.station, order, made.session, {}, "desk").error().code == Code::logForked);
    CHECK(made.card.eeprom() == dead);
    CHECK(bench.station->orders->load(order)->state == "committed");
}

TEST_CASE("A chip that is alive before its order is handed over is not handed over", "[app][hand_over]") {
    test::StationBench bench;
    Laid laid(bench, 1);
    test::RememberingPrinter printer;
    const auto id = bench.approvedOrder();
    REQUIRE(makeChip(*bench.station, id, laid.session));
    REQUIRE(printFace(*bench.station, id, printer));
    const auto order = bench.station->orders->load(id).value();
    laid.reader.insert();
    class : public cardlib::Journal {
        cardlib::Result<void> beforeWriting(std::size_t, const std::string&) override { return {}; }
    } journal;
    REQUIRE(activate(laid.session, *bench.station->vault, bench.station->profile,
                     {*apdu::fromHex(order.chipSerial), order.applicationSerial}, order.issueDate, journal));
    laid.reader.insert();
    const auto refused = handOver(*bench.station, id, laid.session, {}, "desk");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::proofFailed);
    CHECK(refused.error().detail == "chip alive before hand-over");
    CHECK(bench.station->orders->load(id)->state == "committed");
}
