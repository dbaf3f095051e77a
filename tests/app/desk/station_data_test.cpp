#include <future>

#include "app/desk/services/station_data.h"
#include "app/station/setup.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace {

using app::Station;
using Shared = app::StationLane::Shared;

// A station's data with the lanes of the desk.
struct Bench {
    Bench() { REQUIRE(app::setUpStation({folder.path() / "home", ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07", "", "zhengzhou-permit-1"})); }

    // The lane is busy until it is let go.
    void hold(app::StationLane& lane) {
        lane.ask<void>(
            &asker,
            [this](Shared) -> app::Result<void> {
                inHand.set_value();
                letGo.get_future().wait();
                return {};
            },
            [this](const app::Result<void>&) { over = true; });
        inHand.get_future().wait();
    }
    void backUp(const app::Then<app::BackupReport>& then) {
        const auto phrase = std::make_shared<const apdu::SecretBytes>(apdu::SecretBytes::copyOf(apdu::bytesOf("twelve bytes!")));
        data->backUp(&asker, file, phrase, [](const app::Progress&) {}, then);
    }

    QApplication& running = test::application();
    QObject asker;
    std::promise<void> inHand, letGo;
    bool over = false;
    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "day.backup";
    app::SharedStation station{[this] { return Station::open(folder.path() / "home", ZHIKA_SOURCE_DIR "/resources"); }};
    app::StationLane questions{station.forLane()}, cards{station.forLane()};
    std::unique_ptr<app::StationLane> work = std::make_unique<app::StationLane>(station.forLane());
    std::unique_ptr<app::StationData> data = std::make_unique<app::StationData>(questions, cards, *work, "李敏");
};

bool inTime(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, 60000);
}

}  // namespace

TEST_CASE("A backup, a look for what is overdue and a proof of the chains keep no card waiting, nor it them", "[app][desk][data]") {
    Bench bench;
    bench.hold(bench.cards);
    bool backedUp = false, looked = false, proved = false;
    bench.backUp([&](const auto& report) { backedUp = report.has_value(); });
    bench.data->overdue(&bench.asker, app::parseDay("2016-01-01").value(), [&](const auto& found) { looked = found.has_value(); });
    bench.data->verify(&bench.asker, [&](const auto& verdict) { proved = verdict.has_value(); });
    CHECK(inTime([&] { return backedUp && looked && proved; }));
    CHECK_FALSE(bench.over);
    bench.letGo.set_value();
    CHECK(inTime([&] { return bench.over; }));
}

TEST_CASE("A desk that is closed gives up a backup that it has begun, and leaves no file of it", "[app][desk][data]") {
    Bench bench;
    bench.hold(*bench.work);
    bench.backUp([](const auto&) {});
    bench.data->verify(&bench.asker, [](const auto&) {});
    bench.data.reset();
    bench.letGo.set_value();
    bench.work.reset();
    CHECK_FALSE(std::filesystem::exists(bench.file));
}
