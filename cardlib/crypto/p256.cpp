#include "cardlib/crypto/p256.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/x509.h>

#include <utility>

#include "cardlib/crypto/openssl_handles.h"

namespace cardlib {
namespace {

using CertificateHandle = std::unique_ptr<X509, Freed<X509_free>>;
constexpr std::size_t longestSignature = 72, uncompressed = 91;  // with the curve by its name
constexpr long tenYears = 3652L * 24 * 60 * 60;

bool isP256(const PkeyHandle& key) {
    char group[32] = {};
    return key && EVP_PKEY_is_a(key.get(), "EC") && EVP_PKEY_get_group_name(key.get(), group, sizeof group, nullptr) == 1 &&
           std::string(group) == "prime256v1";
}

Result<PkeyHandle> demandP256(PkeyHandle key, const char* what) {
    ERR_clear_error();
    if (!isP256(key)) return fail(Code::p256KeyMalformed, what);
    return key;
}

// Both halves of a pair, that belong together.
bool isPair(const PkeyHandle& key) {
    const PkeyContext context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    return context && EVP_PKEY_check(context.get()) == 1;
}

Result<PkeyHandle> privateKey(ByteView der) {
    PkeyHandle key = privateKeyOf(der);
    if (!isPair(key)) key.reset();
    return demandP256(std::move(key), "private key");
}

PkeyHandle publicKeyOf(ByteView der) {
    const Byte* at = der.data();
    return PkeyHandle(der.size() == uncompressed ? d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())) : nullptr);
}

// The one way to write a key, so that keys are compared as bytes.
Bytes written(const PkeyHandle& key) {
    return derOf<EVP_PKEY>(i2d_PUBKEY, key.get());
}

}  // namespace

apdu::SecretBytes p256Generate() {
    const PkeyHandle key(EVP_EC_gen("P-256"));
    if (!key) mustSucceed(0);
    return privateDer(key);
}

Result<Bytes> p256PublicKey(ByteView der) {
    return privateKey(der).map(written);
}

Result<Bytes> p256CertificateKey(ByteView der) {
    const Byte* at = der.data();
    const CertificateHandle certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    return demandP256(PkeyHandle(certificate ? X509_get_pubkey(certificate.get()) : nullptr), "certificate")
        .and_then([](const PkeyHandle& key) { return demandP256(publicKeyOf(written(key)), "certificate"); })
        .map(written);
}

Result<Bytes> p256SelfSigned(ByteView der, const std::string& commonName) {
    return privateKey(der).map([&](const PkeyHandle& key) {
        const CertificateHandle certificate(X509_new());
        X509* const x509 = certificate.get();
        mustSucceed(X509_set_version(x509, X509_VERSION_3));
        mustSucceed(ASN1_INTEGER_set(X509_get_serialNumber(x509), 1));
        if (!X509_gmtime_adj(X509_getm_notBefore(x509), 0) || !X509_gmtime_adj(X509_getm_notAfter(x509), tenYears)) mustSucceed(0);
        const auto* text = reinterpret_cast<const Byte*>(commonName.data());
        mustSucceed(X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8, text,
                                               static_cast<int>(commonName.size()), -1, 0));
        mustSucceed(X509_set_issuer_name(x509, X509_get_subject_name(x509)));
        mustSucceed(X509_set_pubkey(x509, key.get()));
        mustSucceed(X509_sign(x509, key.get(), EVP_sha256()));
        return derOf<X509>(i2d_X509, x509);
    });
}

Result<Bytes> p256Sign(ByteView der, ByteView digest) {
    return privateKey(der).map([&](const PkeyHandle& key) {
        const PkeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
        mustSucceed(EVP_PKEY_sign_init(context.get()));
        Bytes signature(longestSignature);
        std::size_t length = signature.size();
        mustSucceed(EVP_PKEY_sign(context.get(), signature.data(), &length, digest.data(), digest.size()));
        signature.resize(length);
        return signature;
    });
}

Result<bool> p256Verify(ByteView der, ByteView digest, ByteView signature) {
    return demandP256(publicKeyOf(der), "public key").map([&](const PkeyHandle& key) {
        const PkeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
        mustSucceed(EVP_PKEY_verify_init(context.get()));
        const int verified = EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.data(), digest.size());
        ERR_clear_error();
        return verified == 1;
    });
}

}  // namespace cardlib
