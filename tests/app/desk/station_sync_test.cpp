#include "app/desk/services/station_sync.h"

#include "app/desk/services/printer_watch.h"
#include "app/services/desk_settings.h"
#include "app/station/setup.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/silent_device.h"
#include "tests/support/stand_in_centre.h"
#include "tests/support/temporary_folder.h"

namespace {

using app::Station;
using Shared = app::StationLane::Shared;
using Mood = test::StandInCentre::Mood;

// A station with a centre that is set, in which one thing has happened.
struct Bench {
    Bench() {
        REQUIRE(app::setUpStation({folder.path() / "home", ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07",
                                   "https://centre", "zhengzhou-permit-1"}));
        happen();
    }
    void happen() {
        std::optional<app::Result<void>> done;
        questions.ask<void>(
            &asker, [](Shared shared) { return shared->database->transact([&] { return shared->events->append("test.happened", "{}"); }); },
            [&](const app::Result<void>& told) { done = told; });
        REQUIRE(inTime([&] { return done.has_value(); }));
        REQUIRE(done->has_value());
    }
    static bool inTime(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 60000); }
    [[nodiscard]] bool synced() const { return watch.standing() && watch.standing()->line == app::SyncStanding::Line::answered && watch.standing()->state.waiting() == 0; }
    std::unique_ptr<app::StationSync> sync() {
        return std::make_unique<app::StationSync>(station.forLane(), watch, [this](const app::CentreEndpoint& endpoint, std::function<bool()> stopped) {
            return centre.line(endpoint, std::move(stopped));
        });
    }

    QApplication& running = test::application();
    QObject asker;
    test::TemporaryFolder folder;
    test::StandInCentre centre;
    app::SharedStation station{[this] { return Station::open(folder.path() / "home", ZHIKA_SOURCE_DIR "/resources"); }};
    app::StationLane questions{station.forLane()};
    app::SyncWatch watch;
};

}  // namespace

TEST_CASE("The desk sends what waits without being asked, and goes on when the centre is back", "[app][desk][sync]") {
    Bench bench;
    const auto sync = bench.sync();
    sync->begin();
    CHECK(bench.inTime([&] { return bench.synced(); }));
    CHECK(bench.centre.events() == 1);
    bench.centre.mood = Mood::away;
    bench.happen();
    CHECK(bench.inTime([&] { return bench.watch.standing()->line == app::SyncStanding::Line::failing; }));
    CHECK(bench.watch.standing()->state.waiting() == 1);
    bench.centre.mood = Mood::answers;
    bench.watch.want();
    CHECK(bench.inTime([&] { return bench.synced(); }));
    CHECK(bench.centre.events() == 2);
}

TEST_CASE("While a centre is silent the store is written and asked, and the desk ends at once", "[app][desk][sync]") {
    Bench bench;
    bench.centre.mood = Mood::silent;
    auto sync = bench.sync();
    sync->begin();
    REQUIRE(bench.inTime([&] { return bench.watch.talking(); }));
    bench.happen();
    CHECK(bench.watch.talking());
    const auto start = std::chrono::steady_clock::now();
    sync.reset();
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    CHECK(bench.centre.calls == 1);
}

TEST_CASE("A printer that is asked by the way and silent keeps nobody waiting who works", "[app][desk]") {
    Bench bench;
    const test::SilentDevice printer;
    app::StationLane cards{bench.station.forLane()};
    app::PrinterWatch watch;
    bool busy = false, done = false;
    cards.onBusy([&](bool now) { busy = busy || now; });
    app::PrinterTeller teller(cards, watch);
    teller.turnTo("evolis:" + printer.name());
    REQUIRE(bench.inTime([&] { return printer.called(); }));
    CHECK_FALSE(busy);
    const auto start = std::chrono::steady_clock::now();
    cards.ask<void>(&bench.asker, [](Shared) -> app::Result<void> { return {}; }, [&](const auto&) { done = true; });
    CHECK(bench.inTime([&] { return done; }));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
    CHECK_FALSE(watch.told());
}
