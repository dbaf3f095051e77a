#include "cardlib/crypto/sm2.h"

#include "apdu/core/hex.h"
#include "tests/support/catch.h"

using namespace cardlib;

TEST_CASE("An SM2 signature holds for its message and key and for no other", "[cardlib][crypto]") {
    const auto key = sm2Generate();
    const std::string pem = sm2PublicPem(key).value();
    const Bytes message = apdu::bytesOf("permit"), signature = sm2Sign(key, message).value();
    CHECK(signature.size() == 64);
    CHECK(sm2Verify(pem, message, signature).value());
    CHECK_FALSE(sm2Verify(pem, apdu::bytesOf("permi7"), signature).value());
    CHECK_FALSE(sm2Verify(sm2PublicPem(sm2Generate()).value(), message, signature).value());
    for (std::size_t i = 0; i < signature.size(); ++i) {
        Bytes damaged = signature;
        damaged[i] ^= 1;
        CHECK_FALSE(sm2Verify(pem, message, damaged).value());
    }
    CHECK_FALSE(sm2Verify(pem, message, Bytes(64)).value());
}

TEST_CASE("A signature made elsewhere over a known message verifies", "[cardlib][crypto]") {
    // draft-shen-sm2-ecdsa-02 and GB/T 32918.5-2017, A.2: recommended curve, "message digest", default id
    const std::string pem =
        "-----BEGIN PUBLIC KEY-----\n"
        "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAECfnfMR5UIaFQ3X0WHkvFxnIXn60Y\n"
        "M/wHa7CP81bzUCDM6kkM4md1pS3G6nGMwapgCu0F+/NeCEpmMvYHLamtEw==\n"
        "-----END PUBLIC KEY-----\n";
    const Bytes rs = *apdu::fromHex(
        "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
        "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
    CHECK(sm2Verify(pem, apdu::bytesOf("message digest"), rs).value());
}

TEST_CASE("Bytes that are no SM2 key are told apart from a wrong signature", "[cardlib][crypto]") {
    CHECK(sm2Sign(apdu::SecretBytes(10), Bytes(3)).error().code == Code::keyMalformed);
    CHECK(sm2Verify("nothing", Bytes(3), Bytes(64)).error().code == Code::keyMalformed);
}
