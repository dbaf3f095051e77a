#include "cardlib/personalization/personalizer.h"

#include "cardlib/inspection/card_reader.h"
#include "tests/support/card_bench.h"

using namespace cardlib;

namespace {

std::string told(const Error& error) {
    return nameOf(error.code) + " " + error.detail + (error.cause ? " " + error.cause->detail : "");
}

}  // namespace

TEST_CASE("A blank becomes a card whose every value is read back, with SM4 and with 3DES",
          "[cardlib][personalizer]") {
    for (const auto* name : {"zhengzhou-permit-1", "zhengzhou-permit-1-3des"}) {
        const test::CardBench bench(name);
        NativeCard card = bench.blank();
        InProcessReader reader(card);
        apdu::Session session(reader, card.atr());
        test::ListedJournal journal;
        REQUIRE(isBlank(session, *bench.vault, bench.profile).value());
        const auto evidence = personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal);
        INFO((evidence ? "" : told(evidence.error())));
        REQUIRE(evidence);
        CHECK(evidence->fileDigests.size() == 2 + 10 + 7 * 3);
        CHECK(evidence->traffic.apdus == reader.commands() - 1);

        reader.insert();
        apdu::Session later(reader, card.atr());
        const auto contents = readCard(later, *bench.vault, bench.profile);
        INFO((contents ? "" : told(contents.error())));
        REQUIRE(contents);
        CHECK(contents->status == 0);
        CHECK(contents->value("holder", "name") == "测试·持卡人");
        CHECK(contents->value("addresses", "present_address") ==
              "河南省郑州市金水区样例街2号院3号楼4单元501室");
        CHECK(contents->value("permit", "permit_number") == "4101050000002026010000");
        CHECK(contents->value("endorsements", "endorsed_until") == "2027-11-23");
        CHECK(contents->photo == test::CardBench::record().photo());
        const auto signatures =
            checkSignatures(bench.profile, *contents, bench.vault->publicPem("issuer").value());
        CHECK(signatures->issue);
        CHECK(signatures->change == true);
        CHECK(proveGenuine(later, *bench.vault, bench.profile,
                           identifyCard(later, *bench.vault, bench.profile).value())
                  .value() == Genuine::yes);
    }
}

TEST_CASE("Each step of the plan is told before it is taken, once and in order", "[cardlib][personalizer]") {
    const test::CardBench bench;
    NativeCard card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::ListedJournal journal;
    const auto plan = bench.plan();
    std::size_t next = 0;
    const auto begun = [&](std::size_t step, std::size_t all) {
        CHECK(step == next++);
        CHECK(all == plan.steps.size());
    };
    REQUIRE(personalize(session, *bench.vault, plan, Begin::onBlank, journal, begun));
    CHECK(next == plan.steps.size());
}

TEST_CASE("A card that is not blank is refused before anything is written", "[cardlib][personalizer]") {
    const test::CardBench bench;
    NativeCard card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::ListedJournal journal;
    REQUIRE(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal));
    reader.insert();
    const Bytes before = serializeCard(card.image());
    test::ListedJournal second;
    CHECK(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, second).error().code ==
          Code::cardNotBlank);
    CHECK(serializeCard(card.image()) == before);
    CHECK(second.entries.empty());
}

TEST_CASE("Another card than the one the order was begun on is refused by its serial",
          "[cardlib][personalizer]") {
    const test::CardBench bench;
    NativeCard other = bench.blank(2);
    InProcessReader reader(other);
    apdu::Session session(reader, other.atr());
    test::ListedJournal journal;
    CHECK(personalize(session, *bench.vault, bench.plan(), Begin::resume, journal).error().code ==
          Code::foreignCard);
    CHECK(reader.commands() == 0);
}

TEST_CASE("When the journal cannot be written the card is not written either", "[cardlib][personalizer]") {
    const test::CardBench bench;
    NativeCard card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::ListedJournal journal;
    journal.refuseAt = 1;
    CHECK(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal).error().code ==
          Code::journalNotWritten);
    CHECK(isBlank(session, *bench.vault, bench.profile).value());
}

TEST_CASE("Nobody reads or writes personal data without a key", "[cardlib][personalizer]") {
    const test::CardBench bench;
    NativeCard card = bench.blank();
    InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    test::ListedJournal journal;
    REQUIRE(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal));
    reader.insert();
    const auto word = [&](const char* hex) {
        return session.send(apdu::Command::parse(*apdu::fromHex(hex)).value())->sw.value();
    };
    CHECK(word("00A4040007F05A5A4A5A5A01") == 0x9000);
    CHECK(word("00B095001E") == 0x9000);
    CHECK(word("00B09B000C") == 0x9000);
    for (const auto* read : {"00B0960010", "00B0970010", "00B0980010", "00B0990010", "00B09C0010"})
        CHECK(word(read) == 0x6982);
    CHECK(word("00E200D014"
               "0000000000000000000000000000000000000000") == 0x6982);
    for (int sfi = 0x15; sfi <= 0x1E; ++sfi) {
        const Bytes update{0x00, 0xD6, static_cast<Byte>(0x80 | sfi), 0x00, 0x01, 0x00};
        const auto answer = session.send(apdu::Command::parse(update).value())->sw.value();
        CHECK((answer == 0x6982 || answer == 0x6981));
    }
}
