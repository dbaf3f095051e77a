#include "cardlib/keys/diversification.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"
#include "tests/support/vectors.h"

using namespace cardlib;

TEST_CASE("A card key is derived from its master as the vectors say", "[cardlib][keys]") {
    for (const auto& row : test::readVectors("crypto/diversification.txt")) {
        const auto master = apdu::SecretBytes::copyOf(*apdu::fromHex(row[1]));
        const auto key =
            diversify(row[0] == "sm4" ? Cipher::sm4 : Cipher::des3, master, *apdu::fromHex(row[2]));
        CHECK(apdu::toHex(key.view()) == row[3]);
    }
}
