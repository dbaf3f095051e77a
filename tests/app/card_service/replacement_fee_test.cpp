#include "app/ledger/fee_book.h"

#include "app/issuance/spoil.h"
#include "app/ledger/fee_owed.h"
#include "app/store/fee_waivers.h"
#include "tests/app/card_service/replacement_bench.h"
#include "tests/support/put_order.h"

using namespace app;
using test::asking;
using Bench = test::ReplacementBench;

TEST_CASE("A replacement is handed over when its fee was taken or waived, and a first card without any", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    CHECK_FALSE(feeOwed(station, bench.card.order)->has_value());
    CHECK(waiveFee(station, bench.card.order, "chief", "because").error().code == Code::feeNotOwed);
    CHECK(bookFee(station, {bench.card.order, "lost", 2000, "because", {"clerk", "chief"}}, today()).error().code == Code::feeNotOwed);
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    REQUIRE(approveOrder(station, order, "reviewer", Confirmed::yes));
    auto blank = bench.bench.blank(9);
    cardlib::InProcessReader reader(blank);
    apdu::Session session(reader, blank.atr());
    test::RememberingPrinter printer;
    REQUIRE(makeChip(station, order, session).and_then([&] { return printFace(station, order, printer); }));
    const auto hand = [&] {
        reader.insert();
        return handOver(station, order, session, {}, "desk");
    };
    const auto before = blank.eeprom();
    CHECK(hand().error().code == Code::feeStillOwed);
    CHECK(blank.eeprom() == before);
    CHECK(bookFee(station, {order, "damaged", 2000, "replacement", {"clerk", "chief"}}, today()).error().code == Code::feeNotDue);
    CHECK(feeOwed(station, order)->has_value());
    const auto taken = bookFee(station, {order, "lost", 2000, "replacement", {"clerk", "chief"}}, today()).value();
    CHECK_FALSE(feeOwed(station, order)->has_value());
    CHECK(bookFee(station, {order, "lost", 2000, "again", {"clerk", "chief"}}, today()).error().code == Code::feeNotOwed);
    REQUIRE(cancelFee(station, taken.number, "chief", "typed wrongly", today()));
    CHECK(hand().error().code == Code::feeStillOwed);
    CHECK(waiveFee(station, order, "chief", " ").error().code == Code::ledgerReasonMissing);
    CHECK(waiveFee(station, order, "", "because").error().code == Code::signerMissing);
    SECTION("Taken again") { REQUIRE(bookFee(station, {order, "lost", 2000, "replacement", {"clerk", "chief"}}, today())); }
    SECTION("Waived") {
        REQUIRE(waiveFee(station, order, "chief", "theft reported to the police"));
        CHECK(waiveFee(station, order, "chief", "again").error().code == Code::feeNotOwed);
        const auto told = station.auditRows->page({"", "fee waived", "", "", ""}, 0, 10).value();
        REQUIRE(told.size() == 1);
        CHECK(told.front().result == "done");
        const auto waiver = FeeWaivers(*station.database, *station.holders).of(order, station.orders->load(order)->holder).value();
        REQUIRE(waiver);
        CHECK(waiver->reason == "theft reported to the police");
        CHECK(waiver->person == "chief");
    }
    const auto handed = hand();
    INFO((handed ? "" : test::told(handed.error())));
    CHECK(handed);
}

TEST_CASE("A receipt that is taken back while a card is in doubt does not keep the doubt from being resolved", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    REQUIRE(approveOrder(station, order, "reviewer", Confirmed::yes));
    auto blank = bench.bench.blank(9);
    cardlib::InProcessReader reader(blank);
    apdu::Session session(reader, blank.atr());
    test::RememberingPrinter printer;
    REQUIRE(makeChip(station, order, session).and_then([&] { return printFace(station, order, printer); }));
    const auto taken = bookFee(station, {order, "lost", 2000, "replacement", {"clerk", "chief"}}, today()).value();
    auto doubtful = station.orders->load(order).value();
    doubtful.state = "activating";  // the answer was lost
    test::putOrder(station, doubtful);
    REQUIRE(cancelFee(station, taken.number, "chief", "typed wrongly", today()));
    reader.insert();
    const auto handed = handOver(station, order, session, {}, "desk");
    INFO((handed ? "" : test::told(handed.error())));
    REQUIRE(handed);
    CHECK(bench.stateOfOrder(order) == "handed_over");
}

TEST_CASE("The fee taken for a replacement that is spoiled counts for the one in its place", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    REQUIRE(approveOrder(station, order, "reviewer", Confirmed::yes));
    auto blank = bench.bench.blank(9);
    cardlib::InProcessReader reader(blank);
    apdu::Session session(reader, blank.atr());
    REQUIRE(makeChip(station, order, session));
    REQUIRE(bookFee(station, {order, "lost", 2000, "replacement", {"clerk", "chief"}}, today()));
    const auto fresh = spoilOrder(station, order, {"issuer", "chief", "misprint"});
    REQUIRE(fresh);
    CHECK_FALSE(feeOwed(station, *fresh)->has_value());
}
