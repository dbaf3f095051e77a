#include "app/inspection/purpose.h"

#include <nlohmann/json.hpp>

#include "app/inspection/verify_card.h"
#include "app/store/audit_rows.h"
#include "tests/app/inspection/inspecting.h"
#include "tests/support/people_bench.h"

using namespace app;

namespace {

std::vector<AuditEntry> verifications(Station& station) {
    AuditFilter filter;
    filter.action = "card verified";
    return station.auditRows->page(filter, 0, 10).value();
}

}  // namespace

TEST_CASE("Each inspection stands in the trail with who inspected and why", "[app][inspection]") {
    test::StationBench bench;
    const auto card = test::issuedCard(bench, 0, 1);
    card->reset();
    cardlib::InProcessReader reader(*card);
    apdu::Session session(reader, card->atr());
    REQUIRE(verifyCard(*bench.station, session, {{"inspector", "patrol"}, {}}, today()));
    const auto rows = verifications(*bench.station);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].actor == "inspector");
    CHECK(rows[0].result.find("for patrol") != std::string::npos);
}

TEST_CASE("Where people are set up a signed-in person says why a card is inspected; an administrator inspects none", "[app][inspection]") {
    test::StationBench bench;
    auto& station = *bench.station;
    CHECK(demandPurpose(station, {}));
    CHECK(demandPurpose(station, {"desk", std::string(201, 'x')}).error().code == Code::inspectionUnexplained);
    station.people = std::make_unique<People>(*station.database, *station.accounts, *station.audit, *station.vault, cardlib::ScryptCost{16, 1, 1});
    REQUIRE(station.people->addFirst("root", "", test::secret(test::goodPassword)));
    const Actor root = station.people->signIn("root", test::secret(test::goodPassword)).value();
    const auto with = [&](const std::string& name, Role role) {
        REQUIRE(station.people->add({name, "", {role}}, test::secret(test::goodPassword), root));
        return station.people->signIn(name, test::secret(test::goodPassword)).value();
    };
    CHECK(demandPurpose(station, {root, "counter"}).error().code == Code::stepForbidden);
    CHECK(demandPurpose(station, {"inspector", "counter"}).error().code == Code::stepForbidden);
    for (const Role role : {Role::communityClerk, Role::clerk, Role::reviewer, Role::issuer, Role::supervisor, Role::inspector}) {
        const Actor actor = with(std::string(nameOf(role)), role);
        CHECK(demandPurpose(station, {actor, "counter"}));
        CHECK(demandPurpose(station, {actor, " "}).error().code == Code::inspectionUnexplained);
    }
    for (const Role role : {Role::stockKeeper, Role::auditor})
        CHECK(demandPurpose(station, {with(std::string(nameOf(role)), role), "counter"}).error().code == Code::stepForbidden);
}

TEST_CASE("Each reason that is offered for an inspection has its words in both languages", "[app][inspection]") {
    const auto texts = nlohmann::json::parse(test::resource("rules/intake.json"));
    const auto reasons = inspectionReasons(ZHIKA_SOURCE_DIR "/resources").value();
    CHECK(reasons.size() == 5);
    for (const auto& reason : reasons)
        for (const char* language : {"zh", "en"}) CHECK_FALSE(texts.at("inspection_reason." + reason).at(language).at("cause").get<std::string>().empty());
}
