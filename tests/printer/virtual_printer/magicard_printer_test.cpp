#include "printer/face/face_images.h"
#include "printer/job/readiness.h"
#include "tests/support/printer_bench.h"

using namespace printer;
using Where = BookedCard::Where;

TEST_CASE("A card made in the virtual Magicard carries both sides, resin bit by bit and colour within a level",
          "[printer][magicard]") {
    test::MagicardBench bench;
    const auto& face = test::sampleFace();
    REQUIRE(bench.driver->load());
    REQUIRE(bench.driver->toStation(Station::contact));
    CHECK(bench.model.body().engaged());
    REQUIRE(bench.driver->printSide(face, 0));
    REQUIRE(bench.driver->flip());
    REQUIRE(bench.driver->printSide(face, 1));
    REQUIRE(bench.driver->eject());
    const auto& card = bench.card(0);
    CHECK(card.where == Where::output);
    for (const std::size_t number : {0U, 1U}) {
        const auto& side = face.images().sides[number];
        const auto printed = assemble(number == 0 ? card.front : card.back, side.colour.width(), side.colour.height());
        CHECK(printed.resin == side.resin);
        // the front's pattern is varnished over: nothing but a rectangle can be left free
        QImage varnish = side.overlay;
        if (side.name == "front") varnish.fill(1);
        CHECK(printed.overlay == varnish);
        int worst = 0;
        for (int y = 0; y < side.colour.height(); ++y)
            for (int x = 0; x < side.colour.width(); ++x)
                worst = std::max(worst, std::abs(qGreen(side.colour.pixel(x, y)) - qGreen(printed.colour.pixel(x, y))));
        CHECK(worst <= 3);
    }
}

TEST_CASE("The Magicard says what hinders it, and an order that cannot finish does not start", "[printer][magicard]") {
    const auto refused = [](const BodyOptions& options) {
        test::MagicardBench bench(options);
        const auto ready = demandReady(*bench.driver, {}, false);
        REQUIRE_FALSE(ready);
        return ready.error().code;
    };
    CHECK(refused({.cards = 0}) == Code::feedHopperEmpty);
    CHECK(refused({.cards = 1, .ribbonSets = 1}) == Code::ribbonEmpty);
    CHECK(refused({.cards = 1, .outputRoom = 0}) == Code::outputHopperFull);
    CHECK(refused({.cards = 1, .contactStation = false}) == Code::configEncoderMissing);
    test::MagicardBench bench;
    bench.act("fault jam-flip 1");
    REQUIRE(bench.driver->load());
    CHECK(bench.driver->flip().error().code == Code::jamFlip);
    CHECK(bench.driver->eject().error().code == Code::jamFlip);
    CHECK(bench.driver->toStation(Station::contactless).error().code == Code::stationNotInstalled);
}

TEST_CASE("A Magicard's side is known to be untouched only when its job was refused", "[printer][magicard]") {
    test::MagicardBench ended;
    REQUIRE(ended.driver->load());
    ended.act("fault ribbon-end 5");  // the last panel is on the card when the ribbon ends
    const auto printed = ended.driver->printSide(test::sampleFace(), 0);
    REQUIRE_FALSE(printed);
    CHECK(printed.error().code == Code::ribbonEmpty);
    CHECK(phaseOf(printed.error()) == Phase::during);
    CHECK(ended.card(0).front.size() == 5);
    test::MagicardBench wrong({.cards = 1, .ribbon = "kyo"});
    REQUIRE(wrong.driver->load());
    const auto refused = wrong.driver->printSide(test::sampleFace(), 0);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::ribbonWrongType);
    CHECK(phaseOf(refused.error()) == Phase::before);
    CHECK(wrong.card(0).frontBegun == 0);
}

TEST_CASE("What stands in a Magicard's way before its job is sent leaves the side untouched", "[printer][magicard]") {
    test::MagicardBench bench;
    REQUIRE(bench.driver->load());
    bench.act("cover open");
    const auto printed = bench.driver->printSide(test::sampleFace(), 0);
    REQUIRE_FALSE(printed);
    CHECK(printed.error().code == Code::coverOpen);
    CHECK(phaseOf(printed.error()) == Phase::before);
    CHECK(bench.card(0).frontBegun == 0);
    bench.act("cover close");
    CHECK(bench.driver->printSide(test::sampleFace(), 0));
}
