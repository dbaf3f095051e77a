#include "app/card_service/serve_absent_card.h"

#include <algorithm>

#include "app/card_service/card_terms_kept.h"
#include "app/card_service/look_at_card.h"
#include "app/inspection/lost_cards.h"
#include "app/inspection/verify_card.h"
#include "app/ledger/statistics.h"
#include "tests/support/living_station.h"

using namespace app;
using test::asking;

namespace {

// A card in use that is not there.
struct Away {
    Away() : card(bench, 0, 1), serial(bench.station->orders->load(card.order)->applicationSerial) {}

    Result<CardOutcome> serve(CardRequest request) {
        request.order = card.order;
        return serveAbsentCard(*bench.station, request, card.issueDay());
    }
    CardOutcome served(const CardRequest& request) {
        const auto outcome = serve(request);
        INFO((outcome ? "" : test::told(outcome.error())));
        REQUIRE(outcome);
        return *outcome;
    }
    // It is laid down, and something is asked of it.
    Result<CardOutcome> lay(const CardRequest& request) {
        card.reader.insert();
        return card.serve(request);
    }
    [[nodiscard]] std::string status() { return termOfCard(*bench.station, bench.station->orders->load(card.order).value())->status; }
    [[nodiscard]] std::string listedAs() const {
        const auto listed = bench.station->lost->find(serial).value();
        return listed ? listed->kind : "";
    }
    [[nodiscard]] int chip() { return card.contents().status; }

    test::StationBench bench;
    test::HandedOverCard card;
    std::string serial;
};

CardRequest exOfficio(const std::string& second, const std::string& check) {
    auto request = asking(Kind::cancel, "ex_officio");
    request.second = second;
    request.proof = check;
    return request;
}

}  // namespace

TEST_CASE("A card that is not there is cancelled in the record at once, and no service is given on it afterwards", "[app][card_service][absent]") {
    Away away;
    const auto before = away.card.card.eeprom();
    const auto outcome = away.served(asking(Kind::cancel, "left"));
    CHECK(outcome.status == Status::cancelled);
    CHECK(away.status() == "cancelled");
    CHECK(away.listedAs() == "cancelled");
    CHECK(away.card.card.eeprom() == before);
    CHECK(away.serve(asking(Kind::cancel, "left")).error().code == Code::operationNotAllowed);
    CHECK(away.serve(asking(Kind::suspend, "left")).error().code == Code::operationNotAllowed);
    CHECK(liftLost(*away.bench.station, away.serial, "desk", "chief").error().code == Code::cardPutOutOfUse);
}

TEST_CASE("When a card cancelled in its absence is laid down its chip is cancelled too, whatever was asked", "[app][card_service][absent]") {
    Away away;
    away.served(asking(Kind::cancel, "left"));
    SECTION("For the same") {
        const auto outcome = away.lay(asking(Kind::cancel, "left"));
        INFO((outcome ? "" : test::told(outcome.error())));
        REQUIRE(outcome);
        CHECK(outcome->followed == "cancel");
        CHECK(outcome->status == Status::cancelled);
    }
    SECTION("For an endorsement") {
        const auto refused = away.lay(asking(Kind::endorse));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Code::cancelledInRecord);
    }
    CHECK(away.chip() == static_cast<int>(Status::cancelled));
    CHECK(away.status() == "cancelled");
    CHECK(away.listedAs() == "cancelled");
    std::int64_t counted = 0;
    for (const auto& tally : statistics(*away.bench.station, today(), today()).value())
        if (tally.service == "cancellation") counted += tally.count;
    CHECK(counted == 1);
    const auto again = away.lay(asking(Kind::restore));
    REQUIRE_FALSE(again);
    CHECK(again.error().code == Code::cardPutOutOfUse);
}

TEST_CASE("A card suspended in its absence is suspended on its chip, and then restored as any other", "[app][card_service][absent]") {
    Away away;
    away.served(asking(Kind::suspend, "left"));
    CHECK(away.status() == "suspended");
    CHECK(away.listedAs() == "suspended");
    away.card.reader.insert();
    const auto laid = lookAtCard(*away.bench.station, away.card.session, "endorse", "desk", away.card.issueDay()).value();
    CHECK(laid.decided == "suspend");
    REQUIRE(laid.notEndorsed);
    CHECK(laid.notEndorsed->code == Code::cardPutOutOfUse);
    SECTION("Laid down to be suspended") {
        const auto outcome = away.lay(asking(Kind::suspend, "left"));
        REQUIRE(outcome);
        CHECK(outcome->followed == "suspend");
        CHECK(away.chip() == static_cast<int>(Status::suspended));
        CHECK(away.listedAs().empty());
        CHECK(away.lay(asking(Kind::restore))->status == Status::inUse);
    }
    SECTION("Laid down to be restored") {
        const auto outcome = away.lay(asking(Kind::restore));
        INFO((outcome ? "" : test::told(outcome.error())));
        REQUIRE(outcome);
        CHECK(outcome->followed == "suspend");
        CHECK(outcome->status == Status::inUse);
        CHECK(away.status() == "in_use");
        CHECK(away.listedAs().empty());
    }
    SECTION("Cancelled without the card as well") {
        away.served(asking(Kind::cancel, "death"));
        CHECK(away.listedAs() == "cancelled");
        CHECK(away.lay(asking(Kind::cancel, "death"))->followed == "cancel");
        CHECK(away.chip() == static_cast<int>(Status::cancelled));
    }
    SECTION("Reported lost besides: it stays on the list as lost, suspended on its chip") {
        REQUIRE(reportLost(*away.bench.station, {away.serial, "desk", "told by the holder", ""}));
        CHECK(away.listedAs() == "lost");
        CHECK(away.lay(asking(Kind::endorse)).error().code == Code::cardOnLostList);
        CHECK(away.chip() == static_cast<int>(Status::suspended));
        CHECK(away.listedAs() == "lost");
    }
}

TEST_CASE("A chip torn while it follows the record is brought to it when it is laid down again", "[app][card_service][absent]") {
    Away away;
    test::HandedOverCard other(away.bench, 1, 2);
    other.served(asking(Kind::cancel, "left"));
    const auto whole = other.reader.commands();
    away.served(asking(Kind::cancel, "left"));
    const auto pull = GENERATE(2, 4, 8);
    away.card.reader.insert();
    away.card.reader.pullAt(whole - pull, cardlib::InProcessReader::Pull::afterCommand);
    REQUIRE_FALSE(away.card.serve(asking(Kind::cancel, "left")));
    away.bench.open();
    CHECK(away.status() == "cancelled");
    CHECK(away.lay(asking(Kind::cancel, "left"))->followed == "cancel");
    CHECK(away.chip() == static_cast<int>(Status::cancelled));
    CHECK(away.bench.station->events->verify(away.bench.station->vault->publicPem("station").value()));
}

TEST_CASE("Ex officio two people cancel a card that is not there, on the record of a check", "[app][card_service][absent]") {
    Away away;
    CHECK(away.serve(exOfficio("", "check 7")).error().code == Code::secondPersonNeeded);
    CHECK(away.serve(exOfficio("desk", "check 7")).error().code == Code::secondPersonNeeded);
    CHECK(away.serve(exOfficio("chief", " ")).error().code == Code::checkRecordMissing);
    CHECK(away.status() == "in_use");
    CHECK(away.served(exOfficio("chief", "check 7")).status == Status::cancelled);
    const auto operations = away.bench.station->operations->allOf(away.card.order).value();
    REQUIRE(operations.size() == 1);
    CHECK(operations[0].state == "recorded");
    CHECK(operations[0].second == "chief");
}

TEST_CASE("What needs the card, or a card nobody has, is not done without it", "[app][card_service][absent]") {
    Away away;
    CHECK(away.serve(asking(Kind::endorse)).error().code == Code::cardNeeded);
    CHECK(away.serve(asking(Kind::restore)).error().code == Code::cardNeeded);
    auto other = asking(Kind::cancel, "left");
    other.order = away.bench.approvedOrder(1);
    CHECK(serveAbsentCard(*away.bench.station, other, away.card.issueDay()).error().code == Code::notHandedOver);
    other.order = 99;
    CHECK(serveAbsentCard(*away.bench.station, other, away.card.issueDay()).error().code == Code::orderMissing);
    const auto permit = away.bench.station->orders->load(away.card.order)->permitNumber;
    CHECK(orderOfPermit(*away.bench.station, permit) == away.card.order);
    CHECK(orderOfPermit(*away.bench.station, "4101").error().code == Code::permitUnknown);
}

TEST_CASE("A card that is found stays out of use as long as its chip has not followed what was decided of it", "[app][card_service][absent]") {
    Away away;
    const auto report = [&] { REQUIRE(reportLost(*away.bench.station, {away.serial, "desk", "told by the holder", ""})); };
    const auto find = [&] {
        const auto found = liftLost(*away.bench.station, away.serial, "desk", "chief");
        INFO((found ? "" : test::told(found.error())));
        REQUIRE(found);
    };
    SECTION("Cancelled after it was lost") {
        report();
        away.served(exOfficio("chief", "check 7"));
        CHECK(away.listedAs() == "lost");
        find();
        CHECK(away.listedAs() == "cancelled");
        CHECK(liftLost(*away.bench.station, away.serial, "desk", "chief").error().code == Code::cardPutOutOfUse);
    }
    SECTION("Suspended before it was lost") {
        away.served(asking(Kind::suspend, "left"));
        report();
        find();
        CHECK(away.listedAs() == "suspended");
        CHECK(away.bench.station->lost->certificateOf(away.serial).value().empty());
        CHECK(away.lay(asking(Kind::restore))->followed == "suspend");
        CHECK(away.listedAs().empty());
    }
}

TEST_CASE("A restoration of a found card that was torn leaves it listed until the chip has followed what was decided meanwhile", "[app][card_service][absent]") {
    Away away;
    away.card.served(asking(Kind::suspend, "lost"));
    const auto whole = away.card.reader.commands();
    REQUIRE(reportLost(*away.bench.station, {away.serial, "desk", "told by the holder", ""}));
    away.card.reader.insert();
    away.card.reader.pullAt(whole - 2, cardlib::InProcessReader::Pull::afterCommand);
    REQUIRE_FALSE(away.card.serve(test::askingFound()));
    away.served(asking(Kind::cancel, "left"));
    CHECK(away.listedAs() == "lost");
    // the restoration is finished, and the card is pulled at every command of what follows
    for (std::uint64_t at = 1;; ++at) {
        REQUIRE(at < 500);
        INFO("at " << at);
        away.card.reader.insert();
        away.card.reader.pullAt(at, cardlib::InProcessReader::Pull::beforeCommand);
        const auto served = away.card.serve(asking(Kind::cancel, "left"));
        REQUIRE_FALSE(away.listedAs().empty());
        if (served) break;
    }
    CHECK(away.chip() == static_cast<int>(Status::cancelled));
    CHECK(away.listedAs() == "cancelled");
}

TEST_CASE("A second ground to suspend a card is not told as done when only the first was recorded", "[app][card_service][absent]") {
    Away away;
    away.served(asking(Kind::suspend, "left"));
    const auto other = away.lay(asking(Kind::suspend, "lost"));
    REQUIRE_FALSE(other);
    CHECK(other.error().code == Code::operationNotAllowed);
    CHECK(away.chip() == static_cast<int>(Status::suspended));
    const auto operations = away.bench.station->operations->allOf(away.card.order).value();
    CHECK(std::ranges::count(operations, "followed", &OperationSummary::state) == 1);
}
