#include "app/desk/services/station_layouts.h"

#include <future>

#include "app/station/setup.h"
#include "app/station/specimen_face.h"
#include "printer/face/face_images.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace app;

namespace {

const std::filesystem::path resources = ZHIKA_SOURCE_DIR "/resources";

// A station with a lane, as the desk has it.
struct Bench {
    Bench() {
        REQUIRE(setUpStation({folder.path() / "home", resources, "zhengzhou-2013", "410105000000", "07", "", "zhengzhou-permit-1"}));
    }
    Then<LayoutView> taken() {
        return [this](const Result<LayoutView>& answer) {
            ++answers;
            if (answer) view = *answer;
        };
    }
    // A station takes its time to open on a machine that is busy.
    bool answered(int count) {
        return QTest::qWaitFor([&] { return answers == count; }, 60000);
    }

    QApplication& running = test::application();
    QObject asker;
    test::TemporaryFolder folder;
    SharedStation station{[this] { return Station::open(folder.path() / "home", resources); }};
    StationLane lane{station.forLane()}, cards{station.forLane()};
    StationLayouts layouts{lane, cards, resources, "李敏", "预览"};
    LayoutView view;
    int answers = 0;
};

}  // namespace

TEST_CASE("A layout is opened, changed, taken back and saved on the station's thread", "[app][desk][layout]") {
    Bench bench;
    const ElementPlace number{1, 8};
    bench.layouts.open(&bench.asker, "", bench.taken());
    bench.layouts.change(&bench.asker, number, sized(9), false, bench.taken());
    REQUIRE(bench.answered(2));
    CHECK(bench.view.layout.name == "zhengzhou-2013");
    CHECK(bench.view.changed);
    CHECK(bench.view.standing == LayoutStanding::notSigned);
    CHECK(elementAt(bench.view.layout, number)->points == 9);
    bench.layouts.undo(&bench.asker, bench.taken());
    REQUIRE(bench.answered(3));
    CHECK(bench.view.standing == LayoutStanding::prints);
    bench.layouts.redo(&bench.asker, bench.taken());
    bench.layouts.save(&bench.asker, bench.taken());
    REQUIRE(bench.answered(5));
    CHECK(bench.view.layout.version == 2);
    CHECK_FALSE(bench.view.changed);
    CHECK(bench.view.standing == LayoutStanding::notSigned);
    CHECK(std::filesystem::exists(bench.folder.path() / "home/layouts/zhengzhou-2013-2.json"));
}

TEST_CASE("What was begun on one layout is there when it is opened again after another", "[app][desk][layout]") {
    Bench bench;
    bench.layouts.open(&bench.asker, "zhengzhou-2013", bench.taken());
    bench.layouts.change(&bench.asker, {1, 8}, sized(9), false, bench.taken());
    bench.layouts.open(&bench.asker, "national-2016", bench.taken());
    REQUIRE(bench.answered(3));
    CHECK(bench.view.layout.name == "national-2016");
    CHECK_FALSE(bench.view.changed);
    bench.layouts.open(&bench.asker, "zhengzhou-2013", bench.taken());
    REQUIRE(bench.answered(4));
    CHECK(bench.view.changed);
    bench.layouts.change(&bench.asker, {1, 8}, sized(100), false, bench.taken());
    REQUIRE(bench.answered(5));
    CHECK(elementAt(bench.view.layout, {1, 8})->points == 9);
    CHECK(bench.view.refused.size() == 1);
}

TEST_CASE("A layout that is put to use prints on the lane of cards too", "[app][desk][layout]") {
    Bench bench;
    std::string drawn;
    const auto look = [&] {
        drawn.clear();
        bench.cards.ask<std::string>(
            &bench.asker,
            [](StationLane::Shared station) -> Result<std::string> {
                auto content = specimenFace(resources).value();
                const auto face = station->studio->face(content.texts, content.portrait.picture, content.qr);
                return face ? std::to_string(face->images().layoutVersion) : nameOf(face.error().code);
            },
            [&](const Result<std::string>& answer) { drawn = answer.value_or("nothing"); });
        return QTest::qWaitFor([&] { return !drawn.empty(); }, 60000);
    };
    REQUIRE(look());
    CHECK(drawn == "1");
    bench.layouts.open(&bench.asker, "", bench.taken());
    bench.layouts.change(&bench.asker, {1, 8}, sized(9), false, bench.taken());
    bench.layouts.save(&bench.asker, bench.taken());
    REQUIRE(bench.answered(3));
    bench.layouts.putToUse(&bench.asker, bench.view.text, bench.taken());
    REQUIRE(bench.answered(4));
    CHECK(bench.view.standing == LayoutStanding::prints);
    REQUIRE(look());
    CHECK(drawn == "2");
}

TEST_CASE("A file that was changed after its face was shown is not signed, and the error says so", "[app][desk][layout]") {
    Bench bench;
    bench.layouts.open(&bench.asker, "", bench.taken());
    bench.layouts.change(&bench.asker, {1, 8}, sized(9), false, bench.taken());
    bench.layouts.save(&bench.asker, bench.taken());
    REQUIRE(bench.answered(3));
    auto other = printer::LayoutDocument::parse(bench.view.text).value();
    REQUIRE(other.set("/sides/1/elements/8/pt", "8"));
    REQUIRE(other.save(bench.folder.path() / "home/layouts/zhengzhou-2013-2.json"));
    std::optional<Error> refused;
    bench.layouts.putToUse(&bench.asker, bench.view.text, [&](const Result<LayoutView>& view) { refused = view.error(); });
    REQUIRE(QTest::qWaitFor([&] { return refused.has_value(); }, 60000));
    CHECK(refused->code == Code::layoutNotAsShown);
    bench.layouts.open(&bench.asker, "", bench.taken());
    REQUIRE(bench.answered(4));
    CHECK(bench.view.standing == LayoutStanding::notSigned);
}

TEST_CASE("The face is drawn on a thread of its own while the station's is busy", "[app][desk][layout]") {
    Bench bench;
    bench.layouts.open(&bench.asker, "", bench.taken());
    REQUIRE(bench.answered(1));
    std::promise<void> letGo;
    bool made = false;
    bench.lane.ask<void>(
        &bench.asker,
        [&](StationLane::Shared) -> Result<void> {
            letGo.get_future().wait();
            return {};
        },
        [&](const Result<void>&) { made = true; });
    std::optional<LayoutPictures> pictures;
    bench.layouts.draw(&bench.asker, bench.view, [&](const Result<LayoutPictures>& drawn) { pictures = drawn.value_or(LayoutPictures{}); });
    CHECK(QTest::qWaitFor([&] { return pictures.has_value(); }, 60000));
    CHECK_FALSE(made);
    letGo.set_value();
    CHECK(QTest::qWaitFor([&] { return made; }, 60000));
    REQUIRE(pictures);
    CHECK(pictures->faults.empty());
    CHECK_FALSE(pictures->face.front.isNull());
    CHECK_FALSE(pictures->face.back.isNull());
}
