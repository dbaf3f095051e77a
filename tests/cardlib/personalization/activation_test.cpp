#include "cardlib/personalization/activation.h"

#include "tests/support/card_bench.h"

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
