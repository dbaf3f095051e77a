#include <atomic>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>

#include "app/desk/services/station_people.h"
#include "app/desk/services/station_services.h"
#include "app/desk/services/station_settings.h"
#include "app/station/sector_installation.h"
#include "app/station/setup.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/silent_device.h"
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
    app::StationPeople people{questions, cards};
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

TEST_CASE("A station that is opened ahead is opened once, and once more when that failed", "[app][desk]") {
    Bench bench;
    std::atomic<int> times = 0;
    bool fails = false;
    SECTION("it opens") {}
    SECTION("it fails the first time") { fails = true; }
    app::SharedStation ahead{[&]() -> app::Result<std::shared_ptr<Station>> {
                                 if (++times == 1 && fails) return app::fail(app::Code::homeMissing);
                                 return Station::open(bench.folder.path() / "home", ZHIKA_SOURCE_DIR "/resources");
                             },
                             app::SharedStation::When::now};
    REQUIRE(inTime([&] { return times == 1; }));
    app::StationLane lane(ahead.forLane());
    std::vector<bool> opened;
    for (int asked = 0; asked < 2; ++asked)
        lane.ask<void>(
            &bench.asker, [](Shared) { return app::Result<void>(); }, [&](const app::Result<void>& done) { opened.push_back(done.has_value()); });
    REQUIRE(inTime([&] { return opened.size() == 2; }));
    CHECK(opened == std::vector<bool>{!fails, true});
    CHECK(times == (fails ? 2 : 1));
}

TEST_CASE("A desk that is closed waits no longer for a printer that is asked and silent", "[app][desk][settings]") {
    Bench bench;
    const test::SilentDevice printer;
    auto lane = std::make_unique<app::StationLane>(bench.station.forLane());
    auto settings = std::make_unique<app::StationSettings>(bench.questions, *lane, bench.people, "李敏", "预览");
    settings->check(&bench.asker, "evolis:" + printer.name(), [](const app::Result<app::PrinterCheck>&) {});
    REQUIRE(inTime([&] { return printer.called(); }));
    const auto start = std::chrono::steady_clock::now();
    settings.reset();
    lane.reset();
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("The desk is answered while somebody's card is waited for", "[app][desk][operator_card]") {
    Bench bench;
    app::StationLane ownCards{bench.station.forLane()};
    app::StationPeople people(bench.questions, ownCards);
    std::promise<void> inHand, letGo;
    bool stood = false, judged = false;
    ownCards.ask<void>(
        &bench.asker,
        [&](Shared) -> app::Result<void> {
            inHand.set_value();
            letGo.get_future().wait();
            return {};
        },
        [](const app::Result<void>&) {});
    inHand.get_future().wait();
    const auto pin = std::make_shared<const apdu::SecretBytes>(apdu::SecretBytes::copyOf(apdu::bytesOf("271828")));
    people.signInByCard(&bench.asker, pin, [&](const auto&) { judged = true; });
    people.standing(&bench.asker, [&](const auto& standing) { stood = standing.has_value(); });
    CHECK(inTime([&] { return stood; }));
    CHECK_FALSE(judged);
    letGo.set_value();
    CHECK(inTime([&] { return judged; }));
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

TEST_CASE("The settings of a station are read, changed in somebody's name and read again", "[app][desk][settings]") {
    Bench bench;
    app::StationSettings settings(bench.questions, bench.cards, bench.people, "李敏", "预览");
    std::optional<app::DeskDevices> devices;
    std::optional<app::Result<void>> changed, rebooked;
    std::size_t layouts = 0, sectors = 0;
    settings.change(&bench.asker, {"cups:cards", "", "", 7}, [&](const auto& done) { changed = done; });
    settings.rebook(&bench.asker, {"evolis:tcp://127.0.0.1:9100", "No such reader", false}, [&](const auto& done) { rebooked = done; });
    REQUIRE(inTime([&] { return changed && rebooked; }));
    CHECK(changed->has_value());
    CHECK(rebooked->error().code == app::Code::deviceFailed);
    settings.devices(&bench.asker, [&](const auto& known) { devices = known.value(); });
    settings.layouts(&bench.asker, [&](const auto& rows) { layouts = rows.value().size(); });
    settings.sectors(&bench.asker, [&](const auto& rows) { sectors = rows.value().size(); });
    REQUIRE(inTime([&] { return devices && layouts > 0 && sectors > 0; }));
    CHECK(devices->settings.printer == "cups:cards");
    CHECK(devices->settings.lockMinutes == 7);
    CHECK(devices->booked.empty());
}

TEST_CASE("A sector that is installed makes the cards of the lane of cards, and the other lane knows it", "[app][desk][settings][sectors]") {
    Bench bench;
    app::StationSettings settings(bench.questions, bench.cards, bench.people, "李敏", "预览");
    const auto file = bench.folder.path() / "health-2.json";
    const auto signIt = [&](Shared station) -> app::Result<void> {
        auto sector = nlohmann::json::parse(test::resource("sectors/health.json"));
        sector["version"] = 2;
        sector["/trees/cos/files/0/fields/0/constant"_json_pointer] = "02";
        return app::signSector(*station, sector.dump(), "李敏").map([&](const cardlib::SectorProfile& made) {
            std::ofstream(file) << encodeSignedDocument(made);
        });
    };
    std::optional<app::Result<app::SectorOffer>> offer;
    std::optional<app::Result<app::Installed>> installed;
    bench.questions.ask<void>(&bench.asker, signIt, [](const auto&) {});
    settings.examine(&bench.asker, file, [&](const auto& found) { offer = found; });
    REQUIRE(inTime([&] { return offer.has_value(); }));
    REQUIRE(offer->has_value());
    CHECK(offer->value().before == 1);
    settings.install(&bench.asker, **offer, [&](const auto& done) { installed = done; });
    REQUIRE(inTime([&] { return installed.has_value(); }));
    REQUIRE(installed->has_value());
    std::vector<std::string> hashes;
    for (auto* lane : {&bench.cards, &bench.questions})
        lane->ask<std::string>(
            &bench.asker, [](Shared station) -> app::Result<std::string> { return station->profile.hash; },
            [&](const auto& hash) { hashes.push_back(hash.value()); });
    REQUIRE(inTime([&] { return hashes.size() == 2; }));
    CHECK(hashes[0] == hashes[1]);
}

TEST_CASE("People of a station are made and changed through its settings, by whoever may", "[app][desk][settings][people]") {
    Bench bench;
    app::StationSettings settings(bench.questions, bench.cards, bench.people, "李敏", "预览");
    const auto secret = [] { return std::make_shared<const apdu::SecretBytes>(apdu::SecretBytes::copyOf(apdu::bytesOf("correct horse"))); };
    std::optional<app::Result<void>> done;
    std::optional<app::Result<app::Colleagues>> colleagues;
    const auto keep = [&](const app::Result<void>& answer) { done = answer; };
    settings.colleagues(&bench.asker, [&](const auto& answer) { colleagues = answer; });
    REQUIRE(inTime([&] { return colleagues.has_value(); }));
    CHECK_FALSE((*colleagues)->setUp);
    settings.addFirst(&bench.asker, {"root", "", {app::Role::administrator}}, secret(), keep);
    REQUIRE(inTime([&] { return done.has_value(); }));
    CHECK(done->has_value());
    colleagues.reset();
    settings.colleagues(&bench.asker, [&](const auto& answer) { colleagues = answer; });
    REQUIRE(inTime([&] { return colleagues.has_value(); }));
    CHECK(colleagues->error().code == app::Code::stepForbidden);
    std::optional<app::Actor> root;
    bench.questions.ask<app::Actor>(
        &bench.asker, [secret](Shared station) { return station->people->signIn("root", *secret()); },
        [&](const app::Result<app::Actor>& actor) { root = actor.value(); });
    REQUIRE(inTime([&] { return root.has_value(); }));
    settings.actAs(*root);
    settings.add(&bench.asker, {"clerk", "", {app::Role::clerk}}, secret(), keep);
    settings.setRoles(&bench.asker, "clerk", {app::Role::issuer}, keep);
    settings.setPassword(&bench.asker, "clerk", secret(), keep);
    settings.setOpen(&bench.asker, "clerk", false, keep);
    colleagues.reset();
    settings.colleagues(&bench.asker, [&](const auto& answer) { colleagues = answer; });
    REQUIRE(inTime([&] { return colleagues.has_value(); }));
    REQUIRE(colleagues->has_value());
    REQUIRE((*colleagues)->accounts.size() == 2);
    CHECK((*colleagues)->accounts[1].roles == app::Roles{app::Role::issuer});
    CHECK_FALSE((*colleagues)->accounts[1].open);
}
