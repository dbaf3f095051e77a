#include <SQLiteCpp/SQLiteCpp.h>

#include "apdu/core/hex.h"
#include "app/store/audit_rows.h"
#include "app/store/orders.h"
#include "cardlib/crypto/digest.h"
#include "tests/support/people_bench.h"

using namespace app;

namespace {

std::optional<Code> codeOf(const Result<Actor>& tried) {
    return tried ? std::optional<Code>() : tried.error().code;
}

int placesKept(test::PeopleBench& bench) {
    return bench.store.database->handle().execAndGet("SELECT count(*) FROM setting WHERE name GLOB 'sign_in_unknown/*'").getInt();
}

}  // namespace

TEST_CASE("Whoever has an account signs in with name and password, and is named in the records by the account", "[app][people]") {
    test::PeopleBench bench;
    REQUIRE(bench.people.add({"Li Min", "李敏", {Role::reviewer}}, test::secret("another good one"), bench.administrator()));
    const auto actor = bench.people.signIn(" li  min ", test::secret("another good one"));
    REQUIRE(actor);
    CHECK(actor->name() == "Li Min");
    CHECK(actor->shownName() == "李敏");
    CHECK(actor->has(Role::reviewer));
    CHECK_FALSE(actor->has(Role::issuer));
    CHECK(bench.store.audit.verify(bench.store.pem).value() == 4);
}

TEST_CASE("A wrong password, an unknown name and a closed account are refused with the same words", "[app][people]") {
    test::PeopleBench bench;
    const auto administrator = bench.administrator();
    bench.with("clerk", {Role::clerk});
    CHECK(codeOf(bench.people.signIn("clerk", test::secret("wrong"))) == Code::signInRefused);
    CHECK(codeOf(bench.people.signIn("nobody", test::secret(test::goodPassword))) == Code::signInRefused);
    REQUIRE(bench.people.close("clerk", administrator));
    CHECK(codeOf(bench.people.signIn("clerk", test::secret(test::goodPassword))) == Code::signInRefused);
    REQUIRE(bench.people.reopen("clerk", administrator));
    CHECK(bench.people.signIn("clerk", test::secret(test::goodPassword)));
}

TEST_CASE("A name that is nobody's waits exactly as long as one that is known, also after a restart", "[app][people]") {
    test::PeopleBench bench;
    bench.administrator();
    for (int tries = 0; tries < 30; ++tries) {
        bench.now += tries % 3;
        People anew{*bench.store.database, bench.accounts, bench.store.audit, *bench.store.vault, cardlib::ScryptCost{16, 1, 1}, [&] { return bench.now; }};
        const auto known = anew.signIn("root", test::secret("wrong")), unknown = anew.signIn(tries % 2 == 0 ? "nobody" : "NoBody", test::secret("wrong"));
        INFO(tries);
        REQUIRE_FALSE(known);
        REQUIRE_FALSE(unknown);
        CHECK(known.error().code == unknown.error().code);
        CHECK(known.error().detail == unknown.error().detail);
    }
    CHECK(codeOf(bench.people.signIn("nobody", test::secret("wrong"))) == Code::signInTooSoon);
    CHECK(codeOf(bench.people.signIn("somebody else", test::secret("wrong"))) == Code::signInRefused);
    CHECK(bench.store.audit.verify(bench.store.pem));
}

TEST_CASE("Of a password that was typed as a name nothing is kept that can be told without the vault, and that for a day", "[app][people]") {
    test::PeopleBench bench;
    bench.administrator();
    int asDigest = 0;
    for (const std::string typed : {"correct horse", "another good one", "a third"}) {
        CHECK(codeOf(bench.people.signIn(typed, test::secret("wrong"))) == Code::signInRefused);
        const auto digest = apdu::toHex(apdu::ByteView(cardlib::sm3(apdu::bytesOf(typed))).first(2));
        asDigest += loadSetting(*bench.store.database, "sign_in_unknown/" + digest).value().empty() ? 0 : 1;
    }
    CHECK(asDigest < 3);
    CHECK(placesKept(bench) > 0);
    bench.now += triesForgottenAfter;
    bench.administrator();
    CHECK(placesKept(bench) > 0);
    bench.now += 1;
    bench.administrator();
    CHECK(placesKept(bench) == 0);
}

TEST_CASE("A day without a try makes tries forgotten, of a known name as of one that is nobody's", "[app][people]") {
    test::PeopleBench bench;
    bench.administrator();
    for (const std::int64_t pause : {std::int64_t{100}, std::int64_t{100}, std::int64_t{100}, std::int64_t{100}, triesForgottenAfter + 1}) {
        for (const auto* name : {"root", "nobody"}) CHECK(codeOf(bench.people.signIn(name, test::secret("wrong"))) == Code::signInRefused);
        bench.now += pause;
    }
    for (const auto expected : {Code::signInRefused, Code::signInRefused, Code::signInRefused, Code::signInTooSoon})
        for (const auto* name : {"root", "nobody"}) CHECK(codeOf(bench.people.signIn(name, test::secret("wrong"))) == expected);
}

TEST_CASE("Refused tries make the next one wait, longer each time, and never longer than a minute", "[app][people]") {
    test::PeopleBench bench;
    bench.administrator();
    std::int64_t before = 0;
    for (int tries = 0; tries < 12; ++tries) {
        CHECK(codeOf(bench.people.signIn("root", test::secret("wrong"))) == Code::signInRefused);
        const std::int64_t wait = waitAfter(tries + 1);
        CHECK(wait >= before);
        before = wait;
        if (wait > 0) {
            bench.now += wait - 1;
            const auto early = bench.people.signIn("root", test::secret(test::goodPassword));
            REQUIRE_FALSE(early);
            CHECK(early.error().code == Code::signInTooSoon);
            CHECK(early.error().detail == "1");
            bench.now += 1;
        }
    }
    for (int tries = 0; tries < 40; ++tries) {
        bench.now += 60;
        CHECK(codeOf(bench.people.signIn("root", test::secret("wrong"))) == Code::signInRefused);
    }
    bench.now += 60;
    CHECK(bench.people.signIn("root", test::secret(test::goodPassword)));
    // what was refused before is forgotten
    CHECK(codeOf(bench.people.signIn("root", test::secret("wrong"))) == Code::signInRefused);
    CHECK(bench.people.signIn("root", test::secret(test::goodPassword)));
}

TEST_CASE("A try that came too soon is not looked at and makes nobody wait longer; nor does a clock that was set back", "[app][people]") {
    test::PeopleBench bench;
    bench.administrator();
    for (int tries = 0; tries < 5; ++tries) {
        bench.now += 100;
        CHECK(codeOf(bench.people.signIn("root", test::secret("wrong"))) == Code::signInRefused);
    }
    for (int tries = 0; tries < 20; ++tries)
        CHECK(codeOf(bench.people.signIn("root", test::secret("wrong"))) == Code::signInTooSoon);
    CHECK(bench.accounts.all().value().front().failures == 5);
    bench.now -= 100'000;
    const auto early = bench.people.signIn("root", test::secret(test::goodPassword));
    REQUIRE_FALSE(early);
    CHECK(std::stoll(early.error().detail) <= 8);
    bench.now += 200'000;
    CHECK(bench.people.signIn("root", test::secret(test::goodPassword)));
}

TEST_CASE("The waits double from two seconds and stop at a minute", "[app][people]") {
    const std::vector<std::int64_t> expected{0, 0, 0, 2, 4, 8, 16, 32, 64, 60, 60};
    for (std::size_t failures = 0; failures < expected.size(); ++failures)
        CHECK(waitAfter(static_cast<std::int64_t>(failures)) == std::min<std::int64_t>(expected[failures], 60));
    CHECK(waitAfter(1'000'000) == 60);
}

TEST_CASE("Whose account is called as a role is stands in the trail by its number, so that no word is made of the name", "[app][people]") {
    test::PeopleBench bench;
    AuditRows rows(*bench.store.database);
    const auto last = [&] { return rows.page({}, 0, 1).value().front(); };
    const auto clerk = bench.with("clerk", {Role::clerk});
    CHECK(last().object == "person 2");
    CHECK(codeOf(bench.people.signIn("clerk", test::secret("wrong"))) == Code::signInRefused);
    CHECK(last().actor == "clerk");
    CHECK(last().object == "person 2");
    CHECK(last().result == "refused");
    REQUIRE(bench.people.signOut(clerk));
    CHECK(last().action == "sign out");
    CHECK(last().object == "person 2");
    CHECK(codeOf(bench.people.signIn("nobody", test::secret("wrong"))) == Code::signInRefused);
    CHECK(last().object == "unknown");
}

TEST_CASE("Nobody signs in where no people are set up, and a typed name is nobody signed in", "[app][people]") {
    test::PeopleBench bench;
    CHECK(codeOf(bench.people.signIn("root", test::secret(test::goodPassword))) == Code::peopleNotSetUp);
    const Grant reviewing{{Role::reviewer}};
    CHECK(bench.people.demand(reviewing, "a step", "anybody"));
    bench.administrator();
    const auto refused = bench.people.demand(reviewing, "a step", "anybody");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Code::stepForbidden);
    CHECK(refused.error().detail == "step.nobody");
}

TEST_CASE("What counts is what the account says now, not what it said at the sign-in", "[app][people]") {
    test::PeopleBench bench;
    const Grant reviewing{{Role::reviewer}};
    const auto administrator = bench.administrator();
    const auto reviewer = bench.with("reviewer", {Role::reviewer});
    CHECK(bench.people.demand(reviewing, "a step", reviewer));
    REQUIRE(bench.people.setRoles("reviewer", {Role::clerk}, administrator));
    CHECK(bench.people.demand(reviewing, "a step", reviewer).error().detail == "step.role: reviewer");
    REQUIRE(bench.people.setRoles("reviewer", {Role::reviewer}, administrator));
    REQUIRE(bench.people.close("reviewer", administrator));
    CHECK(bench.people.demand(reviewing, "a step", reviewer).error().detail == "step.nobody");
}

TEST_CASE("Where a second person may not sign, the refusal names the roles that may, and the trail the rule", "[app][people]") {
    test::PeopleBench bench;
    const Grant both{{Role::clerk}, {Role::reviewer, Role::supervisor}};
    bench.administrator();
    const auto clerk = bench.with("clerk", {Role::clerk}), other = bench.with("other", {Role::issuer});
    const auto refused = bench.people.demand(both, "a step", clerk, {other, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail == "step.second_role: reviewer,supervisor");
    CHECK(bench.store.database->handle().execAndGet("SELECT result FROM audit WHERE action = 'refused'").getString() == "step.second_role");
}

TEST_CASE("Whoever does not have to be named stands in the trail as the operator, and with the name once there is one", "[app][people]") {
    CHECK(Actor().nameOrOperator() == "operator");
    CHECK(Actor("Li Min").nameOrOperator() == "Li Min");
}
