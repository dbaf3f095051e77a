#include "tests/support/living_bench.h"

using namespace cardlib;

namespace {

// A native card in use.
struct NativeCardInUse : test::LivingBench {
    NativeCardInUse() : test::LivingBench(test::allFamilies().front()), card(look(alive)) {}
    [[nodiscard]] Result<Operation> describe(const OperationRequest& request) const {
        return describeOperation(bench.profile, card, request, *bench.vault);
    }
    LivingCard card;
};

}  // namespace

TEST_CASE("An endorsement moves the date, counts the status on and touches no signed fact",
          "[cardlib][operations]") {
    const auto operation = NativeCardInUse().describe(test::endorsement()).value();
    const auto before = parseStatus(operation.statusBefore).value(),
               after = parseStatus(operation.statusAfter).value();
    CHECK(after.status == Status::inUse);
    CHECK(after.endorsedUntil == "2028-11-23");
    CHECK(after.effective == before.effective);
    CHECK(after.counter == before.counter + 1);
    CHECK(operation.changes.empty());
    const auto record = parseLogRecord(*operation.record).value();
    CHECK(record.event == LogEvent::endorsement);
    CHECK(record.sequence == 2);
}

TEST_CASE("A change rewrites the file of the fact and, after it, the signature over it",
          "[cardlib][operations]") {
    const NativeCardInUse living;
    const auto operation = living.describe(test::changeOf({{"workplace", std::string("新单位")}})).value();
    REQUIRE(operation.changes.size() == 2);
    CHECK(operation.changes[0].file == "residence");
    CHECK(operation.changes[1].file == "change_signature");
    CHECK(operation.changes[0].content.size() == living.card.files.at("residence").size());
}

TEST_CASE("A fact under the signature of issue is not changed on a card", "[cardlib][operations]") {
    const NativeCardInUse living;
    for (const auto* sealed : {"name", "citizen_number", "permit_number", "end_date", "authority_name"})
        CHECK(living.describe(test::changeOf({{sealed, std::string("1")}})).error().code == Code::factSealed);
    for (const auto* absent : {"phone", "endorsed_until", ""})
        CHECK(living.describe(test::changeOf({{absent, std::string("1")}})).error().code ==
              Code::factNotOnCard);
}

TEST_CASE("Facts that do not carry our signature are not signed again", "[cardlib][operations]") {
    NativeCardInUse living;
    living.card.files["addresses"][10] ^= 0x01;
    CHECK(living.describe(test::changeOf({{"workplace", std::string("新单位")}})).error().code ==
          Code::changeNotSigned);
}

TEST_CASE("A value too long for its field is refused and nothing is cut off", "[cardlib][operations]") {
    const NativeCardInUse living;
    const auto refused = living.describe(test::changeOf({{"workplace", std::string(101, 'a')}}));
    CHECK(refused.error().code == Code::fieldTooLong);
    CHECK(refused.error().detail.find("workplace") != std::string::npos);
}

TEST_CASE("An operation that was kept is the same when it is read again", "[cardlib][operations]") {
    const auto operation =
        NativeCardInUse().describe(test::changeOf({{"workplace", std::string("新单位")}})).value();
    const std::string text = toJson(operation);
    CHECK(toJson(operationFromJson(text).value()) == text);
    for (const auto* broken : {"", "{}", "[]", R"({"chip_serial":"0"})"})
        CHECK(operationFromJson(broken).error().code == Code::operationUnreadable);
}
