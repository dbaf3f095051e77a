#include "app/card_service/replace_card.h"

#include "app/card_service/serve_absent_card.h"
#include "app/inspection/lost_cards.h"
#include "app/issuance/spoil.h"
#include "app/ledger/fee_book.h"
#include "app/ledger/fee_owed.h"
#include "app/ledger/shift_work.h"
#include "app/ledger/stock.h"
#include "app/station/lost_place.h"
#include "app/store/fee_waivers.h"
#include "tests/support/living_station.h"
#include "tests/support/put_order.h"

using namespace app;
using test::asking;

namespace {

struct Bench {
    Bench() : card(bench, 0, 1), serial(bench.station->orders->load(card.order)->applicationSerial) {}

    [[nodiscard]] ReplacementWish wish(const std::string& reason, bool oldCard = false) const {
        return {serial, reason, oldCard, "clerk"};
    }
    std::int64_t replaced(const ReplacementWish& wish) {
        const auto order = replaceCard(*bench.station, wish);
        INFO((order ? "" : test::told(order.error())));
        REQUIRE(order);
        return *order;
    }
    Code refusal(const ReplacementWish& wish) {
        const auto order = replaceCard(*bench.station, wish);
        REQUIRE_FALSE(order);
        return order.error().code;
    }
    void certify() { REQUIRE(confirmLost(*bench.station, {serial, "clerk", "told by the holder", ""}, "BANK-1")); }
    [[nodiscard]] bool listed() const { return bench.station->lost->find(serial)->has_value(); }
    [[nodiscard]] std::string stateOfOrder(std::int64_t order) const { return bench.station->orders->load(order)->state; }

    test::StationBench bench;
    test::HandedOverCard card;
    std::string serial;
};

}  // namespace

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
    bench.card.served(cancellationFor(bench.wish("damaged", true), bench.card.order));
    bench.replaced(bench.wish("damaged", true));
    CHECK_FALSE(bench.listed());
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

TEST_CASE("A replacement is handed over when its fee was taken or waived, and a first card without any", "[app][card_service][replacement]") {
    Bench bench;
    auto& station = *bench.bench.station;
    CHECK_FALSE(feeOwed(station, bench.card.order)->has_value());
    CHECK(waiveFee(station, bench.card.order, "chief", "because").error().code == Code::feeNotOwed);
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
