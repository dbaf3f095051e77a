#include "cardlib/seal/base45.h"

#include "tests/support/catch.h"

using namespace cardlib;

TEST_CASE("Base45 agrees with the examples of RFC 9285", "[cardlib][seal]") {
    for (const auto& [plain, text] : {std::pair{"AB", "BB8"},
                                      {"Hello!!", "%69 VD92EX0"},
                                      {"base-45", "UJCLQE7W581"},
                                      {"ietf!", "QED8WEX0"}}) {
        CHECK(toBase45(apdu::bytesOf(plain)) == text);
        CHECK(fromBase45(text).value() == apdu::bytesOf(plain));
    }
}

TEST_CASE("Text that is no Base45 is refused", "[cardlib][seal]") {
    for (const auto* text : {"A", "GGW", "ab", "A=B", "::"})
        CHECK(fromBase45(text).error().code == Code::base45Malformed);
}
