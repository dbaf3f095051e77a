#include <future>

#include "app/desk/services/station_services.h"
#include "app/station/setup.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace {

using app::Station;
using Shared = app::StationLane::Shared;

// A station with two lanes, as the desk has them.
struct Bench {
    Bench() {
        REQUIRE(app::setUpStation({folder.path() / "home", ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07",
                                   "", "zhengzhou-permit-1"}));
    }

    QApplication& running = test::application();
    QObject asker;
    test::TemporaryFolder folder;
    app::SharedStation station{[this] { return Station::open(folder.path() / "home", ZHIKA_SOURCE_DIR "/resources"); }};
    app::StationLane questions{station.forLane()}, cards{station.forLane()};
    app::StationServices services{questions, cards, "李敏", "预览"};
};

// A station takes its time to open on a machine that is busy.
bool inTime(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, 60000);
}

}  // namespace

TEST_CASE("A list is answered while a card is in hand", "[app][desk]") {
    Bench bench;
    std::promise<void> inHand, letGo;
    bool made = false, listed = false, counted = false;
    bench.cards.ask<void>(
        &bench.asker,
        [&](Shared station) -> app::Result<void> {
            inHand.set_value();
            letGo.get_future().wait();
            return station->audit->write("desk", "card in hand", "card", "let go");
        },
        [&](const app::Result<void>& done) { made = done.has_value(); });
    inHand.get_future().wait();
    bench.services.list(&bench.asker, {app::State::draft}, [&](const auto& rows) { listed = rows.has_value(); });
    bench.services.counts(&bench.asker, [&](const auto& counts) { counted = counts.has_value(); });
    CHECK(inTime([&] { return listed && counted; }));
    CHECK_FALSE(made);
    letGo.set_value();
    CHECK(inTime([&] { return made; }));
}

TEST_CASE("What two lanes write at once stands in one chain, and what was written last is there after closing", "[app][desk]") {
    constexpr int each = 60;
    Bench bench;
    int done = 0, ended = 0;
    std::string failure;
    const auto write = [&](app::StationLane& lane, const std::string& who) {
        for (int i = 0; i < each; ++i)
            lane.ask<void>(
                &bench.asker, [who](Shared station) { return station->audit->write(who, "wrote", "row", "done"); },
                [&](const app::Result<void>& written) {
                    ++ended;
                    done += written ? 1 : 0;
                    if (!written) failure = nameOf(written.error().code) + " " + written.error().detail;
                });
    };
    write(bench.questions, "questions");
    write(bench.cards, "cards");
    CHECK(inTime([&] { return ended == 2 * each; }));
    INFO(failure);
    CHECK(done == 2 * each);
    bool verified = false;
    bench.questions.ask<void>(
        &bench.asker,
        [](Shared station) -> app::Result<void> {
            return station->audit->verify(station->vault->publicPem("station").value()).map([](std::int64_t rows) {
                CHECK(rows >= 2 * each);
            });
        },
        [&](const app::Result<void>& proved) { verified = proved.has_value(); });
    CHECK(inTime([&] { return verified; }));
}

TEST_CASE("A lane whose station could not be opened opens it when it is asked again", "[app][desk]") {
    Bench bench;
    auto other = Station::open(bench.folder.path() / "home", ZHIKA_SOURCE_DIR "/resources");
    REQUIRE(other);
    std::optional<app::Code> said;
    bench.services.counts(&bench.asker, [&](const auto& counts) { said = counts ? app::Code::programFault : counts.error().code; });
    CHECK(inTime([&] { return said == app::Code::homeInUse; }));
    other->reset();
    bool counted = false;
    bench.services.counts(&bench.asker, [&](const auto& counts) { counted = counts.has_value(); });
    CHECK(inTime([&] { return counted; }));
}
