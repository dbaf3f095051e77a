#include "app/inspection/card_purpose.h"

#include "cardlib/virtual_card/storage_card/storage_card.h"
#include "tests/support/issued_card.h"
#include "tests/support/scripted_card.h"

using namespace app;
using cardlib::Family;

namespace {

Result<Purpose> purposeOfCard(test::StationBench& bench, cardlib::VirtualCard& card) {
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    return recognizeCard(*bench.station, session).and_then([&](const cardlib::Recognition& seen) {
        return purposeOf(*bench.station, seen);
    });
}

std::unique_ptr<cardlib::VirtualCard> blankOf(const cardlib::CardModel& model) {
    return cardlib::makeBlank(model, apdu::Bytes(10, 0x42));
}

}  // namespace

TEST_CASE("A station takes the blanks of its own profile and says why it refuses others", "[app][purpose]") {
    test::StationBench native;
    CHECK(purposeOfCard(native, *blankOf({Family::nativeCos, "sm4"}))->order == 0);
    CHECK(purposeOfCard(native, *blankOf({Family::globalPlatform, "scp03-128"})).error().code ==
          Code::familyNotMade);
    CHECK(purposeOfCard(native, *blankOf({Family::storageCard, "4k"})).error().code == Code::familyNotMade);
    native.close();
    test::StationBench java("zhengzhou-permit-1-gp");
    CHECK(purposeOfCard(java, *blankOf({Family::globalPlatform, "scp03-128"}))->order == 0);
    CHECK(purposeOfCard(java, *blankOf({Family::globalPlatform, "scp03-256"})).error().code ==
          Code::algorithmNotMade);
    CHECK(purposeOfCard(java, *blankOf({Family::nativeCos, "sm4"})).error().code == Code::familyNotMade);
}

TEST_CASE("A card of this station belongs to its order, one of another station to that station", "[app][purpose]") {
    test::StationBench here;
    const auto card = test::issuedCard(here, 0, 1);
    const auto own = purposeOfCard(here, *card);
    REQUIRE(own);
    CHECK(own->order == 1);
    CHECK(own->state == "handed_over");
    here.close();
    test::StationBench elsewhere;
    CHECK(purposeOfCard(elsewhere, *card).error().code == Code::cardOfElsewhere);
}

TEST_CASE("A bank card, a stranger's card and a mute one are refused as blanks before anything is written",
          "[app][purpose]") {
    test::StationBench bench;
    const auto order = bench.approvedOrder();
    const std::string pse = "00A4040C0E315041592E5359532E4444463031";
    const std::pair<test::ScriptedCard::Script, Code> strangers[] = {
        {[&](const std::string& command, int) { return command == pse ? "9000" : "6A82"; }, Code::cardOfBank},
        {[](const std::string& command, int) { return command == "00A4000C023F00" ? "9000" : "6A82"; },
         Code::cardForeign},
        {[](const std::string&, int) { return "6D00"; }, Code::cardStrange}};
    for (const auto& [script, code] : strangers) {
        test::ScriptedCard card([&](const std::string& command, int number) {
            CHECK(command.substr(0, 4) == "00A4");
            return script(command, number);
        });
        apdu::Session session(card, {0x3B, 0x00});
        CHECK(makeChip(*bench.station, order, session).error().code == code);
        CHECK(bench.station->orders->load(order)->state == "approved");
    }
}
