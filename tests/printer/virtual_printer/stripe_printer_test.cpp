#include "tests/support/printer_bench.h"

using namespace printer;

namespace {

const StripeTracks sample{{"B0000000000^NOBODY^2912", "0000000000=2912", "01=02"}, true};

}  // namespace

TEST_CASE("An Evolis writes a stripe, reads it back, and leaves a track alone that is not named", "[printer][stripe]") {
    test::EvolisBench bench;
    CHECK(bench.driver->capabilities().value().stripeEncoder);
    REQUIRE(bench.driver->load());
    CHECK(bench.driver->readTrack(1).error().code == Code::stripeUnreadable);
    REQUIRE(bench.driver->writeStripe(sample));
    CHECK(bench.card(0).stripe == sample);
    REQUIRE(bench.driver->writeStripe({{"", "9", ""}, false}));
    CHECK(bench.card(0).stripe == StripeTracks{{sample.tracks[0], "9", sample.tracks[2]}, false});
    CHECK(bench.driver->readTrack(1).value() == sample.tracks[0]);
    CHECK(bench.driver->readTrack(2).value() == "9");
    REQUIRE(bench.driver->printSide(test::sampleFace(), 0));
    REQUIRE(bench.driver->eject());
    CHECK(bench.card(0).front.size() == 5);
}

TEST_CASE("A Magicard writes a stripe with the side that is printed next, and with no other", "[printer][stripe]") {
    test::MagicardBench bench;
    CHECK(bench.driver->capabilities().value().stripeEncoder);
    REQUIRE(bench.driver->load());
    REQUIRE(bench.driver->writeStripe(sample));
    CHECK(bench.card(0).stripe.empty());
    REQUIRE(bench.driver->printSide(test::sampleFace(), 0));
    CHECK(bench.card(0).stripe == sample);
    CHECK(bench.card(0).front.size() == 5);
    REQUIRE(bench.driver->flip());
    bench.act("fault stripe 1");
    REQUIRE(bench.driver->printSide(test::sampleFace(), 1));  // nothing is written with this one
    CHECK(bench.driver->readTrack(1).error().code == Code::stripeUnreadable);
}

TEST_CASE("A stripe that fails is told, and nothing is printed over it", "[printer][stripe]") {
    test::EvolisBench evolis;
    REQUIRE(evolis.driver->load());
    evolis.act("fault stripe 1");
    const auto failed = evolis.driver->writeStripe(sample);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == Code::stripeNotWritten);
    CHECK(phaseOf(failed.error()) == Phase::during);
    CHECK(evolis.card(0).stripe.empty());
    CHECK(evolis.driver->writeStripe(sample));

    test::MagicardBench magicard;
    REQUIRE(magicard.driver->load());
    magicard.act("fault stripe 1");
    REQUIRE(magicard.driver->writeStripe(sample));
    CHECK(magicard.driver->printSide(test::sampleFace(), 0).error().code == Code::stripeNotWritten);
    CHECK(magicard.card(0).frontBegun == 0);
}

TEST_CASE("Without an encoder, without a card, or with data that no track holds, no stripe is written", "[printer][stripe]") {
    test::EvolisBench evolis({.cards = 1, .stripeEncoder = false});
    CHECK_FALSE(evolis.driver->capabilities().value().stripeEncoder);
    REQUIRE(evolis.driver->load());
    CHECK(evolis.driver->writeStripe(sample).error().code == Code::configStripeMissing);
    test::MagicardBench magicard({.cards = 1, .stripeEncoder = false});
    CHECK(magicard.driver->writeStripe(sample).error().code == Code::configStripeMissing);
    test::EvolisBench empty;
    CHECK(empty.driver->writeStripe(sample).error().code == Code::stationCardMissing);
    CHECK(empty.driver->writeStripe({{"lower", "", ""}, true}).error().code == Code::stripeDataInvalid);
}
