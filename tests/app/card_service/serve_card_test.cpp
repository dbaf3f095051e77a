#include "app/card_service/serve_card.h"

#include "app/card_service/operation_content.h"
#include "app/station/record_composer.h"
#include "tests/support/living_station.h"
#include "tests/support/put_order.h"

using namespace app;
using test::asking;

namespace {

const std::string newAddress = "河南省郑州市金水区新样例路9号";

std::string recorded(test::HandedOverCard& card, const std::string& name) {
    std::string qr;
    Orders& orders = *card.bench.station->orders;
    return std::string(
        recordFromJson(orders.loadCard(orders.load(card.order).value()).value(), qr).get(name));
}

bool chainsHold(test::StationBench& bench) {
    const auto pem = bench.station->vault->publicPem("station").value();
    return bench.station->events->verify(pem) && bench.station->audit->verify(pem);
}

Code refusal(const Result<CardOutcome>& outcome) {
    REQUIRE_FALSE(outcome);
    return outcome.error().code;
}

cardlib::Code causeOf(const Result<CardOutcome>& outcome) {
    REQUIRE_FALSE(outcome);
    return std::get<cardlib::Error>(outcome.error().cause).code;
}

}  // namespace

TEST_CASE("A card is endorsed for its next year, and chip and record say so", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const Day today = card.beforeYear(10);
    const std::string next =
        toText(lastDayOfTerm(std::chrono::sys_days(card.beforeYear(0)) + std::chrono::days(1), 1));
    const auto outcome = card.served(asking(Kind::endorse), today);
    CHECK(outcome.endorsedUntil == next);
    CHECK_FALSE(outcome.resumed);
    CHECK(card.contents().value("status", "endorsed_until") == next);
    CHECK(recorded(card, "endorsed_until") == next);
    const auto proof = card.proof();
    CHECK(proof.recordAgrees);
    CHECK(proof.signatures);
    CHECK(card.since().changed.empty());
    CHECK(proof.status == 1);
    CHECK(chainsHold(bench));
}

TEST_CASE("A card endorsed too early is not touched", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const auto before = card.card.eeprom();
    CHECK(refusal(card.serve(asking(Kind::endorse), card.beforeYear(31))) == Code::endorsementTooEarly);
    CHECK(card.card.eeprom() == before);
}

TEST_CASE("A late endorsement restores what was suspended as overdue, and nothing else does",
          "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const Day late = card.beforeYear(-20);
    card.served(asking(Kind::suspend, "overdue"), card.beforeYear(-1));
    CHECK(refusal(card.serve(asking(Kind::restore), late)) == Code::endorsementNeeded);
    const auto outcome = card.served(asking(Kind::endorse), late);
    CHECK(outcome.status == Status::inUse);
    CHECK(outcome.endorsedUntil == toText(lastDayOfTerm(late, 1)));
    card.served(asking(Kind::suspend, "05"), late);
    CHECK(refusal(card.serve(asking(Kind::endorse), late)) == Code::suspendedOtherwise);
}

TEST_CASE("A changed address is on the chip, in the record and at the holder's, newer than the face",
          "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    card.served(asking(Kind::change,
                       {{"present_address", " " + newAddress}, {"workplace", std::string("新样例单位")}}));
    CHECK(card.contents().value("addresses", "present_address") == newAddress);
    CHECK(card.contents().value("addresses", "present_division") == "410105");
    CHECK(recorded(card, "present_address") == newAddress);
    const auto holder = bench.station->orders->load(card.order)->holder;
    CHECK(bench.station->holders->load(holder)->application.holder.presentAddress.reveal() == newAddress);
    const auto proof = card.proof();
    CHECK(proof.recordAgrees);
    CHECK(proof.signatures);
    CHECK(proof.differences.empty());
    CHECK(card.since().changed == std::set<std::string>{"present_address", "present_division", "workplace"});
    CHECK(chainsHold(bench));
}

TEST_CASE("A correction keeps what stood before, sealed", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const std::string before = recorded(card, "present_address");
    card.served(asking(Kind::correct, {{"present_address", newAddress}}));
    const auto holder = bench.station->orders->load(card.order)->holder;
    const auto kept = bench.station->operations->lastDone(card.order, holder).value().value();
    CHECK(kept.kind == "correct");
    const auto content = contentFromJson(kept.content).value();
    CHECK(content.before.at("present_address").reveal() == before);
    CHECK(test::readAll((bench.home() / "station.db").string()).find(newAddress) == std::string::npos);
}

TEST_CASE("The day of a change is kept with what was changed, in the event and in the trail", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto change = asking(Kind::change, {{"workplace", std::string("新样例单位")}});
    change.since = parseDay("2020-02-29");
    card.served(change);
    const auto holder = bench.station->orders->load(card.order)->holder;
    const auto kept = bench.station->operations->lastDone(card.order, holder).value().value();
    CHECK(contentFromJson(kept.content).value().since == "2020-02-29");
    CHECK(bench.station->operations->contentOf(kept.id, holder).value() == kept.content);
    const auto told = bench.station->events->nextBatch(1000, 1 << 20).value();
    CHECK(told.back().payload.find("2020-02-29") != std::string::npos);
    const auto begun = bench.station->auditRows->page({"", "change begun", "", "", ""}, 0, 1).value();
    REQUIRE(begun.size() == 1);
    CHECK(begun.front().result == "intended, since 2020-02-29");
}

TEST_CASE("What the signature of issue covers takes a new card", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const auto before = card.card.eeprom();
    for (const auto* fact : {"name", "citizen_number", "birth_date", "permit_number"}) {
        const auto refused = card.serve(asking(Kind::correct, {{fact, std::string("1")}}));
        CHECK(refusal(refused) == Code::operationRefused);
        CHECK(causeOf(refused) == cardlib::Code::factSealed);
    }
    CHECK(causeOf(card.serve(asking(Kind::change, {{"phone", std::string("1")}}))) ==
          cardlib::Code::factNotOnCard);
    CHECK(card.card.eeprom() == before);
}

TEST_CASE("Facts with a fault are refused by name before the card is read", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    for (const auto& [fact, value] :
         {std::pair{"workplace", "a\u202Eb"}, {"residence_reason", "不存在"}, {"residence_place", ""},
          {"present_address", "上海市浦东新区样例路1号"}, {"household_address", "河南省郑州市二七区样例路1号"}}) {
        const auto refused = card.serve(asking(Kind::change, {{fact, std::string(value)}}));
        CHECK(refusal(refused) == Code::factMalformed);
        CHECK(refused.error().detail.starts_with(fact));
    }
    CHECK(refusal(card.serve(asking(Kind::change))) == Code::factsMissing);
    CHECK(card.reader.commands() == 0);
}

TEST_CASE("A suspended card is restored when it is found, a cancelled one never is", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    CHECK(card.served(asking(Kind::suspend, "lost")).status == Status::suspended);
    CHECK(card.proof().status == 2);
    CHECK(refusal(card.serve(asking(Kind::suspend, "left"))) == Code::operationNotAllowed);
    CHECK(card.served(test::askingFound()).status == Status::inUse);
    CHECK(card.served(asking(Kind::cancel, "left")).status == Status::cancelled);
    const auto before = card.card.eeprom();
    for (const auto& request :
         {asking(Kind::restore), asking(Kind::endorse), asking(Kind::cancel, "left"),
          asking(Kind::suspend, "left"), asking(Kind::change, {{"workplace", newAddress}})})
        CHECK(refusal(card.serve(request, card.beforeYear(5))) == Code::operationNotAllowed);
    CHECK(card.card.eeprom() == before);
    CHECK(card.proof().recordAgrees);
}

TEST_CASE("What is suspended as lost comes back only as found, by two people", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    card.served(asking(Kind::suspend, "lost"));
    const auto before = card.card.eeprom();
    CHECK(refusal(card.serve(asking(Kind::restore))) == Code::reasonNotAllowed);
    CHECK(refusal(card.serve(asking(Kind::restore), card.beforeYear(-20))) == Code::reasonNotAllowed);
    CHECK(refusal(card.serve(asking(Kind::restore, "found"))) == Code::secondPersonNeeded);
    CHECK(card.card.eeprom() == before);
    CHECK(card.served(test::askingFound()).status == Status::inUse);
    card.served(asking(Kind::suspend, "left"));
    CHECK(card.served(asking(Kind::restore)).status == Status::inUse);
}

TEST_CASE("A card found again after its endorsement ran out is overdue, and a late endorsement restores it",
          "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    const Day late = card.beforeYear(-20);
    card.served(asking(Kind::suspend, "lost"));
    CHECK(card.served(test::askingFound(), late).status == Status::suspended);
    const auto told = bench.station->events->nextBatch(1000, 1 << 20).value();
    CHECK(told.back().payload.find("card.suspended") != std::string::npos);
    CHECK(told.back().payload.find("card.restored") == std::string::npos);
    CHECK(refusal(card.serve(asking(Kind::restore), late)) == Code::endorsementNeeded);
    const auto outcome = card.served(asking(Kind::endorse), late);
    CHECK(outcome.status == Status::inUse);
    CHECK(outcome.endorsedUntil == toText(lastDayOfTerm(late, 1)));
    CHECK(card.proof().recordAgrees);
    CHECK(chainsHold(bench));
}

TEST_CASE("Cancelling ex officio takes two people, and every operation its operator and a ground",
          "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    auto cancel = asking(Kind::cancel, "ex_officio");
    CHECK(refusal(card.serve(cancel)) == Code::secondPersonNeeded);
    cancel.second = "desk";
    CHECK(refusal(card.serve(cancel)) == Code::secondPersonNeeded);
    for (const auto* reason : {"", "found", "99"})
        CHECK(refusal(card.serve(asking(Kind::cancel, reason))) == Code::reasonNotAllowed);
    auto nobody = asking(Kind::suspend, "left");
    nobody.by = {};
    CHECK(refusal(card.serve(nobody)) == Code::operatorMissing);
    CHECK(card.reader.commands() == 0);
    cancel.second = "supervisor";
    CHECK(card.served(cancel).status == Status::cancelled);
}

TEST_CASE("A card that is not this station's, not the one meant, copied or not handed over is refused",
          "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1), other(bench, 1, 2);
    auto meant = asking(Kind::suspend, "left");
    meant.order = other.order;
    CHECK(refusal(card.serve(meant)) == Code::cardOfAnotherOrder);
    auto blank = bench.blank(3);
    cardlib::InProcessReader reader(blank);
    apdu::Session session(reader, blank.atr());
    CHECK(refusal(serveCard(*bench.station, session, asking(Kind::suspend, "left"), today())) ==
          Code::cardNotExamined);

    const auto made = bench.approvedOrder(2);
    REQUIRE(makeChip(*bench.station, made, session));
    reader.insert();
    CHECK(refusal(serveCard(*bench.station, session, asking(Kind::suspend, "left"), today())) ==
          Code::notHandedOver);

    auto order = bench.station->orders->load(card.order).value();
    order.chipSerial = "5A5A5A5A5A5A5A5A5AFF";
    test::putOrder(*bench.station, order);
    CHECK(refusal(card.serve(asking(Kind::suspend, "left"))) == Code::cardCopied);
    order.applicationSerial = "41010500000007999999";
    test::putOrder(*bench.station, order);
    CHECK(refusal(card.serve(asking(Kind::suspend, "left"))) == Code::cardUnknown);
    CHECK(card.contents().status == 1);
}

TEST_CASE("A card service tells when it reads, judges and writes", "[app][card_service]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    std::vector<std::string> told;
    const auto observer = [&](const Progress& progress) { told.push_back(progress.task + " " + progress.step); };
    REQUIRE(serveCard(*bench.station, card.session, asking(Kind::suspend, "left"), card.issueDay(), observer));
    CHECK(told == std::vector<std::string>{"suspend read", "suspend judge", "suspend write_card"});
}
