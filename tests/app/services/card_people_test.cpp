#include "app/services/card_people.h"

#include "app/devices/devices.h"
#include "tests/support/catch.h"

using namespace app;

namespace {

const Bytes oneKey(91, 0x01), otherKey(91, 0x02);

LookedAt empty(const std::string& reader) {
    return {reader, tl::unexpected(deviceFailed(apdu::Error{apdu::Code::cardMissing, {}}))};
}

LookedAt mute(const std::string& reader) {
    return {reader, tl::unexpected(deviceFailed(apdu::Error{apdu::Code::readerMute, {}}))};
}

}  // namespace

TEST_CASE("The one operator's card is found wherever it lies, also beside a reader that says nothing", "[app][operator_card]") {
    const auto found = onlyOperatorCard({empty("A"), mute("B"), {"C", oneKey}});
    REQUIRE(found);
    CHECK(found->reader == "C");
    CHECK(*found->key == oneKey);
}

TEST_CASE("Of two operators' cards neither is asked for a PIN", "[app][operator_card]") {
    const auto found = onlyOperatorCard({{"A", oneKey}, empty("B"), {"C", otherKey}});
    REQUIRE_FALSE(found);
    CHECK(found.error().code == Code::operatorCardsSeveral);
    CHECK(found.error().detail == "A, C");
}

TEST_CASE("Where no operator's card lies the reader's trouble is told before its emptiness", "[app][operator_card]") {
    CHECK(onlyOperatorCard({}).error().code == Code::operatorReaderEmpty);
    CHECK(onlyOperatorCard({empty("A")}).error().code == Code::operatorReaderEmpty);
    CHECK(onlyOperatorCard({empty("A"), mute("B")}).error().code == Code::deviceFailed);
}
