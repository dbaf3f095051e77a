#include "app/registry/eligibility.h"

#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace app;

namespace {

const Day now = parseDay("2026-11-24").value();

Application applicant(int days, const char* birth) {
    Application application;
    application.holder.citizenNumber =
        "320102"
        "19900101"
        "0011";
    application.holder.birthDate = birth;
    application.holder.documentType = "1";
    application.holder.householdDivision = "320102";
    application.holder.presentDivision = "410105";
    application.arrivalDate = "2026-11-01";
    application.intendedDays = days;
    return application;
}

Regime regimeNamed(const std::string& name) {
    return parseRegime(test::resource("regimes/" + name + ".json")).value();
}

}  // namespace

TEST_CASE("Stay and age decide by Article 10 of the city's measures", "[app][eligibility]") {
    const Regime regime = regimeNamed("zhengzhou-2013");
    const struct {
        int days;
        const char* birth;
        Outcome outcome;
        const char* rule;
    } cases[] = {{2, "1990-01-01", Outcome::refused, "stay.nothing"},
                 {3, "1990-01-01", Outcome::registerOnly, "stay.short"},
                 {29, "1990-01-01", Outcome::registerOnly, "stay.short"},
                 {30, "1990-01-01", Outcome::registerAndApply, "stay.card"},
                 {30, "2010-11-24", Outcome::registerAndApply, "stay.card"},
                 {365, "2010-11-25", Outcome::registerOnly, "age.voluntary"}};
    for (const auto& c : cases) {
        const Decision decision = decide(regime, applicant(c.days, c.birth), now);
        INFO(c.days << " days, born " << c.birth);
        CHECK(decision.outcome == c.outcome);
        CHECK(decision.rule == c.rule);
        CHECK(decision.article == "10");
    }
}

TEST_CASE("Who does not fall under the measures is sent away with the article", "[app][eligibility]") {
    const Regime regime = regimeNamed("zhengzhou-2013");
    Application foreigner = applicant(365, "1990-01-01");
    foreigner.holder.documentType = "6";
    CHECK(decide(regime, foreigner, now).article == "3");
    for (const auto* prefix : {"810000", "820000", "830000", "900000"}) {
        Application excluded = applicant(365, "1990-01-01");
        excluded.holder.citizenNumber = std::string(prefix) + "199001010011";
        CHECK(decide(regime, excluded, now).rule == "citizen_number.excluded");
    }
    Application local = applicant(365, "1990-01-01");
    local.holder.householdDivision = "410103";
    CHECK(decide(regime, local, now).rule == "household.in_city");
    CHECK(decide(regime, local, now).article == "2");
}

TEST_CASE("The national regulations ask for half a year of residence", "[app][eligibility]") {
    const Regime regime = regimeNamed("national-2016");
    Application application = applicant(365, "1990-01-01");
    CHECK(decide(regime, application, now).rule == "residence.too_short");
    application.arrivalDate = "2026-05-26";
    CHECK(decide(regime, application, now).outcome == Outcome::registerAndApply);
    CHECK(decide(regime, application, now).rule == "stay.right");
}

TEST_CASE("Everything missing of the papers is told at once", "[app][eligibility]") {
    const Regime regime = regimeNamed("zhengzhou-2013");
    Application application = applicant(365, "1990-01-01");
    CHECK(missingPapers(regime, application.papers) ==
          std::vector<std::string>{"papers.identity", "papers.photos", "papers.residence"});
    application.papers = {"居民身份证", "照片2张", "劳动合同"};
    CHECK(missingPapers(regime, application.papers).empty());
    CHECK(parseRegime("{}").error().code == Code::regimeUnreadable);
}

TEST_CASE("Who will live in another city is sent there", "[app][eligibility]") {
    const Regime regime = regimeNamed("zhengzhou-2013");
    Application elsewhere = applicant(365, "1990-01-01");
    elsewhere.holder.presentDivision = "320102";
    CHECK(decide(regime, elsewhere, now).outcome == Outcome::refused);
    CHECK(decide(regime, elsewhere, now).rule == "present.outside_city");
    elsewhere.holder.presentDivision = "000000";  // unknown is not wrong
    CHECK(decide(regime, elsewhere, now).outcome == Outcome::registerAndApply);
    elsewhere.holder.presentDivision = "410105";
    CHECK(decide(regime, elsewhere, now).outcome == Outcome::registerAndApply);
}
