#include "app/store/audit_log.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/support/catch.h"
#include "tests/support/store_bench.h"

using namespace app;

TEST_CASE("The audit trail holds over its signed checkpoints, and the store lets nobody change it",
          "[app][store]") {
    test::StoreBench bench;
    for (int i = 0; i < 101; ++i) REQUIRE(bench.audit.write("clerk", "looked", "order 1", "done"));
    CHECK(bench.audit.verify(bench.pem) == 101);
    for (const auto* sql : {"UPDATE audit SET actor = 'x'", "DELETE FROM audit WHERE sequence = 101"})
        CHECK_FALSE(Database::guarded([&] { bench.database->handle().exec(sql); }));
}

TEST_CASE("An audit trail that was changed behind the program's back does not hold", "[app][store]") {
    const auto* change =
        GENERATE("UPDATE audit SET actor = 'somebody else' WHERE sequence = 3",
                 "UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE sequence = 3",
                 "UPDATE audit SET result = 'refused' WHERE sequence = 101",
                 "UPDATE audit SET hash = zeroblob(32) WHERE sequence = 3",
                 "UPDATE audit SET previous_hash = zeroblob(32) WHERE sequence = 3",
                 "UPDATE audit_checkpoint SET signature = zeroblob(64)", "DELETE FROM audit_checkpoint",
                 "DELETE FROM audit WHERE sequence = 3", "DELETE FROM audit WHERE sequence = 1");
    INFO(change);
    test::StoreBench bench;
    for (int i = 0; i < 101; ++i) REQUIRE(bench.audit.write("clerk", "looked", "order 1", "done"));
    bench.database->handle().exec(std::string("DROP TRIGGER audit_stays; DROP TRIGGER audit_kept; ") +
                                  change);
    const auto verdict = bench.audit.verify(bench.pem);
    REQUIRE_FALSE(verdict);
    CHECK(verdict.error().code == Code::auditBroken);
}
