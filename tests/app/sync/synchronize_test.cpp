#include "app/sync/synchronize.h"

#include <QCoreApplication>

#include "tests/support/catch.h"
#include "tests/support/stand_in_centre.h"
#include "tests/support/store_bench.h"

using namespace app;

namespace {

constexpr auto station = "410105000000:07";

struct Bench : test::StoreBench {
    test::StandInCentre centre;
    std::unique_ptr<CentreLine> line = centre.line({"https://centre", station, {}}).value();

    Result<SyncReport> sync(const SyncManner& manner = {}) { return synchronize(events, station, *line, manner); }
};

}  // namespace

TEST_CASE("Nothing is sent to a centre whose address is not https", "[app][sync]") {
    int count = 1;
    char name[] = "test";
    char* arguments[] = {name, nullptr};
    const QCoreApplication program(count, arguments);
    const test::TemporaryFolder folder;
    const auto code = [&](const char* url) { return openCentreLine({url, station, folder.path() / "tls"}).error().code; };
    CHECK(code("http://127.0.0.1:9") == Code::centreInsecure);
    CHECK(code("HTTP://127.0.0.1:9") == Code::centreInsecure);
    CHECK(code("https://127.0.0.1:9") == Code::centreUnconfigured);
    CHECK(code("") == Code::centreUnconfigured);
}

TEST_CASE("What waits is sent once, in batches, and what the centre has receipted is sent no more", "[app][sync]") {
    Bench bench;
    bench.append(450);
    const auto first = bench.sync().value();
    CHECK(first.sent == 450);
    CHECK(first.upto == 450);
    CHECK(bench.centre.calls == 3);
    CHECK(bench.sync().value().sent == 0);
    CHECK(bench.centre.calls == 3);
    CHECK(bench.centre.events() == 450);
}

TEST_CASE("A centre that is asked how far it knows the log answers also when nothing waits", "[app][sync]") {
    Bench bench;
    bench.append(2);
    REQUIRE(bench.sync());
    SyncManner asks;
    asks.askHead = true;
    CHECK(bench.sync(asks).value().upto == 2);
    CHECK(bench.centre.calls == 2);
}

TEST_CASE("Whoever syncs by hand tries three times, and each answer is heard", "[app][sync]") {
    Bench bench;
    bench.append(1);
    bench.centre.mood = test::StandInCentre::Mood::away;
    std::vector<int> heard;
    SyncManner manner;
    manner.heard = [&](const CentreAnswer& answer) { heard.push_back(answer.status); };
    CHECK(bench.sync(manner).error().code == Code::centreUnreachable);
    bench.centre.mood = test::StandInCentre::Mood::busy;
    manner.tries = 1;
    CHECK(bench.sync(manner).error().code == Code::centreUnreachable);
    CHECK(heard == std::vector<int>{0, 0, 0, 503});
    CHECK(bench.events.receiptedUpto() == 0);
}

TEST_CASE("A centre that knows another event under the same number is refused to, and that is remembered", "[app][sync]") {
    Bench bench;
    bench.append(1);
    REQUIRE(bench.sync());
    bench.centre.fork();
    SyncManner asks;
    asks.askHead = true;
    CHECK(bench.sync(asks).error().code == Code::centreRefused);
    CHECK(bench.events.requireNoFork().error().code == Code::logForked);
}
