#include "app/services/keep_synced.h"

#include "app/registry/number_lease.h"
#include "app/services/desk_settings.h"
#include "tests/support/stand_in_centre.h"
#include "tests/support/station_bench.h"

using namespace app;
using namespace std::chrono_literals;
using Line = SyncStanding::Line;
using Mood = test::StandInCentre::Mood;

namespace {

// A station that keeps itself synced by a clock that stands still until it is moved; each pause is half of its limit.
struct Bench : test::StationBench {
    explicit Bench(const std::string& url = "https://centre") { turnTo(url); }
    void turnTo(const std::string& url) {
        auto settings = loadDeskSettings(*station->database).value();
        settings.centre = url;
        REQUIRE(changeDeskSettings(*station, settings, "keeper"));
    }
    void happen() { REQUIRE(station->events->append("test.happened", "{}")); }
    SyncStanding look(bool wanted = false) { return keep.look(*station, wanted).value(); }

    test::StandInCentre centre;
    KeepSynced::Instant now{};
    KeepSynced keep{[this](const CentreEndpoint& endpoint) { return centre.line(endpoint); }, [this] { return now; }, [] { return 0.5; }};
};

}  // namespace

TEST_CASE("What waits is sent at once, and while nothing waits the centre is asked now and then", "[app][services][sync]") {
    Bench bench;
    bench.happen();
    auto standing = bench.look();
    CHECK(standing.line == Line::answered);
    CHECK(standing.state.waiting() == 0);
    CHECK_FALSE(standing.state.lastReceipt.empty());
    CHECK(bench.centre.calls == 1);
    bench.look();
    CHECK(bench.centre.calls == 1);
    bench.happen();
    CHECK(bench.look().state.receipted == 2);
    CHECK(bench.centre.events() == 2);
    bench.now += KeepSynced::askedAgain;
    bench.centre.mood = Mood::away;
    standing = bench.look();
    CHECK(bench.centre.calls == 3);
    CHECK(standing.line == Line::failing);
    CHECK(standing.trouble->code == Code::centreUnreachable);
}

TEST_CASE("After a failure nothing is sent before its pause is over, unless a person wants it", "[app][services][sync]") {
    Bench bench;
    bench.centre.mood = Mood::away;
    bench.happen();
    auto standing = bench.look();
    CHECK(standing.line == Line::failing);
    CHECK(standing.next == bench.now + 25ms);
    CHECK(standing.state.waiting() == 1);
    CHECK_FALSE(standing.state.oldest.empty());
    bench.now += 24ms;
    bench.happen();
    bench.look();
    CHECK(bench.centre.calls == 1);
    bench.now += 1ms;
    CHECK(bench.look().next == bench.now + 50ms);
    CHECK(bench.centre.calls == 2);
    bench.centre.mood = Mood::answers;
    CHECK(bench.look(true).line == Line::answered);
    CHECK(bench.centre.events() == 2);
    bench.centre.mood = Mood::away;
    bench.happen();
    CHECK(bench.look().next == bench.now + 25ms);
}

TEST_CASE("A centre that is busy is left alone as long as it wants", "[app][services][sync]") {
    Bench bench;
    bench.centre.mood = Mood::busy;
    bench.centre.retryAfter = 40s;
    bench.happen();
    CHECK(bench.look().next == bench.now + 40025ms);
}

TEST_CASE("A station without a centre stays offline and says so, until one is set", "[app][services][sync]") {
    Bench bench("");
    bench.happen();
    CHECK(bench.look(true).line == Line::unset);
    CHECK(bench.centre.calls == 0);
    bench.turnTo("https://centre");
    CHECK(bench.look().line == Line::answered);
    bench.centre.mood = Mood::away;
    bench.look(true);
    bench.turnTo("https://other");
    bench.centre.mood = Mood::answers;
    CHECK(bench.look().line == Line::answered);
    bench.turnTo("");
    CHECK(bench.look().line == Line::unset);
}

TEST_CASE("A station on which nothing has happened yet has asked nobody and claims nothing", "[app][services][sync]") {
    Bench bench;
    CHECK(bench.look().line == Line::unknown);
    CHECK(bench.centre.calls == 0);
}

TEST_CASE("A store that came out of a backup is not synced by itself: a person asks the centre first", "[app][services][sync]") {
    Bench bench;
    bench.happen();
    REQUIRE(markRestored(*bench.station->database));
    bench.station->watchHighWater();
    const auto standing = bench.look(true);
    CHECK(standing.line == Line::failing);
    CHECK(standing.trouble->code == Code::storeRestored);
    CHECK(standing.state.stop->code == Code::storeRestored);
    CHECK(bench.centre.calls == 0);
}

TEST_CASE("A fork stops the work, and that is told", "[app][services][sync]") {
    Bench bench;
    bench.happen();
    bench.look();
    CHECK_FALSE(bench.look().state.stop);
    bench.centre.fork();
    const auto standing = bench.look(true);
    CHECK(standing.trouble->code == Code::centreRefused);
    CHECK(standing.state.stop->code == Code::logForked);
}

TEST_CASE("How many numbers are left is told of the year's permits and of the cards", "[app][services][sync]") {
    Bench bench;
    const Day on = parseDay("2026-11-24").value();
    auto state = syncState(*bench.station, on).value();
    CHECK(state.permits.left == state.permits.of);
    for (int i = 0; i < 3; ++i) REQUIRE(bench.station->orders->nextOf(permitCounter(on)));
    REQUIRE(bench.station->orders->nextOf(cardCounter));
    state = syncState(*bench.station, on).value();
    CHECK(state.permits.left == state.permits.of - 3);
    CHECK(state.cards.left == state.cards.of - 1);
    CHECK(syncState(*bench.station, parseDay("2027-01-01").value()).value().permits.left == state.permits.of);
}

TEST_CASE("Days are counted whole, and what is no time is no day ago", "[app][services][sync]") {
    const auto now = std::chrono::system_clock::from_time_t(1764547200);  // 2025-12-01T00:00:00Z
    CHECK(daysSince("2025-11-30T00:00:01Z", now) == 0);
    CHECK(daysSince("2025-11-30T00:00:00Z", now) == 1);
    CHECK(daysSince("2025-11-04T00:00:00Z", now) == 27);
    CHECK(daysSince("", now) == 0);
    CHECK(daysSince("yesterday", now) == 0);
}
