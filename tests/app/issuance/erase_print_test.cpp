#include "app/issuance/erase_print.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/issuance/spoil.h"
#include "printer/drivers/file_driver.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

// A card printed on files below this folder, and what is left of the print.
struct Printed {
    Printed(test::StationBench& of, const std::filesystem::path& folder, std::size_t sample = 0)
        : bench(of), order(of.approvedOrder(sample)), card(of.blank(static_cast<apdu::Byte>(sample + 1))), reader(card), session(reader, card.atr()) {
        printer::FileDriver printer(folder);
        const auto made = makeChip(*bench.station, order, session).and_then([&] { return printFace(*bench.station, order, printer); });
        INFO((made ? "" : test::told(made.error())));
        REQUIRE(made);
        picture = bench.station->orders->load(order)->front;
        REQUIRE(std::filesystem::exists(picture));
    }
    void handOver() {
        const auto handed = app::handOver(*bench.station, order, session, {}, "desk");
        INFO((handed ? "" : test::told(handed.error())));
        REQUIRE(handed);
    }
    [[nodiscard]] std::string named() const { return bench.station->orders->load(order)->front; }

    test::StationBench& bench;
    std::int64_t order;
    cardlib::NativeCard card;
    cardlib::InProcessReader reader;
    apdu::Session session;
    std::filesystem::path picture;
};

}  // namespace

TEST_CASE("Pictures that the station keeps of a face are gone when the card is handed over", "[app][issuance][pictures]") {
    test::StationBench bench;
    Printed printed(bench, bench.home() / "prints");
    printed.handOver();
    CHECK_FALSE(std::filesystem::exists(printed.picture.parent_path()));
    CHECK(printed.named().empty());
    CHECK(bench.station->orders->load(printed.order)->state == "handed_over");
}

TEST_CASE("Pictures of a card that is spoiled are gone as well", "[app][issuance][pictures]") {
    test::StationBench bench;
    Printed printed(bench, bench.home() / "prints");
    REQUIRE(spoilOrder(*bench.station, printed.order, {"issuer", "chief", "misprint"}));
    CHECK_FALSE(std::filesystem::exists(printed.picture.parent_path()));
    CHECK(printed.named().empty());
}

TEST_CASE("What somebody had printed into a folder of their own is theirs, and stays", "[app][issuance][pictures]") {
    test::StationBench bench;
    Printed printed(bench, bench.folder() / "prints");
    printed.handOver();
    CHECK(std::filesystem::exists(printed.picture));
    CHECK(printed.named() == printed.picture.string());
}

TEST_CASE("Pictures that could not be erased make no failure of a hand-over or a spoiling, and are erased later", "[app][issuance][pictures]") {
    test::StationBench bench;
    Printed handed(bench, bench.home() / "prints");
    Printed spoiled(bench, bench.home() / "prints", 1), waiting(bench, bench.home() / "prints", 2), theirs(bench, bench.folder() / "prints", 3);
    auto& store = bench.station->database->handle();
    store.exec("CREATE TRIGGER full BEFORE UPDATE ON card_order WHEN old.state IN ('handed_over', 'spoiled') BEGIN SELECT RAISE(ABORT, 'full'); END");
    handed.handOver();
    theirs.handOver();
    const auto next = spoilOrder(*bench.station, spoiled.order, {"issuer", "chief", "misprint"});
    INFO((next ? "" : test::told(next.error())));
    REQUIRE(next);
    CHECK(bench.station->orders->load(*next)->state == "approved");
    CHECK_FALSE(handed.named().empty());
    CHECK_FALSE(spoiled.named().empty());
    store.exec("DROP TRIGGER full");
    REQUIRE(erasePrintsLeft(*bench.station));
    CHECK(handed.named().empty());
    CHECK(spoiled.named().empty());
    CHECK_FALSE(std::filesystem::exists(handed.picture));
    CHECK_FALSE(std::filesystem::exists(spoiled.picture));
    CHECK(waiting.named() == waiting.picture.string());
    CHECK(std::filesystem::exists(waiting.picture));
    CHECK(theirs.named() == theirs.picture.string());
}
