#include "cardlib/crypto/aes_gcm.h"

#include "cardlib/crypto/digest.h"
#include "tests/support/catch.h"

using namespace cardlib;

TEST_CASE("A sealed text opens with its key and context and with nothing else", "[cardlib][crypto]") {
    const auto key = apdu::SecretBytes::copyOf(randomBytes(32));
    const Bytes context = apdu::bytesOf("holders.name.7"), text = apdu::bytesOf("someone");
    const Bytes sealed = sealAesGcm(key, context, text);
    const auto opened = openAesGcm(key, context, sealed);
    REQUIRE(opened);
    CHECK(Bytes(opened->view().begin(), opened->view().end()) == text);

    CHECK(openAesGcm(key, apdu::bytesOf("holders.name.8"), sealed).error().code == Code::sealBroken);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Bytes damaged = sealed;
        damaged[i] ^= 1;
        CHECK_FALSE(openAesGcm(key, context, damaged));
    }
    CHECK_FALSE(openAesGcm(key, context, Bytes(27)));
    CHECK(sealAesGcm(key, context, text) != sealed);
}
