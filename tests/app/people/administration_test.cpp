#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/support/people_bench.h"

using namespace app;

namespace {

std::optional<Code> codeOf(const Result<void>& done) {
    return done ? std::optional<Code>() : done.error().code;
}

}  // namespace

TEST_CASE("The first administrator is made once, and everybody else by an administrator", "[app][people]") {
    test::PeopleBench bench;
    const NewPerson clerk{"clerk", "", {Role::clerk}};
    CHECK(codeOf(bench.people.add(clerk, test::secret(test::goodPassword), {})) == Code::peopleNotSetUp);
    const auto administrator = bench.administrator();
    CHECK(codeOf(bench.people.addFirst("second", "", test::secret(test::goodPassword))) == Code::peopleSetUp);
    CHECK(codeOf(bench.people.add(clerk, test::secret(test::goodPassword), "root")) == Code::stepForbidden);
    CHECK_FALSE(codeOf(bench.people.add(clerk, test::secret(test::goodPassword), administrator)));
    const auto signedIn = bench.signedIn("clerk");
    CHECK(codeOf(bench.people.add({"other", "", {Role::clerk}}, test::secret(test::goodPassword), signedIn)) == Code::stepForbidden);
    CHECK(codeOf(bench.people.setRoles("root", {Role::clerk}, signedIn)) == Code::stepForbidden);
    CHECK(codeOf(bench.people.close("root", signedIn)) == Code::stepForbidden);
    CHECK(codeOf(bench.people.setPassword("root", test::secret(test::goodPassword), signedIn)) == Code::stepForbidden);
}

TEST_CASE("A name is one person's for good, also after the account was closed", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    bench.with("Li Min", {Role::clerk});
    REQUIRE(bench.people.close("Li Min", administrator));
    for (const auto* name : {"Li Min", "li min", " LI  MIN "})
        CHECK(codeOf(bench.people.add({name, "", {Role::clerk}}, test::secret(test::goodPassword), administrator)) == Code::nameTaken);
    CHECK(bench.people.all().value().size() == 2);
}

TEST_CASE("Nobody gets an account without a name, a role or a fit password, and nobody is the station", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    const auto add = [&](const NewPerson& person, const std::string& password) {
        return codeOf(bench.people.add(person, test::secret(password), administrator));
    };
    CHECK(add({" ", "", {Role::clerk}}, test::goodPassword) == Code::personNameUnusable);
    CHECK(add({"station", "", {Role::clerk}}, test::goodPassword) == Code::personNameUnusable);  // so the trail calls the program
    CHECK(add({"a\x1b[2J", "", {Role::clerk}}, test::goodPassword) == Code::personNameUnusable);
    CHECK(add({"clerk", "", {}}, test::goodPassword) == Code::rolesMissing);
    CHECK(add({"clerk", "", {Role::clerk, Role::station}}, test::goodPassword) == Code::rolesMissing);
    CHECK(add({"clerk", "", {Role::clerk}}, "short") == Code::passwordTooShort);
    CHECK(add({"clerk.clerk.clerk", "", {Role::clerk}}, "clerk.clerk.clerk") == Code::passwordIsName);
    CHECK(bench.people.all().value().size() == 1);
}

TEST_CASE("Nobody changes their own roles, and the last administrator stays", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    CHECK(codeOf(bench.people.setRoles("root", {Role::administrator, Role::issuer}, administrator)) == Code::ownRoles);
    CHECK(codeOf(bench.people.close("root", administrator)) == Code::lastAdministrator);
    const auto other = bench.with("other", {Role::administrator});
    REQUIRE(bench.people.close("other", administrator));
    CHECK(codeOf(bench.people.close("root", administrator)) == Code::lastAdministrator);
    REQUIRE(bench.people.reopen("other", administrator));
    CHECK_FALSE(codeOf(bench.people.close("root", other)));
    CHECK(codeOf(bench.people.setRoles("root", {Role::clerk}, other)) == std::nullopt);
    CHECK(codeOf(bench.people.close("nobody", other)) == Code::accountUnknown);
}

TEST_CASE("A role is taken from the last administrator by nobody, also when another account is closed", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    const auto other = bench.with("other", {Role::administrator});
    REQUIRE(bench.people.setRoles("other", {Role::clerk}, administrator));
    CHECK(codeOf(bench.people.setRoles("root", {Role::clerk}, other)) == Code::stepForbidden);
    CHECK(bench.people.account("root")->roles == Roles{Role::administrator});
}

TEST_CASE("Everybody sets their own password, an administrator anybody's, and the old one is over", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    const auto clerk = bench.with("clerk", {Role::clerk});
    REQUIRE(bench.people.setPassword("clerk", test::secret("my own secret"), clerk));
    CHECK_FALSE(bench.people.signIn("clerk", test::secret(test::goodPassword)));
    CHECK(bench.people.signIn("clerk", test::secret("my own secret")));
    REQUIRE(bench.people.setPassword("clerk", test::secret("given anew 1"), administrator));
    CHECK(bench.people.signIn("clerk", test::secret("given anew 1")));
    CHECK(codeOf(bench.people.setPassword("clerk", test::secret("short"), clerk)) == Code::passwordTooShort);
    CHECK(codeOf(bench.people.setPassword("clerk", test::secret(test::goodPassword), "clerk")) == Code::stepForbidden);
}

TEST_CASE("An account is closed, never deleted", "[app][people]") {
    test::PeopleBench bench;
    bench.administrator();
    CHECK_FALSE(Database::guarded([&] { bench.store.database->handle().exec("DELETE FROM account"); }));
    CHECK(bench.people.all().value().size() == 1);
}
