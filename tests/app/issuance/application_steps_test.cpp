#include "app/issuance/application_steps.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/issuance/spoil.h"
#include "tests/support/put_order.h"
#include "tests/support/station_bench.h"

using namespace app;

namespace {

struct Bench : test::StationBench {
    Bench() : order(import(1).accepted.front().order) {}

    [[nodiscard]] std::string state() const { return station->orders->load(order).value().state; }
    [[nodiscard]] ApplicationWish by(const char* who, const std::string& reason = "", std::vector<std::string> missing = {}) const {
        return {order, who, reason, std::move(missing)};
    }
    [[nodiscard]] std::int64_t holder() const { return station->orders->load(order).value().holder; }
    [[nodiscard]] int count(const std::string& sql) const { return station->database->handle().execAndGet(sql).getInt(); }

    std::int64_t order;
};

const std::vector<std::string> some{"residence", "identity"};

}  // namespace

TEST_CASE("An application is returned with everything that is missing, told at once and in the order of the rules", "[app][application]") {
    Bench bench;
    const auto step = returnApplication(*bench.station, bench.by("reviewer", "the lease has ended", some));
    INFO((step ? "" : test::told(step.error())));
    REQUIRE(step);
    CHECK(bench.state() == "returned");
    CHECK(step->missing == std::vector<std::string>{"identity", "residence"});
    const auto kept = bench.station->applicationSteps->of(bench.order, bench.holder()).value();
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().step == "return_for_papers");
    CHECK(kept.front().by == "reviewer");
    CHECK(kept.front().reason == "the lease has ended");
    CHECK(kept.front().missing == step->missing);
    CHECK(kept.front().at.size() == 20);
}

TEST_CASE("Nothing is returned without saying what is missing, or for what is no paper of the rules", "[app][application]") {
    Bench bench;
    CHECK(returnApplication(*bench.station, bench.by("reviewer", "why")).error().code == Code::missingPapersUnnamed);
    const auto strange = returnApplication(*bench.station, bench.by("reviewer", "", {"identity", "a smile"}));
    CHECK(strange.error().code == Code::missingPapersUnnamed);
    CHECK(strange.error().detail == "a smile");
    CHECK(bench.state() == "draft");
    CHECK(bench.count("SELECT count(*) FROM application_step") == 0);
}

TEST_CASE("What was returned is supplied and approved, though not by who supplied it", "[app][application]") {
    Bench bench;
    REQUIRE(returnApplication(*bench.station, bench.by("reviewer", "", some)));
    CHECK(approveOrder(*bench.station, bench.order, "reviewer", Confirmed::yes).error().code == Code::stepNotAllowed);
    REQUIRE(supplyApplication(*bench.station, bench.by("other clerk", "lease brought")));
    CHECK(bench.state() == "draft");
    CHECK(approveOrder(*bench.station, bench.order, "other clerk", Confirmed::yes).error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, bench.order, "clerk", Confirmed::yes).error().code == Code::samePerson);
    CHECK(approveOrder(*bench.station, bench.order, "reviewer", Confirmed::yes));
}

TEST_CASE("Who supplied the papers does not approve the order that follows a spoiled card either", "[app][application]") {
    Bench bench;
    REQUIRE(returnApplication(*bench.station, bench.by("reviewer", "", some)));
    REQUIRE(supplyApplication(*bench.station, bench.by("other clerk", "lease brought")));
    for (int spoiled = 0; spoiled < 2; ++spoiled) {
        REQUIRE(approveOrder(*bench.station, bench.order, "reviewer", Confirmed::yes));
        auto card = bench.blank(spoiled + 1);
        cardlib::InProcessReader reader(card);
        apdu::Session session(reader, card.atr());
        REQUIRE(makeChip(*bench.station, bench.order, session, "issuer"));
        bench.order = spoilOrder(*bench.station, bench.order, {"issuer", "supervisor", "torn"}).value();
        REQUIRE(reopenApplication(*bench.station, bench.by("supervisor", "wrong person")));
        CHECK(approveOrder(*bench.station, bench.order, "other clerk", Confirmed::yes).error().code == Code::samePerson);
        CHECK(refuseApplication(*bench.station, bench.by("other clerk", "why")).error().code == Code::samePerson);
    }
    CHECK(approveOrder(*bench.station, bench.order, "reviewer", Confirmed::yes));
}

TEST_CASE("Who supplied the papers of an application that was given up may approve the next one", "[app][application]") {
    Bench bench;
    REQUIRE(returnApplication(*bench.station, bench.by("reviewer", "", some)));
    REQUIRE(supplyApplication(*bench.station, bench.by("other clerk", "lease brought")));
    REQUIRE(withdrawApplication(*bench.station, bench.by("clerk")));
    bench.order = bench.import(1).accepted.front().order;
    CHECK(approveOrder(*bench.station, bench.order, "other clerk", Confirmed::yes));
}

TEST_CASE("A refusal takes a reason and somebody who did not submit the application", "[app][application]") {
    Bench bench;
    CHECK(refuseApplication(*bench.station, bench.by("reviewer", "  ")).error().code == Code::refusalReasonMissing);
    CHECK(refuseApplication(*bench.station, bench.by("Clerk", "why")).error().code == Code::samePerson);
    CHECK(refuseApplication(*bench.station, bench.by("", "why")).error().code == Code::signerMissing);
    CHECK(bench.state() == "draft");
    REQUIRE(refuseApplication(*bench.station, bench.by("reviewer", "lives elsewhere")));
    CHECK(bench.state() == "refused");
    CHECK(refuseApplication(*bench.station, bench.by("reviewer", "again")).error().code == Code::stepNotAllowed);
    CHECK(withdrawApplication(*bench.station, bench.by("clerk")).error().code == Code::stepNotAllowed);
}

TEST_CASE("What was refused is looked at again by somebody else", "[app][application]") {
    Bench bench;
    REQUIRE(refuseApplication(*bench.station, bench.by("reviewer", "lives elsewhere")));
    CHECK(reopenApplication(*bench.station, bench.by(" Reviewer ")).error().code == Code::ownRefusal);
    CHECK(bench.state() == "refused");
    REQUIRE(reopenApplication(*bench.station, bench.by("supervisor", "he does live here")));
    CHECK(bench.state() == "draft");
    REQUIRE(refuseApplication(*bench.station, bench.by("second reviewer", "he does not")));
    CHECK(reopenApplication(*bench.station, bench.by("second reviewer")).error().code == Code::ownRefusal);
    CHECK(reopenApplication(*bench.station, bench.by("reviewer")));
}

TEST_CASE("What was approved is reopened before its card is begun, and not afterwards", "[app][application]") {
    Bench bench;
    REQUIRE(approveOrder(*bench.station, bench.order, "reviewer", Confirmed::yes));
    REQUIRE(reopenApplication(*bench.station, bench.by("reviewer", "wrong person")));
    CHECK(bench.state() == "draft");
    CHECK(bench.station->orders->load(bench.order).value().approvedBy.empty());
    REQUIRE(approveOrder(*bench.station, bench.order, "reviewer", Confirmed::yes));
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    REQUIRE(makeChip(*bench.station, bench.order, session, "issuer"));
    CHECK(reopenApplication(*bench.station, bench.by("reviewer")).error().code == Code::stepNotAllowed);
    CHECK(withdrawApplication(*bench.station, bench.by("clerk")).error().code == Code::stepNotAllowed);
    CHECK(returnApplication(*bench.station, bench.by("reviewer", "", some)).error().code == Code::stepNotAllowed);
}

TEST_CASE("While an application is returned no second one is taken; whose was withdrawn or refused may apply again", "[app][application]") {
    for (const bool refused : {false, true}) {
        Bench bench;
        REQUIRE(returnApplication(*bench.station, bench.by("reviewer", "", some)));
        const auto second = bench.import(1);
        CHECK(second.accepted.empty());
        REQUIRE(second.refusals.size() == 1);
        CHECK(second.refusals.front().rule == "person.has_order");
        if (refused) {
            REQUIRE(supplyApplication(*bench.station, bench.by("clerk")));
            REQUIRE(refuseApplication(*bench.station, bench.by("reviewer", "lives elsewhere")));
        } else {
            REQUIRE(withdrawApplication(*bench.station, bench.by("clerk", "moved away")));
        }
        const auto again = bench.import(1);
        REQUIRE(again.accepted.size() == 1);
        CHECK(again.accepted.front().order > bench.order);
        CHECK(bench.import(1).accepted.empty());
        if (!refused) continue;
        // the new one stands: the old one is not reopened beside it
        CHECK(reopenApplication(*bench.station, bench.by("supervisor")).error().code == Code::anotherApplicationStands);
        REQUIRE(withdrawApplication(*bench.station, {again.accepted.front().order, "clerk"}));
        CHECK(reopenApplication(*bench.station, bench.by("supervisor")));
    }
}

TEST_CASE("Of two applications of one person that were refused one is reopened, whichever it is", "[app][application]") {
    Bench bench;
    REQUIRE(refuseApplication(*bench.station, bench.by("reviewer", "lives elsewhere")));
    const auto second = bench.import(1).accepted.front().order;
    REQUIRE(second > bench.order);
    REQUIRE(refuseApplication(*bench.station, {second, "reviewer", "lives elsewhere"}));
    const ApplicationWish other{second, "supervisor"};
    REQUIRE(reopenApplication(*bench.station, bench.by("supervisor")));
    const auto both = reopenApplication(*bench.station, other);
    REQUIRE_FALSE(both);
    CHECK(both.error().code == Code::anotherApplicationStands);
    CHECK(both.error().detail == "order " + std::to_string(bench.order));
    SECTION("Nor when the first was handed over") {
        auto handed = bench.station->orders->load(bench.order).value();
        handed.state = "handed_over";
        test::putOrder(*bench.station, handed);
        CHECK(reopenApplication(*bench.station, other).error().code == Code::anotherApplicationStands);
    }
    SECTION("When the first is withdrawn the second is reopened") {
        REQUIRE(withdrawApplication(*bench.station, bench.by("clerk")));
        CHECK(reopenApplication(*bench.station, other));
    }
}

TEST_CASE("A refused replacement is reopened beside the card it replaces, and not beside another that stands", "[app][application]") {
    Bench bench;
    auto& station = *bench.station;
    auto old = station.orders->load(bench.order).value();
    old.state = "handed_over";
    test::putOrder(station, old);
    const auto replacement = [&] {
        const auto id = station.orders->add(bench.holder(), "draft", "2026-11-25T00:00:00Z").value();
        REQUIRE(station.replacements->add({id, bench.order, "lost", false, "", "clerk"}));
        REQUIRE(refuseApplication(station, {id, "reviewer", "no certificate"}));
        return id;
    };
    const auto one = replacement(), two = replacement();
    REQUIRE(reopenApplication(station, {one, "supervisor"}));
    CHECK(reopenApplication(station, {two, "supervisor"}).error().code == Code::anotherApplicationStands);
    auto handed = station.orders->load(one).value();
    handed.state = "handed_over";
    test::putOrder(station, handed);
    CHECK(reopenApplication(station, {two, "supervisor"}).error().code == Code::anotherApplicationStands);
}

TEST_CASE("Each step leaves one row in the trail and one event, and the reason is in neither, nor readable in the store", "[app][application]") {
    Bench bench;
    const std::string reason = "the landlord Zhang Example says no";
    REQUIRE(returnApplication(*bench.station, bench.by("reviewer", reason, some)));
    REQUIRE(supplyApplication(*bench.station, bench.by("clerk", reason)));
    REQUIRE(refuseApplication(*bench.station, bench.by("reviewer", reason)));
    REQUIRE(reopenApplication(*bench.station, bench.by("supervisor", reason)));
    REQUIRE(withdrawApplication(*bench.station, bench.by("clerk", reason)));
    for (const char* action : {"returned", "supplied", "refused", "reopened", "withdrawn"}) {
        INFO(action);
        CHECK(bench.count(std::string("SELECT count(*) FROM audit WHERE action = 'application ") + action + "'") == 1);
    }
    CHECK(bench.count("SELECT count(*) FROM audit WHERE actor || action || object || result LIKE '%Zhang%'") == 0);
    CHECK(bench.count("SELECT count(*) FROM application_step") == 5);
    const auto home = bench.home();
    bench.close();
    for (const char* file : {"station.db", "station.db-wal"})
        if (std::filesystem::exists(home / file)) CHECK(test::readAll(home / file).find("Zhang Example") == std::string::npos);
}

TEST_CASE("A step of an application is never changed or deleted, only emptied with its record", "[app][application]") {
    Bench bench;
    REQUIRE(refuseApplication(*bench.station, bench.by("reviewer", "lives elsewhere")));
    auto& store = bench.station->database->handle();
    CHECK_THROWS(store.exec("UPDATE application_step SET person = 'somebody'"));
    CHECK_THROWS(store.exec("UPDATE application_step SET content = x'00'"));
    CHECK_THROWS(store.exec("DELETE FROM application_step"));
    REQUIRE(bench.station->applicationSteps->forget(bench.order));
    CHECK(bench.station->applicationSteps->taken(bench.order).value().front().by == "reviewer");
    CHECK(bench.station->applicationSteps->of(bench.order, bench.holder()).error().code == Code::cellDamaged);
}

TEST_CASE("A spoiled card of an applicant who gave up is not ordered again, and they may apply anew", "[app][application]") {
    Bench bench;
    REQUIRE(approveOrder(*bench.station, bench.order, "reviewer", Confirmed::yes));
    auto card = bench.blank(1);
    cardlib::InProcessReader reader(card);
    apdu::Session session(reader, card.atr());
    REQUIRE(makeChip(*bench.station, bench.order, session, "issuer"));
    CHECK(spoilOrder(*bench.station, bench.order, {"issuer", "supervisor", "torn", true}).value() == 0);
    CHECK(bench.state() == "spoiled");
    CHECK(bench.station->orders->of(bench.holder()).value().size() == 1);
    CHECK(bench.count("SELECT count(*) FROM audit WHERE action = 'application given up'") == 1);
    CHECK(bench.station->applicationSteps->taken(bench.order).value().back().step == "withdraw");
    CHECK(bench.import(1).accepted.size() == 1);
}
