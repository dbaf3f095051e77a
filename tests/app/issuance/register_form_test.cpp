#include "app/issuance/register_applicant.h"

#include <algorithm>

#include "tests/support/applicant_form.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

const Day day = parseDay("2026-11-24").value();

bool refuses(const FormCheck& check, const std::string& field, const std::string& rule) {
    return std::ranges::any_of(check.refusals, [&](const Refusal& refusal) { return refusal.field == field && refusal.rule == rule; });
}

}  // namespace

TEST_CASE("Whoever fills in a form for another shows a document, though the form leaves its place out", "[app][import]") {
    test::StationBench bench;
    auto form = test::applicantForm();
    CHECK_FALSE(refuses(checkForm(*bench.station, form, "", day), "declarant_document", "text.missing"));
    form["declarant_type"] = "4";
    form["declarant_name"] = "李房东";
    CHECK(refuses(checkForm(*bench.station, form, "", day), "declarant_document", "text.missing"));
    form["declarant_document"] = "320102198803120030";
    CHECK_FALSE(refuses(checkForm(*bench.station, form, "", day), "declarant_document", "text.missing"));
}
