#include "cardlib/crypto/digest.h"

#include "apdu/core/hex.h"
#include "cardlib/core/error.h"
#include "tests/support/catch.h"
#include "tests/support/vectors.h"

using namespace cardlib;
using apdu::toHex;

TEST_CASE("SM3 and SHA-256 give the digests that the standards print", "[cardlib][crypto]") {
    for (const auto& row : test::readVectors("crypto/digests.txt")) {
        const Bytes message = *apdu::fromHex(row[1]);
        CHECK(toHex(row[0] == "sm3" ? sm3(message) : sha256(message)) == row[2]);
    }
}

TEST_CASE("Random bytes are as many as asked for and not the same twice", "[cardlib][crypto]") {
    CHECK(randomBytes(16).size() == 16);
    CHECK(randomBytes(16) != randomBytes(16));
}
