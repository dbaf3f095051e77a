#include "app/ledger/shelf_book.h"

#include "tests/support/stock_bench.h"

using namespace app;

namespace {

StoredOrder finished(test::StockBench& bench) {
    auto order = bench.approved();
    REQUIRE(bench.begin(order, bench.freshChip()));
    bench.step(order, {Step::proveChip, Step::print, Step::commit});
    return order;
}

CollectorWish proxy(std::vector<std::string> documents = {"receipt", "collector_document"}) {
    return {{"proxy", std::move(documents)}, PiiText("王试制"), PiiText("320102198803120030"), {"clerk", ""}};
}

}  // namespace

TEST_CASE("A finished card lies in a place until it is handed over, and is listed with the days it waits", "[app][shelf]") {
    test::StockBench bench;
    auto order = finished(bench);
    REQUIRE(putOnShelf(bench.station(), order.id, " A-12 ", {"clerk", ""}));
    const auto later = Day(std::chrono::sys_days(today()) + std::chrono::days(10));
    auto rows = uncollected(bench.station(), later, "clerk").value();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().card.place == "A-12");
    CHECK(rows.front().citizenNumber.reveal().size() == 18);
    CHECK(rows.front().permitNumber == bench.station().orders->load(order.id)->permitNumber);
    CHECK(rows.front().days >= 9);
    CHECK(rows.front().days <= 11);
    CHECK(putOnShelf(bench.station(), order.id, " ", {"clerk", ""}).error().code == Code::shelfPlaceMissing);
    bench.step(order, {Step::beginActivation, Step::handOver});
    CHECK(uncollected(bench.station(), later, "clerk").value().empty());
    CHECK(putOnShelf(bench.station(), order.id, "A-12", {"clerk", ""}).error().code == Code::shelfNotForIt);
}

TEST_CASE("A proxy gets a card with receipt and document only, and is kept under the holder's key", "[app][shelf]") {
    test::StockBench bench;
    const auto order = finished(bench);
    CHECK(admitCollector(bench.station(), order.id, proxy({"receipt"})).error().code == Code::collectionRefused);
    auto neighbour = proxy();
    neighbour.collector.who = "neighbour";
    CHECK(admitCollector(bench.station(), order.id, neighbour).error().code == Code::collectionRefused);
    auto nameless = proxy();
    nameless.document = PiiText("");
    CHECK(admitCollector(bench.station(), order.id, nameless).error().code == Code::collectorUnnamed);
    REQUIRE(admitCollector(bench.station(), order.id, proxy()));
    const auto kept = bench.station().shelf->collectionOf(order.id, bench.holder).value();
    REQUIRE(kept);
    CHECK(kept->who == "proxy");
    CHECK(kept->collector.find("320102198803120030") != std::string::npos);
    const auto file = bench.bench.home() / "station.db-wal";
    CHECK(test::readAll(file).find("320102198803120030") == std::string::npos);
    CHECK(admitCollector(bench.station(), bench.approved().id, proxy()).error().code == Code::shelfNotForIt);
}
