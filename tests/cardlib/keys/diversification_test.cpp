#include "cardlib/keys/diversification.h"

#include "apdu/core/hex.h"
#include "cardlib/keys/session_derivation.h"
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

TEST_CASE("Session keys of SCP02 and SCP03 come out as other programs derived them", "[cardlib][keys]") {
    for (const auto& row : test::readVectors("scp/session_keys.txt")) {
        const Bytes key = *apdu::fromHex(row[1]), constant = *apdu::fromHex(row[2]), context = *apdu::fromHex(row[3]);
        const auto session =
            row[0] == "scp02"
                ? scp02SessionKey(key, static_cast<std::uint16_t>(apdu::fromBigEndian(constant)), context)
                : scp03Derive(key, constant[0], context, key.size() * 8);
        CHECK(apdu::toHex(session.view()) == row[4]);
    }
}
