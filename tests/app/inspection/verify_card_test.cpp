#include "app/inspection/verify_card.h"

#include "app/inspection/lost_cards.h"
#include "cardlib/virtual_card/native_cos/native_card.h"
#include "tests/app/inspection/inspecting.h"

using namespace app;
using test::inspect;

TEST_CASE("A good card of every family holds at a station that has its record", "[app][verify]") {
    const std::pair<const char*, cardlib::CardModel> families[] = {
        {"zhengzhou-permit-1", {cardlib::Family::nativeCos, "sm4"}},
        {"zhengzhou-permit-1-gp", {cardlib::Family::globalPlatform, "scp03-128"}},
        {"zhengzhou-permit-1-storage", {cardlib::Family::storageCard, "4k"}}};
    for (const auto& [profile, model] : families) {
        INFO(profile);
        test::StationBench bench(profile);
        const auto card = test::issuedCard(bench, 0, 1, model);
        const auto found = inspect(bench, *card);
        INFO(test::told(found));
        CHECK(holds(found));
        CHECK(contains(found, Meaning::recordAgrees));
        CHECK(contains(found, Meaning::contentSigned));
        CHECK(contains(found, model.family == cardlib::Family::storageCard ? Meaning::chipNotProvable
                                                                           : Meaning::chipGenuine));
    }
}

TEST_CASE("An inspecting officer's station without a record of the card verifies it offline", "[app][verify]") {
    test::StationBench issuing;
    const auto card = test::issuedCard(issuing, 0, 1);
    issuing.close();
    test::StationBench officer;
    officer.shareKeysOf(issuing);
    const auto found = inspect(officer, *card);
    INFO(test::told(found));
    CHECK(holds(found));
    CHECK(contains(found, Meaning::recordNotHere));
    CHECK(contains(found, Meaning::sectorsConsistent));
}

TEST_CASE("Every inspection leaves a row in the audit trail", "[app][verify]") {
    test::StationBench bench;
    const auto rows = [&] {
        return bench.station->audit->verify(bench.station->vault->publicPem("station").value()).value();
    };
    const auto card = test::issuedCard(bench, 0, 1);
    const auto before = rows();
    inspect(bench, *card);
    inspect(bench, *cardlib::makeBlank({}, apdu::Bytes(10, 0x42)));
    CHECK(rows() == before + 2);
}

TEST_CASE("A card that is not a permit card is told as such", "[app][verify]") {
    test::StationBench bench;
    const auto found = inspect(bench, *cardlib::makeBlank({}, apdu::Bytes(10, 0x42)));
    CHECK(contains(found, Meaning::cardNotOurs));
    CHECK_FALSE(holds(found));
}

TEST_CASE("A card whose term or endorsement is over does not hold", "[app][verify]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    const auto year = static_cast<int>(today().year());
    const auto endorsement = inspect(bench, *card, Day{std::chrono::year{year + 1}, today().month(), today().day()});
    CHECK(contains(endorsement, Meaning::endorsementOverdue));
    CHECK_FALSE(holds(endorsement));
    const auto term = inspect(bench, *card, Day{std::chrono::year{year + 10}, today().month(), today().day()});
    CHECK(contains(term, Meaning::termExpired));
    CHECK_FALSE(holds(term));
}

TEST_CASE("A suspended, a lost and a cancelled card do not hold", "[app][verify]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    const std::pair<apdu::Byte, Meaning> states[] = {
        {2, Meaning::statusSuspended}, {3, Meaning::statusLost}, {4, Meaning::statusCancelled}};
    for (const auto& [status, meaning] : states) {
        auto marked = test::altered(*card, [status = status](cardlib::CardImage& image) {
            test::permitFile(image, 0x001B).body[0] = status;
        });
        const auto found = inspect(bench, marked);
        CHECK(contains(found, meaning));
        CHECK(contains(found, Meaning::chipGenuine));
        CHECK_FALSE(holds(found));
    }
}

TEST_CASE("A card on the lost list does not hold until two people take it off", "[app][verify]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    const std::string serial = bench.station->orders->load(1)->applicationSerial;
    REQUIRE(reportLost(*bench.station, {serial, "desk", "told by the holder", ""}));
    CHECK(contains(inspect(bench, *card), Meaning::onLostList));
    CHECK_FALSE(holds(inspect(bench, *card)));
    REQUIRE(liftLost(*bench.station, serial, "desk", "chief"));
    CHECK(holds(inspect(bench, *card)));
}

TEST_CASE("A card on the lost list is not handed over and stays dead", "[app][verify][hand_over]") {
    test::StationBench bench;
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::RememberingPrinter printer;
    const auto order = bench.approvedOrder();
    REQUIRE(makeChip(*bench.station, order, session));
    REQUIRE(printFace(*bench.station, order, printer));
    const std::string serial = bench.station->orders->load(order)->applicationSerial;
    REQUIRE(reportLost(*bench.station, {serial, "desk", "gone on the way", ""}));
    CHECK(handOver(*bench.station, order, session, {}, "desk").error().code == Code::cardOnLostList);
    CHECK(contains(inspect(bench, card), Meaning::statusNotIssued));
    CHECK(bench.station->orders->load(order)->state == "committed");
}

TEST_CASE("An inspection tells when it recognizes, proves, reads and judges", "[app][verify]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    card->reset();
    cardlib::InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    std::vector<std::string> steps;
    const auto observer = [&](const Progress& progress) { steps.push_back(progress.step); };
    REQUIRE(verifyCard(*bench.station, session, {}, today(), observer));
    CHECK(steps == std::vector<std::string>{"recognize", "prove", "read", "judge"});
}
