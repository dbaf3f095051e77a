#include "app/issuance/erase_print.h"

#include "app/issuance/spoil.h"
#include "printer/drivers/file_driver.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

// A card printed on files below this folder, and what is left of the print.
struct Printed {
    Printed(test::StationBench& of, const std::filesystem::path& folder) : bench(of), order(of.approvedOrder()), card(of.blank(1)), reader(card), session(reader, card.atr()) {
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
