#include "app/inspection/lost_cards.h"
#include "app/issuance/spoil.h"
#include "app/ledger/fee_owed.h"
#include "app/ledger/shift_work.h"
#include "app/ledger/stock.h"
#include "tests/app/card_service/replacement_bench.h"
#include "tests/support/put_order.h"

using namespace app;
using test::asking;
using Bench = test::ReplacementBench;

TEST_CASE("A lost card is replaced on the bank's certificate, not on an oral report", "[app][card_service][replacement]") {
    Bench bench;
    CHECK(bench.refusal(bench.wish("lost")) == Code::replacementRefused);
    REQUIRE(reportLost(*bench.bench.station, {bench.serial, "clerk", "told by the holder", ""}));
    CHECK(bench.refusal(bench.wish("lost")) == Code::replacementRefused);
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    CHECK(bench.stateOfOrder(order) == "draft");
    CHECK(bench.bench.station->orders->load(order)->holder == bench.bench.station->orders->load(bench.card.order)->holder);
    CHECK(bench.listed());
}

TEST_CASE("A damaged card is replaced when it is handed in, and is out of use from then on", "[app][card_service][replacement]") {
    Bench bench;
    CHECK(bench.refusal(bench.wish("damaged")) == Code::replacementRefused);
    CHECK_FALSE(bench.listed());
    bench.replaced(bench.wish("damaged", true));
    CHECK(bench.listed());
}

TEST_CASE("A damaged card that was cancelled first does not go on the lost list", "[app][card_service][replacement]") {
    Bench bench;
    bench.card.served(test::asking(Kind::cancel, "damaged"));
    bench.replaced(bench.wish("damaged", true));
    CHECK_FALSE(bench.listed());
}

TEST_CASE("A damaged card that still answers is cancelled on its chip before the new one is ordered", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    const auto order = replaceLaidCard(station, bench.card.session, bench.wish("damaged", true));
    INFO((order ? "" : test::told(order.error())));
    REQUIRE(order);
    CHECK(bench.stateOfOrder(*order) == "draft");
    CHECK(bench.card.contents().status == static_cast<int>(Status::cancelled));
    CHECK_FALSE(bench.listed());
}

TEST_CASE("A card that was cancelled for a new one that could not be ordered is not cancelled again", "[app][card_service][replacement]") {
    Bench bench;
    bench.card.served(test::asking(Kind::cancel, "damaged"));
    REQUIRE(replaceLaidCard(*bench.bench.station, bench.card.session, bench.wish("damaged", true)));
}

TEST_CASE("A card is not touched when no new one may be ordered in its place", "[app][card_service][replacement]") {
    Bench bench;
    const auto order = replaceLaidCard(*bench.bench.station, bench.card.session, bench.wish("damaged", false));
    REQUIRE_FALSE(order);
    CHECK(order.error().code == Code::replacementRefused);
    CHECK(bench.card.contents().status == static_cast<int>(Status::inUse));
}

TEST_CASE("A card that is handed in for a new one, or cancelled at the desk, is surrendered in the blank book", "[app][card_service][replacement]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const Signatures keepers{"keeper", "supervisor"};
    REQUIRE(receiveBlanks(station, {"box", 5, "", "", keepers}));
    REQUIRE(openShift(station, {"issuer", ""}));
    REQUIRE(moveBlanks(station, {Move::draw, BlankAccount::stock, 4, "", keepers, ""}));
    const auto surrendered = [&] { return station.blanks->balanceOf("surrendered").value(); };
    const auto serialOf = [&](const test::HandedOverCard& card) { return station.orders->load(card.order)->applicationSerial; };
    test::HandedOverCard lost(bench, 0, 1), damaged(bench, 1, 2);
    REQUIRE(confirmLost(station, {serialOf(lost), "clerk", "told by the holder", ""}, "BANK-1"));
    REQUIRE(replaceCard(station, {serialOf(lost), "lost", false, "clerk"}));
    CHECK(surrendered() == 0);
    REQUIRE(replaceCard(station, {serialOf(damaged), "damaged", true, "clerk"}));
    CHECK(surrendered() == 1);
    test::HandedOverCard cancelled(bench, 2, 3);
    cancelled.served(asking(Kind::cancel, "damaged"));
    CHECK(surrendered() == 2);
    REQUIRE(replaceCard(station, {serialOf(cancelled), "damaged", true, "clerk"}));
    CHECK(surrendered() == 2);
    CHECK(station.blanks->verify());
}

TEST_CASE("There is one replacement of a card, not two", "[app][card_service][replacement]") {
    Bench bench;
    bench.certify();
    bench.replaced(bench.wish("lost"));
    CHECK(bench.refusal(bench.wish("lost")) == Code::replacementWaiting);
}

TEST_CASE("A wish without a name, or for no reason of the rules, orders nothing", "[app][card_service][replacement]") {
    Bench bench;
    bench.certify();
    auto nameless = bench.wish("lost");
    nameless.by = " ";
    CHECK(bench.refusal(nameless) == Code::operatorMissing);
    CHECK(bench.refusal(bench.wish("another photo")) == Code::replacementRefused);
    CHECK(bench.bench.station->orders->laterOf(bench.bench.station->orders->load(bench.card.order).value()) == 0);
}

TEST_CASE("Who ordered a new card does not approve it, whoever registered the holder", "[app][card_service][replacement]") {
    Bench bench;
    bench.certify();
    auto wish = bench.wish("lost");
    wish.by = "reviewer";
    const auto order = bench.replaced(wish);
    const auto same = approveOrder(*bench.bench.station, order, "reviewer", Confirmed::yes);
    REQUIRE_FALSE(same);
    CHECK(same.error().code == Code::samePerson);
    CHECK(approveOrder(*bench.bench.station, order, "chief", Confirmed::yes));
}

TEST_CASE("When the lost card is found and used again its replacement goes no further", "[app][card_service][replacement]") {
    Bench bench;
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    REQUIRE(liftLost(*bench.bench.station, bench.serial, "clerk", "chief"));
    const auto approved = approveOrder(*bench.bench.station, order, "reviewer", Confirmed::yes);
    REQUIRE_FALSE(approved);
    CHECK(approved.error().code == Code::oldCardInUse);
    CHECK(bench.bench.station->lost->certificateOf(bench.serial) == "");
}

TEST_CASE("A card that is only suspended is not out: what takes its place goes no further", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    REQUIRE(liftLost(station, bench.serial, "clerk", "chief"));
    auto suspension = asking(Kind::suspend, "left");
    suspension.order = bench.card.order;
    REQUIRE(serveAbsentCard(station, suspension, bench.card.issueDay()));
    REQUIRE(bench.listed());
    CHECK(approveOrder(station, order, "reviewer", Confirmed::yes).error().code == Code::oldCardInUse);
    auto cancellation = asking(Kind::cancel, "left");
    cancellation.order = bench.card.order;
    REQUIRE(serveAbsentCard(station, cancellation, bench.card.issueDay()));
    CHECK(approveOrder(station, order, "reviewer", Confirmed::yes));
}

TEST_CASE("The new card is made and handed over, and then the old one is never used again", "[app][card_service][replacement]") {
    Bench bench;
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    REQUIRE(approveOrder(*bench.bench.station, order, "reviewer", Confirmed::yes));
    auto blank = bench.bench.blank(9);
    cardlib::InProcessReader reader(blank);
    apdu::Session session(reader, blank.atr());
    test::RememberingPrinter printer;
    auto& station = *bench.bench.station;
    const auto issued = makeChip(station, order, session)
                            .and_then([&] { return printFace(station, order, printer); });
    INFO((issued ? "" : test::told(issued.error())));
    REQUIRE(issued);
    REQUIRE(waiveFee(station, order, "chief", "theft reported to the police"));
    REQUIRE(handOver(station, order, session, {}, "desk"));
    const auto lifted = liftLost(station, bench.serial, "clerk", "chief");
    REQUIRE_FALSE(lifted);
    CHECK(lifted.error().code == Code::cardReplaced);
}

TEST_CASE("A replacement that is spoiled in making is replaced by one that still replaces the old card", "[app][card_service][replacement]") {
    Bench bench;
    bench.certify();
    const auto order = bench.replaced(bench.wish("lost"));
    auto& station = *bench.bench.station;
    REQUIRE(approveOrder(station, order, "reviewer", Confirmed::yes));
    auto blank = bench.bench.blank(9);
    cardlib::InProcessReader reader(blank);
    apdu::Session session(reader, blank.atr());
    REQUIRE(makeChip(station, order, session));
    const auto fresh = spoilOrder(station, order, {"issuer", "chief", "misprint"});
    REQUIRE(fresh);
    const auto replacement = station.replacements->of(*fresh).value();
    REQUIRE(replacement);
    CHECK(replacement->replaces == bench.card.order);
}
