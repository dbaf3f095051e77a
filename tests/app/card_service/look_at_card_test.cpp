#include "app/card_service/look_at_card.h"

#include "app/inspection/lost_cards.h"
#include "tests/support/living_station.h"

using namespace app;
using test::asking;

namespace {

struct Bench {
    Bench() : card(bench, 0, 1) {}
    LaidCard look(Day today) {
        card.reader.insert();
        const auto laid = lookAtCard(*bench.station, card.session, "endorse", "desk", today);
        INFO((laid ? "" : test::told(laid.error())));
        REQUIRE(laid);
        return *laid;
    }
    test::StationBench bench;
    test::HandedOverCard card;
};

}  // namespace

TEST_CASE("A card that is laid down shows its holder, its term and the term an endorsement would give", "[app][card_service]") {
    Bench bench;
    const auto laid = bench.look(bench.card.beforeYear(10));
    const auto order = bench.bench.station->orders->load(bench.card.order).value();
    CHECK(laid.order == bench.card.order);
    CHECK(laid.permitNumber == order.permitNumber);
    CHECK(laid.holder.name == bench.bench.station->holders->load(order.holder)->application.holder.name);
    CHECK_FALSE(laid.photo.empty());
    CHECK(laid.status == Status::inUse);
    CHECK(laid.endorsement.rule == "endorsement.due");
    CHECK(laid.newUntil == toText(lastDayOfTerm(bench.card.issueDay(), 2)));
    CHECK(bench.card.served(asking(Kind::endorse), bench.card.beforeYear(10)).endorsedUntil == laid.newUntil);
}

TEST_CASE("Why a card would not be endorsed is told before anybody tries", "[app][card_service]") {
    Bench bench;
    const auto early = bench.look(bench.card.beforeYear(60));
    CHECK(early.newUntil.empty());
    REQUIRE(early.notEndorsed);
    CHECK(early.notEndorsed->code == Code::endorsementTooEarly);
    REQUIRE(reportLost(*bench.bench.station, {early.applicationSerial, "desk", "told", ""}));
    const auto lost = bench.look(bench.card.beforeYear(10));
    CHECK(lost.listed);
    REQUIRE(lost.notEndorsed);
    CHECK(lost.notEndorsed->code == Code::cardOnLostList);
}

TEST_CASE("Looking changes nothing on the card and leaves a row in the audit trail", "[app][card_service]") {
    Bench bench;
    const auto before = bench.card.card.eeprom();
    auto& station = *bench.bench.station;
    const auto pem = station.vault->publicPem("station").value();
    const auto rows = station.audit->verify(pem).value();
    bench.look(bench.card.beforeYear(10));
    CHECK(bench.card.card.eeprom() == before);
    CHECK(station.audit->verify(pem).value() == rows + 1);
    const auto nameless = lookAtCard(station, bench.card.session, "endorse", "", bench.card.issueDay());
    REQUIRE_FALSE(nameless);
    CHECK(nameless.error().code == Code::operatorMissing);
}
