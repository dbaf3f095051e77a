#include <nlohmann/json.hpp>

#include "app/services/layout_rows.h"
#include "app/services/sector_file.h"
#include "app/services/sector_rows.h"
#include "app/station/layout_installation.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

std::string signedVersion(Station& station, int version) {
    auto layout = nlohmann::json::parse(test::resource("layouts/zhengzhou-2013.json"));
    layout["version"] = version;
    return signLayout(station, layout.dump(), "keeper").value();
}

}  // namespace

TEST_CASE("Every installed layout stands in the list, the one that prints first", "[app][services][layout]") {
    test::StationBench bench;
    auto rows = layoutRows(*bench.station).value();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].name == "zhengzhou-2013");
    CHECK(rows[0].version == 1);
    CHECK(rows[0].origin == "embedded");
    CHECK(rows[0].signer == bench.station->layouts->trusted().value()->reference);
    CHECK(rows[0].regime == "zhengzhou-2013");
    CHECK_FALSE(rows[0].fault);
    REQUIRE(installLayout(*bench.station, signedVersion(*bench.station, 2), "keeper"));
    rows = layoutRows(*bench.station).value();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].version == 2);
    CHECK(rows[0].regime == "zhengzhou-2013");
    CHECK(rows[1].version == 1);
    CHECK(rows[1].regime.empty());
    CHECK(rows[0].standing == LayoutStanding::prints);
    CHECK(rows[1].standing == LayoutStanding::installed);
}

TEST_CASE("The list of every layout ends with those that nobody has signed", "[app][services][layout]") {
    test::StationBench bench;
    auto document = printer::LayoutDocument::parse(newestLayout(*bench.station, "zhengzhou-2013")->text).value();
    REQUIRE(document.set("/sides/1/elements/8/pt", "9"));
    REQUIRE(saveDraft(*bench.station, document, "keeper"));
    const auto rows = everyLayout(*bench.station).value();
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].standing == LayoutStanding::prints);
    CHECK(rows[1].name == "national-2016");
    CHECK(rows[2].name == "zhengzhou-2013");
    CHECK(rows[2].version == 2);
    CHECK(rows[2].standing == LayoutStanding::notSigned);
    CHECK(rows[2].signer.empty());
}

TEST_CASE("A layout that was changed in the store says so in the list, and draws no specimen", "[app][services][layout]") {
    test::StationBench bench;
    auto stored = bench.station->layouts->current().value().value();
    stored.content.replace(stored.content.find("#15406E"), 7, "#15406F");
    stored.version = 9;
    REQUIRE(bench.station->layouts->add(stored));
    const auto rows = layoutRows(*bench.station).value();
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[0].fault);
    CHECK_THAT(test::told(*rows[0].fault), Catch::Contains("printer.layoutUntrusted"));
    CHECK_FALSE(rows[1].fault);
    CHECK_THAT(test::told(specimenBy(*bench.station, "zhengzhou-2013", 9).error()), Catch::Contains("printer.layoutUntrusted"));
    CHECK(specimenBy(*bench.station, "zhengzhou-2013", 3).error().code == Code::layoutUnknown);
    CHECK(specimenBy(*bench.station, "zhengzhou-2013", 1));
}

TEST_CASE("A department that has another key since says so in the list, and a file that is not there is named", "[app][services][sectors]") {
    test::StationBench bench;
    CHECK_FALSE(sectorRows(*bench.station)->front().keyReplaced);
    const std::string department = bench.station->departments.front().id;
    const std::string pem = bench.station->vault->publicPem("issuer").value();
    REQUIRE(trustDepartment(*bench.station, department, pem, "keeper", "auditor"));
    CHECK(sectorRows(*bench.station)->front().keyReplaced);
    CHECK_FALSE(sectorRows(*bench.station)->back().keyReplaced);
    const auto nowhere = bench.folder() / "nowhere.json";
    CHECK(examineSectorFile(*bench.station, nowhere, "keeper").error().code == Code::sectorFileMissing);
}

TEST_CASE("Each department's newest sector stands in the list with the name on the card and its signer", "[app][services][sectors]") {
    test::StationBench bench;
    const auto rows = sectorRows(*bench.station).value();
    REQUIRE(rows.size() == bench.station->departments.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].department == bench.station->departments[i].id);
        CHECK(rows[i].label == sectorLabel(*bench.station, rows[i].department));
        CHECK(rows[i].version == 1);
        CHECK(rows[i].origin == "embedded");
        CHECK_FALSE(rows[i].hash.empty());
    }
    CHECK(sectorLabel(*bench.station, "nobody") == "nobody");
}
