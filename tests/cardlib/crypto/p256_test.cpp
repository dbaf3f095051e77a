#include "cardlib/crypto/p256.h"

#include "apdu/core/hex.h"
#include "cardlib/crypto/digest.h"
#include "tests/support/catch.h"

using namespace cardlib;

TEST_CASE("A P-256 signature holds for its digest and key and for no other", "[cardlib][crypto]") {
    const auto key = p256Generate();
    const Bytes own = p256PublicKey(key.view()).value(), other = p256PublicKey(p256Generate().view()).value();
    const Bytes digest = sha256(apdu::bytesOf("challenge")), signature = p256Sign(key.view(), digest).value();
    CHECK(p256Verify(own, digest, signature).value());
    CHECK_FALSE(p256Verify(own, sha256(apdu::bytesOf("another")), signature).value());
    CHECK_FALSE(p256Verify(other, digest, signature).value());
    CHECK_FALSE(p256Verify(own, digest, {}).value());
    for (std::size_t i = 0; i < signature.size(); ++i) {
        Bytes damaged = signature;
        damaged[i] ^= 1;
        CHECK_FALSE(p256Verify(own, digest, damaged).value());
    }
}

TEST_CASE("A P-256 signature made elsewhere verifies", "[cardlib][crypto]") {
    // RFC 6979, A.2.5: "sample" with SHA-256
    const Bytes key = *apdu::fromHex(
        "3059301306072A8648CE3D020106082A8648CE3D030107034200"
        "0460FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"
        "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299");
    const Bytes signature = *apdu::fromHex(
        "3046022100EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
        "022100F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
    CHECK(p256Verify(key, sha256(apdu::bytesOf("sample")), signature).value());
}

TEST_CASE("The key that a certificate is about is the one it was made for", "[cardlib][crypto]") {
    const auto key = p256Generate();
    const Bytes certificate = p256SelfSigned(key.view(), "somebody").value();
    CHECK(p256CertificateKey(certificate).value() == p256PublicKey(key.view()).value());
}

TEST_CASE("Bytes that are no P-256 key or certificate are told apart from a wrong signature", "[cardlib][crypto]") {
    const Bytes certificate = p256SelfSigned(p256Generate().view(), "somebody").value();
    CHECK(p256PublicKey(Bytes(10)).error().code == Code::p256KeyMalformed);
    CHECK(p256CertificateKey({}).error().code == Code::p256KeyMalformed);
    CHECK(p256CertificateKey(ByteView(certificate).first(certificate.size() / 2)).error().code == Code::p256KeyMalformed);
    CHECK(p256Verify(certificate, Bytes(32), Bytes(70)).error().code == Code::p256KeyMalformed);
    auto otherHalf = p256Generate();
    for (Byte& byte : otherHalf.writable().last(20)) byte ^= 0x55;  // the point is not on the curve, or another's
    CHECK(p256Sign(otherHalf.view(), Bytes(32)).error().code == Code::p256KeyMalformed);
}
