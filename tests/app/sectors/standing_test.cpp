#include "app/station/sector_standing.h"

#include <algorithm>

#include "app/inspection/verify_card.h"
#include "app/sectors/sectors_on_card.h"
#include "app/services/sector_rows.h"
#include "tests/app/sectors/living_card.h"
#include "tests/app/sectors/sector_files.h"

using namespace app;
using test::LivingCard;

namespace {

const cardlib::Entitlement schooling{0x01, "2026-09-01", "2027-08-31", "", ""};

bool carries(test::StationBench& bench, LivingCard& card, const std::string& department) {
    card.reader.insert();
    const auto found = sectorsOnCard(*bench.station, card.session);
    INFO((found ? "" : test::told(found.error())));
    REQUIRE(found);
    return std::ranges::find(found->sectors, department, &CarriedSector::department)->carried;
}

Code refusalOf(const Result<void>& done) {
    REQUIRE_FALSE(done);
    return done.error().code;
}

}  // namespace

TEST_CASE("A sector that is withdrawn is read and not changed on cards in use, until two people reinstate it", "[app][sectors]") {
    test::StationBench bench;
    LivingCard card(bench);
    REQUIRE(card.write({schooling}));
    REQUIRE(withdrawSector(*bench.station, "education", "keeper", "supervisor"));
    const auto refused = card.write({});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::sectorWithdrawn);
    CHECK(card.read().entitlements.size() == 1);
    CHECK(card.write({schooling}, "health"));
    bench.open();
    CHECK(refusalOf(demandSectorInUse(*bench.station, "education")) == Code::sectorWithdrawn);
    REQUIRE(reinstateSector(*bench.station, "education", "keeper", "supervisor"));
    CHECK(demandSectorInUse(*bench.station, "education"));
}

TEST_CASE("A card made while a sector is withdrawn has none of it, is genuine and in order, and stays so when it is reinstated", "[app][sectors]") {
    test::StationBench bench;
    LivingCard before(bench, 1, 0);
    REQUIRE(withdrawSector(*bench.station, "education", "keeper", "supervisor"));
    LivingCard without(bench, 2, 1);
    CHECK_FALSE(carries(bench, without, "education"));
    CHECK(carries(bench, without, "health"));
    CHECK(carries(bench, before, "education"));
    without.reader.insert();
    const auto verified = verifyCard(*bench.station, without.session, {}, today());
    INFO((verified ? "" : test::told(verified.error())));
    REQUIRE(verified);
    CHECK(contains(verified->findings, Meaning::sectorsConsistent));
    CHECK_FALSE(contains(verified->findings, Meaning::sectorsInconsistent));
    REQUIRE(reinstateSector(*bench.station, "education", "keeper", "supervisor"));
    without.reader.insert();
    CHECK(verifyCard(*bench.station, without.session, {}, today()));
}

TEST_CASE("One person cannot withdraw a sector, nor one that stands so already or is not known", "[app][sectors]") {
    test::StationBench bench;
    Station& station = *bench.station;
    CHECK(refusalOf(withdrawSector(station, "education", "keeper", "keeper")) == Code::trustIncomplete);
    CHECK(refusalOf(reinstateSector(station, "education", "keeper", "supervisor")) == Code::sectorStandsSo);
    CHECK(refusalOf(withdrawSector(station, "weather", "keeper", "supervisor")) == Code::departmentUnknown);
    const auto events = station.events->head()->sequence;
    REQUIRE(withdrawSector(station, "education", "keeper", "supervisor"));
    CHECK(refusalOf(withdrawSector(station, "education", "keeper", "supervisor")) == Code::sectorStandsSo);
    CHECK(station.events->head()->sequence == events + 1);
    CHECK(sectorRows(station)->front().withdrawn == (sectorRows(station)->front().department == "education"));
    CHECK(station.audit->verify(station.vault->publicPem("station").value()));
}
