#include "app/issuance/register_form.h"

#include <algorithm>

#include "app/issuance/import_applications.h"
#include "tests/support/applicant_form.h"
#include "tests/support/astronaut.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

const Day day = parseDay("2026-11-24").value();

bool refuses(const FormCheck& check, const std::string& field, const std::string& rule) {
    return std::ranges::any_of(check.refusals, [&](const Refusal& refusal) { return refusal.field == field && refusal.rule == rule; });
}

struct Desk : test::StationBench {
    std::filesystem::path photo() {
        const auto file = folder() / "photo.jpg";
        REQUIRE(apdu::writeFileDurably(file, test::encoded(test::portraitOfAstronaut())));
        return file;
    }
    // Signs in somebody of the role, with this citizen number; the first one sets the people up.
    Actor person(const std::string& name, Role role, const std::string& number = "") {
        const auto secret = [] { return apdu::SecretBytes::copyOf(apdu::bytesOf("correct horse")); };
        if (!station->people->areSetUp().value()) {
            station->people = std::make_unique<People>(*station->database, *station->accounts, *station->audit, *station->vault,
                                                       cardlib::ScryptCost{16, 1, 1});
            REQUIRE(station->people->addFirst("root", "", secret()));
        }
        REQUIRE(station->people->add({name, "", {role}, PiiText(number)}, secret(), station->people->signIn("root", secret()).value()));
        return station->people->signIn(name, secret()).value();
    }
    std::vector<std::string> refusals(const Actor& by) {
        std::vector<std::string> rules;
        const auto check = checkFormBy(*station, test::applicantForm(), photo(), by, day);
        INFO((check ? "" : test::told(check.error())));
        REQUIRE(check);
        for (const auto& refusal : check->refusals) rules.push_back(refusal.rule);
        return rules;
    }
};

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

TEST_CASE("A photo that is named without its folder lies in the current one", "[app][import]") {
    Desk desk;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(desk.photo().parent_path());
    const auto check = checkForm(*desk.station, test::applicantForm(), "photo.jpg", day);
    std::filesystem::current_path(before);
    CHECK(check.refusals.empty());
    CHECK_FALSE(check.row.photo.empty());
    CHECK(refuses(checkForm(*desk.station, test::applicantForm(), "gone.jpg", day), "photo", "photo.missing"));
}

TEST_CASE("A form says everything that is missing at once, before anything can be decided, and calls what is empty missing", "[app][import]") {
    const test::StationBench bench;
    const FormCheck empty = checkForm(*bench.station, {}, "", day);
    CHECK(empty.row.decision.rule.empty());
    for (const auto* field : {"citizen_number", "name", "birth_date", "marital_status", "arrival_date", "intended_days", "photo"}) {
        INFO(field);
        CHECK(refuses(empty, field, "text.missing"));
    }
    for (const auto* paper : {"papers.identity", "papers.photos", "papers.residence"}) CHECK(refuses(empty, "papers", paper));
    auto form = test::applicantForm();
    form["intended_days"] = "many";
    const FormCheck undecided = checkForm(*bench.station, form, "", day);
    CHECK(refuses(undecided, "intended_days", "days.malformed"));
    CHECK(refuses(undecided, "photo", "text.missing"));
    CHECK(std::ranges::none_of(undecided.refusals, [](const Refusal& refusal) { return refusal.field == "papers"; }));
}

TEST_CASE("Who is only registered is asked for neither papers nor photo", "[app][import]") {
    const test::StationBench bench;
    auto form = test::applicantForm();
    form["intended_days"] = "10";
    form["papers"] = "";
    const FormCheck check = checkForm(*bench.station, form, "", day);
    CHECK(check.row.decision.outcome == Outcome::registerOnly);
    CHECK(check.refusals.empty());
}

TEST_CASE("A form that is checked for somebody is refused where they could not enter it", "[app][import]") {
    Desk desk;
    using Rules = std::vector<std::string>;
    CHECK(desk.refusals("clerk").empty());
    const auto number = test::applicantForm().at("citizen_number");
    const auto own = desk.person("own", Role::clerk, number);
    const auto clerk = desk.person("clerk", Role::clerk);
    CHECK(desk.refusals(own) == Rules{"person.own_case"});
    CHECK(desk.refusals(clerk).empty());
    const auto administrator = desk.station->people->signIn("root", apdu::SecretBytes::copyOf(apdu::bytesOf("correct horse"))).value();
    CHECK(checkFormBy(*desk.station, test::applicantForm(), desk.photo(), administrator, day).error().code == Code::stepForbidden);
    CHECK(desk.station->holders->find(number).value() == std::nullopt);
    REQUIRE(registerForm(*desk.station, test::applicantForm(), desk.photo(), clerk, day)->accepted.size() == 1);
    CHECK(desk.refusals(clerk) == Rules{"person.has_order"});
}

TEST_CASE("Who has an order is told as soon as the number stands in a form, though much of it is still missing", "[app][import]") {
    Desk desk;
    const auto clerk = desk.person("clerk", Role::clerk);
    const auto number = test::applicantForm().at("citizen_number");
    const auto toldAgain = [&](const RowValues& form) {
        const auto check = checkFormBy(*desk.station, form, {}, clerk, day).value();
        return !check.refusals.empty() && check.refusals.front().rule == "person.has_order";
    };
    CHECK_FALSE(toldAgain({{"citizen_number", number}}));
    REQUIRE(registerForm(*desk.station, test::applicantForm(), desk.photo(), clerk, day)->accepted.size() == 1);
    CHECK(toldAgain({{"citizen_number", number}}));
    CHECK_FALSE(toldAgain({{"citizen_number", number.substr(0, 17)}}));
    CHECK_FALSE(toldAgain({{"name", "\u674E\u6837\u4F8B"}}));
}

TEST_CASE("A list that is checked refuses the clerk's own row as taking it in does", "[app][import]") {
    Desk desk;
    const ListWish wish{ZHIKA_SOURCE_DIR "/resources/samples/applicants.csv", ZHIKA_SOURCE_DIR "/resources/samples/photos"};
    const auto own = desk.person("own", Role::clerk, test::applicantForm().at("citizen_number"));
    const auto checked = checkList(*desk.station, wish, own, day).value();
    REQUIRE(checked.refusals.size() == 1);
    CHECK(checked.refusals.front().rule == "person.own_case");
    const auto taken = importList(*desk.station, wish, own, day).value();
    CHECK(taken.refusals.size() == 1);
    CHECK(taken.accepted.size() == checked.accepted.size());
}
