#include "apdu/iso7816/status_word.h"

#include "apdu/iso7816/response.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("A 63C2 answer says that two tries are left", "[apdu][status_word]") {
    CHECK(StatusWord(0x63C2).triesLeft() == 2);
    CHECK_FALSE(StatusWord(0x6300).triesLeft());
}

TEST_CASE("61xx and 6Cxx tell a length, and 00 stands for 256", "[apdu][status_word]") {
    CHECK(StatusWord(0x6110).bytesWaiting() == 16);
    CHECK(StatusWord(0x6100).bytesWaiting() == 256);
    CHECK(StatusWord(0x6C00).rightLength() == 256);
    CHECK_FALSE(StatusWord(0x9000).bytesWaiting());
}

TEST_CASE("Every status word has a meaning and keeps its value", "[apdu][status_word]") {
    for (std::uint32_t value = 0; value <= 0xFFFF; ++value) {
        const StatusWord word(static_cast<std::uint16_t>(value));
        REQUIRE_FALSE(word.meaning().empty());
        REQUIRE(word.value() == value);
    }
    CHECK(StatusWord(0x9302).meaning() == "wrong MAC");
}

TEST_CASE("A response that is not 9000 fails with its word kept", "[apdu][response]") {
    const auto refused = requireOk(Response{{}, StatusWord(0x6982)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().raw == 0x6982);
    CHECK(Response::parse(Bytes{0x90}).error().code == Code::responseTooShort);
}
