#include "tests/app/inspection/inspecting.h"
#include "tests/support/living_station.h"
#include "tests/support/put_order.h"

using namespace app;
using test::asking;

namespace {

std::string detailOf(const Findings& findings, Meaning meaning) {
    INFO(test::told(findings));
    const auto found = std::ranges::find(findings, meaning, &Finding::meaning);
    REQUIRE(found != findings.end());
    return found->detail;
}

const Facts newPlace{{"workplace", std::string("新样例单位")}};

}  // namespace

TEST_CASE("A card alive of which the record says that it was not handed over does not hold", "[app][verify]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    CHECK_FALSE(contains(test::inspect(bench, card.card), Meaning::recordNotAlive));
    auto order = bench.station->orders->load(card.order).value();
    order.state = "committed";
    test::putOrder(*bench.station, order);
    const auto found = test::inspect(bench, card.card);
    CHECK(detailOf(found, Meaning::recordNotAlive) == "committed");
    CHECK_FALSE(holds(found));
}

TEST_CASE("A card whose facts are newer than its face holds, and which they are is told", "[app][verify]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    CHECK_FALSE(contains(test::inspect(bench, card.card), Meaning::factsNewer));
    card.served(asking(Kind::change, newPlace));
    const auto found = test::inspect(bench, card.card);
    CHECK(detailOf(found, Meaning::factsNewer) == "workplace");
    CHECK(holds(found));
}

TEST_CASE("A card on which an operation was not finished does not hold until it is", "[app][verify]") {
    test::StationBench bench;
    test::HandedOverCard card(bench, 0, 1);
    card.reader.insert();
    card.served(asking(Kind::change, {{"workplace", std::string("样例单位")}}));
    const auto whole = card.reader.commands();
    card.reader.insert();
    card.reader.pullAt(whole - 2, cardlib::InProcessReader::Pull::beforeCommand);
    REQUIRE(card.serve(asking(Kind::change, newPlace)).error().code == Code::operationInDoubt);
    const auto found = test::inspect(bench, card.card);
    CHECK(detailOf(found, Meaning::operationUnfinished) == "change");
    CHECK_FALSE(holds(found));
    card.reader.insert();
    card.served(asking(Kind::change, newPlace));
    CHECK_FALSE(contains(test::inspect(bench, card.card), Meaning::operationUnfinished));
}
