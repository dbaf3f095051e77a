#include "app/store/event_log.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/store_bench.h"

using namespace app;

namespace {

// Somebody with the database in hand and the triggers out of the way.
void tamper(test::StoreBench& bench, const std::string& sql) {
    bench.database->handle().exec("DROP TRIGGER event_stays; DROP TRIGGER event_kept; " + sql);
}

Code verdict(test::StoreBench& bench) {
    return bench.events.verify(bench.pem).error().code;
}

void receipt(test::StoreBench& bench, std::int64_t upto) {
    REQUIRE(bench.events.saveReceipt(upto, bench.events.hashOf(upto).value(), "{}"));
}

}  // namespace

TEST_CASE("The store lets nobody change or delete an event", "[app][store]") {
    test::StoreBench bench;
    bench.append(2);
    for (const auto* sql : {"UPDATE event SET payload = x'00'", "DELETE FROM event WHERE sequence = 2"})
        CHECK_FALSE(Database::guarded([&] { bench.database->handle().exec(sql); }));
    CHECK(bench.events.verify(bench.pem) == 2);
}

TEST_CASE("An event log that was changed behind the program's back does not hold", "[app][store]") {
    const auto* change = GENERATE(
        "UPDATE event SET payload = (SELECT payload FROM event WHERE sequence = 1) "
        "WHERE sequence = 2",
        "UPDATE event SET hash = zeroblob(32) WHERE sequence = 2",
        "UPDATE event SET previous_hash = zeroblob(32) WHERE sequence = 2",
        "UPDATE event SET signature = zeroblob(64) WHERE sequence = 3",
        "DELETE FROM event WHERE sequence = 2", "DELETE FROM event WHERE sequence = 1");
    INFO(change);
    test::StoreBench bench;
    bench.append(3);
    REQUIRE(bench.events.verify(bench.pem) == 3);
    tamper(bench, change);
    CHECK(verdict(bench) == Code::chainBroken);
}

TEST_CASE("A log shorter than what the centre has receipted does not hold", "[app][store]") {
    test::StoreBench bench;
    bench.append(5);
    receipt(bench, 4);
    REQUIRE(bench.events.verify(bench.pem) == 5);
    tamper(bench, "DELETE FROM event WHERE sequence >= 4");
    CHECK(verdict(bench) == Code::logShortened);
    bench.append(3, R"({"another": "life"})");
    CHECK(verdict(bench) == Code::logShortened);
    CHECK(bench.events.requireReceipted().error().detail == "event 4");
}

TEST_CASE("A fork is remembered for good", "[app][store]") {
    test::StoreBench bench;
    bench.append(1);
    CHECK(bench.events.requireNoFork());
    REQUIRE(bench.events.rememberFork());
    EventLog again(*bench.database, *bench.vault, "410105000000:07");
    CHECK(again.requireNoFork().error().code == Code::logForked);
    CHECK(verdict(bench) == Code::logForked);
}

TEST_CASE("A batch is measured as it travels, so that quotation marks cannot swell it past the limit",
          "[app][store]") {
    test::StoreBench bench;
    bench.append(10, nlohmann::json{{"papers", std::string(2000, '"')}}.dump());
    const auto batch = bench.events.nextBatch(200, 20000).value();
    CHECK(batch.size() == 2);
    std::size_t sent = 0;
    for (const auto& event : batch) sent += nlohmann::json(event.payload).dump().size();
    CHECK(sent < 20000);
    CHECK(bench.events.nextBatch(200, 100).value().size() == 1);
    CHECK(bench.events.nextBatch(3, 1 << 20).value().size() == 3);
}

TEST_CASE("A forgotten event keeps its place in the chain; a changed one beside it still breaks it", "[app][store]") {
    test::StoreBench bench;
    bench.append(2);
    bench.append(1, R"({"holder": 7})");
    bench.append(2);
    const auto about = [](const std::string& payload) { return payload.find("\"holder\"") != std::string::npos; };
    REQUIRE(bench.events.forget(about) == 1);
    CHECK(bench.events.forget(about) == 0);
    CHECK(bench.events.verify(bench.pem) == 5);
    CHECK(bench.database->handle().execAndGet("SELECT length(payload) + length(data_key) FROM event WHERE sequence = 3").getInt() == 0);
    for (const auto* sql : {"UPDATE event SET data_key = x'', payload = x'', hash = zeroblob(32) WHERE sequence = 2",
                            "UPDATE event SET payload = x'' WHERE sequence = 2", "UPDATE event SET payload = x'00' WHERE sequence = 3"})
        CHECK_FALSE(Database::guarded([&] { bench.database->handle().exec(sql); }));
    tamper(bench, "UPDATE event SET payload = (SELECT payload FROM event WHERE sequence = 1) WHERE sequence = 2");
    CHECK(verdict(bench) == Code::chainBroken);
}
