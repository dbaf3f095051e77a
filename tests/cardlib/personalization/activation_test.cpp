#include "cardlib/personalization/activation.h"

#include "apdu/core/hex.h"
#include "cardlib/drivers/card_driver.h"
#include "cardlib/profile/profile_lookup.h"
#include "tests/support/card_bench.h"
#include "tests/support/families.h"

using namespace cardlib;

namespace {

struct IssuedCard {
    explicit IssuedCard(const test::CardBench& bench)
        : card(bench.blank()), reader(card), session(reader, card.atr()) {
        test::ListedJournal journal;
        REQUIRE(personalize(session, *bench.vault, bench.plan(), Begin::onBlank, journal));
        reader.insert();
        identity = identifyCard(session, *bench.vault, bench.profile).value();
        reader.insert();
    }
    NativeCard card;
    InProcessReader reader;
    apdu::Session session;
    CardIdentity identity;
};

Bytes statusOf(const test::CardBench& bench, apdu::Session& session, const CardIdentity& card) {
    const auto driver = makeDriver(session, *bench.vault, bench.profile);
    const Application& permit = *findApplication(bench.profile, "permit");
    driver->useKeysOf(card.chipSerial, serialBytes(card));
    REQUIRE(driver->select(permit).value());
    return driver->read(*findFile(permit, "status"), 12).value();
}

}  // namespace

TEST_CASE("A dead card comes alive once, and asking again changes nothing", "[cardlib][activation]") {
    const test::CardBench bench;
    IssuedCard issued(bench);
    test::ListedJournal journal;
    const auto run = [&] {
        return activate(issued.session, *bench.vault, bench.profile, issued.identity, "2026-11-25", journal);
    };
    CHECK(run().value() == Activation::done);
    const Bytes alive = serializeCard(issued.card.image());
    CHECK(run().value() == Activation::wasActive);
    CHECK(serializeCard(issued.card.image()) == alive);
    const auto contents = readCard(issued.session, *bench.vault, bench.profile);
    CHECK(contents->status == 1);
    CHECK(contents->value("status", "endorsed_until") == "2027-11-23");
    CHECK(checkSignatures(bench.profile, *contents, bench.vault->publicPem("issuer").value())->issue);
}

TEST_CASE("A card pulled at any command of its activation is dead or alive and asking again tells which",
          "[cardlib][activation]") {
    const test::CardBench bench;
    const IssuedCard made(bench);
    const CardImage dead = made.card.image();
    for (const auto pull : {InProcessReader::Pull::beforeCommand, InProcessReader::Pull::afterCommand})
        for (std::uint64_t at = 1; at <= 9; ++at) {
            NativeCard card(dead);
            InProcessReader reader(card);
            apdu::Session session(reader, card.atr());
            test::ListedJournal journal;
            reader.pullAt(at, pull);
            (void)activate(session, *bench.vault, bench.profile, made.identity, "2026-11-25", journal);
            reader.insert();
            CHECK(activate(session, *bench.vault, bench.profile, made.identity, "2026-11-25", journal));
            CHECK(readCard(session, *bench.vault, bench.profile)->status == 1);
        }
}

TEST_CASE("An activation torn at any command leaves a card dead, or alive with one whole date",
          "[cardlib][activation][torn]") {
    using Pull = InProcessReader::Pull;
    for (const auto& family : test::tornFamilies()) {
        test::CardBench bench(family.profile);
        bench.profile.applications.resize(1);
        const auto blank = makeBlank(family.model, test::CardBench::chipSerial());
        InProcessReader line(*blank);
        apdu::Session maker(line, blank->atr());
        test::ListedJournal journal;
        const Bytes serial = readChipSerial(maker, *bench.vault, bench.profile).value();
        const auto plan = planCard(bench.profile, test::sampleRecord(serial, 300), *bench.vault).value();
        REQUIRE(personalize(maker, *bench.vault, plan, Begin::onBlank, journal));
        const CardIdentity identity = identifyCard(maker, *bench.vault, bench.profile).value();
        std::uint64_t commands = 1;
        for (std::uint64_t at = 1; at <= commands; ++at)
            for (const auto pull : {Pull::beforeCommand, Pull::afterCommand, Pull::halfExecuted, Pull::garbled}) {
                INFO(family.profile << " " << family.model.algorithm << " at " << at << " kind "
                                    << static_cast<int>(pull));
                const auto card = restoreCard(family.model.family, blank->eeprom()).value();
                InProcessReader reader(*card);
                apdu::Session session(reader, card->atr());
                const auto on = [&](const char* day) {
                    return activate(session, *bench.vault, bench.profile, identity, day, journal);
                };
                reader.pullAt(at, pull);
                (void)on("2026-12-31");
                commands = std::max(commands, reader.commands());
                reader.insert();
                const bool wasAlive = readCard(session, *bench.vault, bench.profile)->status == 1;
                reader.insert();
                REQUIRE(on("2027-01-01"));
                const std::string date = wasAlive ? "20261231" : "20270101";
                CHECK(apdu::toHex(statusOf(bench, session, identity)) == "01" + date + "20271123000001");
            }
    }
}

TEST_CASE("Another card than the order's is not activated", "[cardlib][activation]") {
    const test::CardBench bench;
    IssuedCard issued(bench);
    CardIdentity other = issued.identity;
    other.applicationSerial = "41010500000001000002";
    test::ListedJournal journal;
    CHECK(activate(issued.session, *bench.vault, bench.profile, other, "2026-11-25", journal).error().code ==
          Code::otherCard);
    CHECK(journal.entries.empty());
}
