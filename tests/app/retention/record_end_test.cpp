#include "app/retention/record_end.h"

#include "tests/support/catch.h"

using namespace app;

namespace {

Day day(const char* text) {
    return parseDay(text).value();
}

StoredOrder order(std::int64_t id, const char* state, const char* issued = "") {
    StoredOrder stored;
    stored.id = id;
    stored.state = state;
    stored.issueDate = issued;
    return stored;
}

OperationSummary operation(std::int64_t of, const char* kind, const char* state, const char* ended) {
    return {1, of, kind, state, "clerk", "", ended, *ended ? std::string(ended) + "T08:00:00Z" : ""};
}

constexpr int term = 10;

}  // namespace

TEST_CASE("A record without a card ends with its registration", "[app][retention]") {
    CHECK(endOf({day("2026-01-02"), {}, {}}, term) == day("2026-01-02"));
}

TEST_CASE("A record whose card was spoiled for good ends no earlier than it was applied for, made and given up", "[app][retention]") {
    auto spoiled = order(1, "spoiled");
    spoiled.createdAt = "2030-02-03T08:00:00Z";
    CHECK(endOf({day("2026-01-02"), {spoiled}, {}}, term) == day("2030-02-03"));
    spoiled.issueDate = "2030-02-10";
    CHECK(endOf({day("2026-01-02"), {spoiled}, {}}, term) == day("2030-02-10"));
    const StoredApplicationStep givenUp{1, 1, "withdraw", "one, two", "2030-03-04T08:00:00Z"};
    CHECK(endOf({day("2026-01-02"), {spoiled}, {}, {givenUp}}, term) == day("2030-03-04"));
}

TEST_CASE("A record ends with the last step of an application that was refused or withdrawn, or that was returned and nobody came back", "[app][retention]") {
    const auto step = [](const char* name, const char* when) { return StoredApplicationStep{1, 1, name, "reviewer", std::string(when) + "T08:00:00Z"}; };
    CHECK(endOf({day("2026-01-02"), {order(1, "refused")}, {}, {step("refuse", "2026-03-04")}}, term) == day("2026-03-04"));
    CHECK(endOf({day("2026-01-02"), {order(1, "withdrawn")}, {}, {step("withdraw", "2026-03-05")}}, term) == day("2026-03-05"));
    CHECK(endOf({day("2026-01-02"), {order(1, "returned")}, {}, {step("return_for_papers", "2026-03-04")}}, term) == day("2026-03-04"));
    CHECK_FALSE(endOf({day("2026-01-02"), {order(2, "returned")}, {}, {step("return_for_papers", "2026-03-04")}}, term));
}

TEST_CASE("A record is needed while a card is being made, waits, or something on it is open", "[app][retention]") {
    for (const auto* state : {"draft", "approved", "writing", "verified", "printed", "committed", "activating", "unknown"}) {
        INFO(state);
        CHECK_FALSE(endOf({day("2026-01-02"), {order(1, state, "2026-02-01")}, {}}, term));
    }
    CHECK_FALSE(endOf({day("2026-01-02"), {order(1, "handed_over", "2026-02-01")}, {operation(1, "endorse", "intended", "")}}, term));
    CHECK_FALSE(endOf({day("2026-01-02"), {order(1, "handed_over", "")}, {}}, term));
}

TEST_CASE("A card is in use until its term ends or it is cancelled, whichever comes first", "[app][retention]") {
    const auto issued = order(1, "handed_over", "2026-02-01");
    CHECK(endOf({day("2026-01-02"), {issued}, {}}, term) == day("2036-01-31"));
    CHECK(endOf({day("2026-01-02"), {issued}, {operation(1, "cancel", "done", "2027-05-06")}}, term) == day("2027-05-06"));
    CHECK(endOf({day("2026-01-02"), {issued}, {operation(1, "cancel", "superseded", "2027-05-06")}}, term) == day("2036-01-31"));
    const auto second = order(2, "handed_over", "2030-03-01");
    CHECK(endOf({day("2026-01-02"), {second, issued}, {operation(1, "cancel", "done", "2027-05-06")}}, term) == day("2040-02-29"));
}
