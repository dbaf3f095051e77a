#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "app/issuance/import_applications.h"
#include "app/issuance/register_form.h"
#include "tests/support/applicant_form.h"
#include "tests/support/people_bench.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

const std::string someNumber = "410101199001011238", otherNumber = "410101199102021240";
constexpr Grant reviewing{{Role::reviewer}};

std::optional<Code> codeOf(const Result<void>& done) {
    return done ? std::optional<Code>() : done.error().code;
}

Bytes indexOf(test::PeopleBench& bench, const std::string& number) {
    return bench.store.vault->blindIndex(apdu::bytesOf(number)).value();
}

Actor rootOf(Station& station) {
    station.people = std::make_unique<People>(*station.database, *station.accounts, *station.audit, *station.vault, cardlib::ScryptCost{16, 1, 1});
    REQUIRE(station.people->addFirst("root", "", test::secret(test::goodPassword)));
    return station.people->signIn("root", test::secret(test::goodPassword)).value();
}

Actor added(Station& station, const std::string& name, Role role, const std::string& number, const Actor& root) {
    REQUIRE(station.people->add({name, "", {role}, number}, test::secret(test::goodPassword), root));
    return station.people->signIn(name, test::secret(test::goodPassword)).value();
}

}  // namespace

TEST_CASE("Whoever a step is about does not take it, and what is kept of their number is a digest", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    REQUIRE(bench.people.add({"reviewer", "", {Role::reviewer}, someNumber}, test::secret(test::goodPassword), administrator));
    const auto reviewer = bench.signedIn("reviewer"), colleague = bench.with("colleague", {Role::reviewer});
    const auto about = indexOf(bench, someNumber);
    CHECK(bench.people.demand(reviewing, "a step", reviewer, {{}, {}, about}).error().detail == "step.own_case");
    CHECK(bench.people.demand(reviewing, "a step", colleague, {{}, {}, about}));
    CHECK(bench.people.demand(reviewing, "a step", reviewer, {{}, {}, indexOf(bench, otherNumber)}));
    CHECK(bench.people.demand(reviewing, "a step", reviewer));
    CHECK(bench.people.isAbout(reviewer, about).value());
    CHECK_FALSE(bench.people.isAbout(colleague, about).value());
    auto& store = bench.store.database->handle();
    CHECK(store.execAndGet("SELECT count(*) FROM account WHERE number_index IS NOT NULL").getInt() == 1);
    CHECK(store.execAndGet("SELECT length(number_index) FROM account WHERE name = 'reviewer'").getInt() == 32);
    CHECK(store.execAndGet("SELECT count(*) FROM audit WHERE instr(actor || action || object || result, '" + someNumber + "')").getInt() == 0);
}

TEST_CASE("A citizen number is one account's, sound, and changed by an administrator who is not its own", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    const auto clerk = bench.with("clerk", {Role::clerk});
    bench.with("other", {Role::clerk});
    const auto second = bench.with("second", {Role::administrator});
    CHECK(codeOf(bench.people.setCitizenNumber("clerk", someNumber, clerk)) == Code::stepForbidden);
    CHECK(codeOf(bench.people.setCitizenNumber("nobody", someNumber, administrator)) == Code::accountUnknown);
    CHECK(codeOf(bench.people.setCitizenNumber("clerk", "410101199001011237", administrator)) == Code::accountNumberUnusable);
    CHECK(codeOf(bench.people.add({"new", "", {Role::clerk}, "4101"}, test::secret(test::goodPassword), administrator)) ==
          Code::accountNumberUnusable);
    REQUIRE(bench.people.setCitizenNumber("clerk", someNumber, administrator));
    CHECK(bench.people.setCitizenNumber("clerk", someNumber, administrator));
    CHECK(codeOf(bench.people.setCitizenNumber("other", someNumber, administrator)) == Code::accountNumberTaken);
    CHECK(codeOf(bench.people.add({"new", "", {Role::clerk}, someNumber}, test::secret(test::goodPassword), administrator)) ==
          Code::accountNumberTaken);
    REQUIRE(bench.people.setCitizenNumber("root", otherNumber, administrator));
    CHECK(bench.people.setCitizenNumber("root", "", administrator).error().detail == "step.own_case");
    REQUIRE(bench.people.setCitizenNumber("root", "", second));
    CHECK_FALSE(bench.people.isAbout(administrator, indexOf(bench, otherNumber)).value());
}

TEST_CASE("Nothing is done in the name of who signed out, but for what was begun", "[app][people]") {
    test::PeopleBench bench;
    const auto reviewer = bench.with("reviewer", {Role::reviewer});
    const Actor copied = reviewer, begun = reviewer.forWorkBegun();
    CHECK(bench.people.demand(reviewing, "a step", copied));
    REQUIRE(bench.people.signOut(reviewer));
    CHECK(bench.people.demand(reviewing, "a step", reviewer).error().detail == "step.nobody");
    CHECK(bench.people.demand(reviewing, "a step", copied).error().detail == "step.nobody");
    CHECK(bench.people.demand(reviewing, "a step", begun));
    CHECK(bench.people.demand(reviewing, "a step", bench.signedIn("reviewer")));
}

TEST_CASE("Of a file in which they stand themselves a clerk registers everybody else", "[app][people][import]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto root = rootOf(station);
    const std::string own = test::applicantForm().at("citizen_number");
    REQUIRE(station.people->add({"clerk", "", {Role::clerk}, own}, test::secret(test::goodPassword), root));
    const auto clerk = station.people->signIn("clerk", test::secret(test::goodPassword)).value();
    const auto report = importApplications(station, ZHIKA_SOURCE_DIR "/resources/samples/applicants.csv", ZHIKA_SOURCE_DIR "/resources/samples/photos",
                                           clerk, parseDay("2026-11-24").value())
                            .value();
    CHECK(std::ranges::count(report.refusals, "person.own_case", &Refusal::rule) == 1);
    CHECK(report.accepted.size() > 1);
    CHECK_FALSE(station.holders->find(own)->has_value());
    CHECK(station.database->handle().execAndGet("SELECT result FROM audit WHERE action = 'refused'").getString() == "step.own_case");
}

TEST_CASE("A list goes no further in the name of who signed out meanwhile", "[app][people][import]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto clerk = added(station, "clerk", Role::clerk, "", rootOf(station));
    const ListWatch watch{[&](const Progress& progress) { if (progress.done == 2) REQUIRE(station.people->signOut(clerk)); }, {}};
    const auto report = takeList(station, {ZHIKA_SOURCE_DIR "/resources/samples/applicants.csv", ZHIKA_SOURCE_DIR "/resources/samples/photos"}, clerk,
                                 parseDay("2026-11-24").value(), watch)
                            .value();
    CHECK(report.accepted.size() == 2);
    CHECK(report.stoppedBefore == 3);
    REQUIRE(report.refusals.size() == 1);
    CHECK(report.refusals.front().rule == "list.row_failed");
    CHECK(report.refusals.front().detail == "app.stepForbidden");
}

TEST_CASE("Nobody signs for their own photo", "[app][people][import]") {
    test::StationBench bench;
    auto& station = *bench.station;
    const auto root = rootOf(station), clerk = added(station, "clerk", Role::clerk, "", root);
    const auto chief = added(station, "chief", Role::supervisor, test::applicantForm().at("citizen_number"), root);
    const auto other = added(station, "other", Role::supervisor, "", root);
    const auto file = bench.folder() / "photo.jpg";
    REQUIRE(apdu::writeFileDurably(file, test::samplePhoto()));
    const auto signedBy = [&](const Actor& second) {
        return registerForm(station, test::applicantForm(), file, clerk, parseDay("2026-11-24").value(), {"medical", second});
    };
    CHECK(signedBy(chief).error().detail == "step.own_case");
    CHECK(signedBy(other)->accepted.size() == 1);
}
