#include "app/inspection/lost_cards.h"
#include "tests/support/living_station.h"

using namespace app;
using test::asking;
using test::askingFound;

namespace {

// A card in use that its holder reported lost.
struct LostHere {
    LostHere() : card(bench, 0, 1), serial(bench.station->orders->load(card.order)->applicationSerial) {}

    void report() { REQUIRE(reportLost(*bench.station, {serial, "desk", "told by the holder", ""})); }
    [[nodiscard]] bool listed() const { return bench.station->lost->find(serial)->has_value(); }
    Code refusal(const CardRequest& request) {
        card.reader.insert();
        const auto outcome = card.serve(request, card.beforeYear(5));
        REQUIRE_FALSE(outcome);
        return outcome.error().code;
    }
    // A newer card of the same holder.
    void replace() {
        const auto order = bench.station->orders->load(card.order).value();
        REQUIRE(bench.station->orders->add(order.holder, "committed", "2026-11-25T00:00:00Z"));
    }

    test::StationBench bench;
    test::HandedOverCard card;
    std::string serial;
};

}  // namespace

TEST_CASE("A lost card found after its endorsement ran out comes off the list, overdue until it is endorsed",
          "[app][card_service][lost]") {
    LostHere lost;
    lost.card.served(asking(Kind::suspend, "lost"));
    lost.report();
    const Day late = lost.card.beforeYear(-20);
    lost.card.reader.insert();
    CHECK(lost.card.served(askingFound(), late).status == Status::suspended);
    CHECK_FALSE(lost.listed());
    lost.card.reader.insert();
    CHECK(lost.card.served(asking(Kind::endorse), late).status == Status::inUse);
}

TEST_CASE("A card on the lost list is not endorsed, changed, corrected or restored", "[app][card_service][lost]") {
    LostHere lost;
    lost.report();
    const auto before = lost.card.card.eeprom();
    const Facts address{{"present_address", std::string("河南省郑州市金水区新样例路9号")}};
    for (const auto& request : {asking(Kind::endorse), asking(Kind::change, address),
                                asking(Kind::correct, address), asking(Kind::restore)})
        CHECK(lost.refusal(request) == Code::cardOnLostList);
    CHECK(lost.card.card.eeprom() == before);
    REQUIRE(liftLost(*lost.bench.station, lost.serial, "desk", "chief"));
    CHECK(lost.card.served(asking(Kind::change, address)).status == Status::inUse);
}

TEST_CASE("A lost card that turns up is put out of use, and stays on the list", "[app][card_service][lost]") {
    LostHere lost;
    lost.report();
    CHECK(lost.card.served(asking(Kind::suspend, "lost")).status == Status::suspended);
    CHECK(lost.card.served(asking(Kind::cancel, "lost")).status == Status::cancelled);
    CHECK(lost.listed());
}

TEST_CASE("A found card is restored and taken off the lost list in one act, by two people",
          "[app][card_service][lost]") {
    LostHere lost;
    const bool onChipToo = GENERATE(false, true);
    if (onChipToo) lost.card.served(asking(Kind::suspend, "lost"));
    lost.report();
    CHECK(lost.refusal(askingFound("")) == Code::secondPersonNeeded);
    CHECK(lost.refusal(askingFound("desk")) == Code::secondPersonNeeded);
    CHECK(lost.listed());
    CHECK(lost.card.served(askingFound()).status == Status::inUse);
    CHECK_FALSE(lost.listed());
    CHECK(lost.card.proof().recordAgrees);
    CHECK(lost.refusal(askingFound()) == Code::operationNotAllowed);
}

TEST_CASE("A found card whose holder has a new one stays on the list", "[app][card_service][lost]") {
    LostHere lost;
    lost.report();
    lost.replace();
    const auto before = lost.card.card.eeprom();
    CHECK(lost.refusal(askingFound()) == Code::cardReplaced);
    CHECK(lost.listed());
    CHECK(lost.card.card.eeprom() == before);
}

TEST_CASE("A card torn while it is restored as found stays on the lost list until it is finished",
          "[app][card_service][lost]") {
    LostHere lost;
    lost.report();
    lost.card.reader.insert();
    lost.card.served(asking(Kind::suspend, "lost"));
    const auto whole = lost.card.reader.commands();
    lost.card.reader.insert();
    lost.card.reader.pullAt(whole - 2, cardlib::InProcessReader::Pull::afterCommand);
    REQUIRE(lost.card.serve(askingFound()).error().code == Code::operationInDoubt);
    lost.bench.open();
    CHECK(lost.listed());
    SECTION("The same command finishes both") {
        lost.card.reader.insert();
        CHECK(lost.card.served(askingFound()).resumed);
        CHECK_FALSE(lost.listed());
    }
    SECTION("A new card was made meanwhile: the old one is finished to be cancelled, still on the list") {
        lost.replace();
        lost.card.reader.insert();
        CHECK(lost.card.served(asking(Kind::cancel, "lost")).status == Status::cancelled);
        CHECK(lost.listed());
    }
}

TEST_CASE("What two people began before the report is finished by two, and takes the card off the list",
          "[app][card_service][lost]") {
    LostHere lost;
    lost.card.served(asking(Kind::suspend, "lost"));
    const auto whole = lost.card.reader.commands();
    lost.card.reader.insert();
    lost.card.reader.pullAt(whole - 2, cardlib::InProcessReader::Pull::afterCommand);
    REQUIRE(lost.card.serve(askingFound()).error().code == Code::operationInDoubt);
    lost.report();
    CHECK(lost.refusal(askingFound("")) == Code::secondPersonNeeded);
    lost.card.reader.insert();
    CHECK(lost.card.served(askingFound()).status == Status::inUse);
    CHECK_FALSE(lost.listed());
}
