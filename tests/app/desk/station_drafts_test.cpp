#include "app/desk/services/station_drafts.h"

#include "apdu/core/file.h"
#include "app/station/setup.h"
#include "tests/app/desk/fakes.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace {

using app::Station;

// Drafts as the desk has them, on a station of its own.
struct Bench {
    Bench() {
        REQUIRE(app::setUpStation({folder.path() / "home", ZHIKA_SOURCE_DIR "/resources", "zhengzhou-2013", "410105000000", "07", "", "zhengzhou-permit-1"}));
    }

    // What is answered; the test ends when nothing is.
    template <class T>
    app::Result<T> answerOf(const std::function<void(app::Then<T>)>& ask) {
        std::optional<app::Result<T>> answer;
        ask([&](app::Result<T> given) { answer = std::move(given); });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 60000));
        return *std::move(answer);
    }
    app::Result<std::int64_t> keep(const std::string& name, const app::DraftService::Photo& photo = {}) {
        return answerOf<std::int64_t>([&](app::Then<std::int64_t> then) { drafts.keep(&asker, held, {{"name", name}}, photo, std::move(then)); });
    }
    std::optional<app::OpenedDraft> inHand() {
        return answerOf<std::optional<app::OpenedDraft>>([&](app::Then<std::optional<app::OpenedDraft>> then) { drafts.inHand(&asker, std::move(then)); })
            .value();
    }

    QApplication& running = test::application();
    QObject asker;
    app::HeldDraft held = std::make_shared<std::int64_t>(0);
    test::TemporaryFolder folder;
    app::SharedStation station{[this] { return Station::open(folder.path() / "home", ZHIKA_SOURCE_DIR "/resources"); }};
    app::StationLane questions{station.forLane()};
    app::StationServices services{questions, questions, "王芳", "预览"};
    app::StationDrafts drafts{questions, services};
};

}  // namespace

TEST_CASE("What is typed at the desk is kept, parked, listed and taken up in the name of who works there", "[app][desk][drafts]") {
    Bench bench;
    const auto photo = bench.folder.path() / "photo.png";
    REQUIRE(apdu::writeFileDurably(photo, app::Bytes{4, 5, 6}));
    const auto id = bench.keep("Exam", photo);
    REQUIRE(id);
    CHECK(bench.keep("Example").value() == *id);
    const auto there = bench.inHand();
    REQUIRE(there);
    CHECK(there->values.reveal().at("name") == "Example");
    CHECK(there->photo.reveal() == app::Bytes{4, 5, 6});
    const auto parked = bench.answerOf<std::int64_t>(
        [&](app::Then<std::int64_t> then) { bench.drafts.park(&bench.asker, bench.held, "A012", {{"name", "Parked"}}, {}, std::move(then)); });
    CHECK(parked.value() == *id);
    CHECK_FALSE(bench.inHand());
    bench.services.actAs("李敏");
    const auto rows = bench.answerOf<std::vector<app::DraftRow>>(
        [&](app::Then<std::vector<app::DraftRow>> then) { bench.drafts.list(&bench.asker, std::move(then)); });
    REQUIRE(rows.value().size() == 1);
    CHECK(rows->front().owner == "王芳");
    CHECK_FALSE(rows->front().own);
    const auto passed = bench.answerOf<std::string>(
        [&](app::Then<std::string> then) { bench.drafts.passOn(&bench.asker, *id, "王芳", std::move(then)); });
    CHECK(passed.value() == "李敏");
    const auto opened = bench.answerOf<app::OpenedDraft>(
        [&](app::Then<app::OpenedDraft> then) { bench.drafts.takeUp(&bench.asker, *id, std::move(then)); });
    CHECK(opened.value().values.reveal().at("name") == "Parked");
}

TEST_CASE("What was typed is kept also when the photo's file is gone, and that is told", "[app][desk][drafts]") {
    Bench bench;
    CHECK(bench.keep("Example", bench.folder.path() / "gone.jpg").error().code == app::Code::draftFileUnreadable);
    CHECK(bench.inHand()->values.reveal().at("name") == "Example");
}
