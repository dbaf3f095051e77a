#include "cardlib/crypto/digest.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace cardlib;
using apdu::toHex;

TEST_CASE("SM3 and SHA-256 of abc are what the standards print", "[cardlib][crypto]") {
    CHECK(toHex(sm3(apdu::bytesOf("abc"))) ==
          "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0");
    CHECK(toHex(sha256(apdu::bytesOf("abc"))) ==
          "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
}

TEST_CASE("Random bytes are as many as asked for and not the same twice", "[cardlib][crypto]") {
    CHECK(randomBytes(16).size() == 16);
    CHECK(randomBytes(16) != randomBytes(16));
}
