#include "cardlib/crypto/sm2.h"

#include <openssl/decoder.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/openssl_handles.h"

namespace cardlib {
namespace {

using DecoderContext = std::unique_ptr<OSSL_DECODER_CTX, Freed<OSSL_DECODER_CTX_free>>;
using SignatureHandle = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;
constexpr int scalarSize = 32;

tl::unexpected<Error> malformed(const char* what) {
    ERR_clear_error();
    return fail(Code::keyMalformed, what);
}

// A decoder for this kind of key alone: PEM_read_bio_PUBKEY sets up those of all kinds, for longer than a signature takes to check.
PkeyHandle publicKey(std::string_view pem) {
    EVP_PKEY* key = nullptr;
    const DecoderContext decoder(OSSL_DECODER_CTX_new_for_pkey(&key, "PEM", "SubjectPublicKeyInfo", "SM2", EVP_PKEY_PUBLIC_KEY, nullptr, nullptr));
    const auto* data = reinterpret_cast<const unsigned char*>(pem.data());
    std::size_t size = pem.size();
    mustSucceed(decoder ? 1 : 0);
    OSSL_DECODER_from_data(decoder.get(), &data, &size);
    return PkeyHandle(key);
}

bool isSm2(const PkeyHandle& key) {
    return key && EVP_PKEY_is_a(key.get(), "SM2");
}

// The distinguishing id must be set before the digest is initialised: it is hashed first (GB/T 32918.2, 5.5).
struct Sm2Context {
    explicit Sm2Context(EVP_PKEY* key) : pkey(EVP_PKEY_CTX_new(key, nullptr)), digest(EVP_MD_CTX_new()) {
        mustSucceed(
            EVP_PKEY_CTX_set1_id(pkey.get(), sm2DefaultId.data(), static_cast<int>(sm2DefaultId.size())));
        EVP_MD_CTX_set_pkey_ctx(digest.get(), pkey.get());
    }
    PkeyContext pkey;
    DigestContext digest;
};

Bytes rawFromDer(ByteView der) {
    const Byte* at = der.data();
    const SignatureHandle signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    Bytes raw(2 * scalarSize);
    mustSucceed(BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), raw.data(), scalarSize));
    mustSucceed(BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), raw.data() + scalarSize, scalarSize));
    return raw;
}

Bytes derFromRaw(ByteView raw) {
    const SignatureHandle signature(ECDSA_SIG_new());
    mustSucceed(ECDSA_SIG_set0(signature.get(), BN_bin2bn(raw.data(), scalarSize, nullptr),
                               BN_bin2bn(raw.data() + scalarSize, scalarSize, nullptr)));
    return derOf<ECDSA_SIG>(i2d_ECDSA_SIG, signature.get());
}

}  // namespace

apdu::SecretBytes sm2Generate() {
    const PkeyHandle key(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"));
    if (!key) mustSucceed(0);
    return privateDer(key);
}

Result<std::string> sm2PublicPem(const apdu::SecretBytes& pkcs8) {
    const auto key = privateKeyOf(pkcs8.view());
    if (!isSm2(key)) return malformed("private key");
    const BioHandle bio(BIO_new(BIO_s_mem()));
    mustSucceed(PEM_write_bio_PUBKEY(bio.get(), key.get()));
    char* text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return std::string(text, static_cast<std::size_t>(length));
}

Result<Bytes> sm2KeyReference(std::string_view publicPem) {
    const auto key = publicKey(publicPem);
    if (!isSm2(key)) return malformed("public key");
    Bytes digest = sm3(derOf<EVP_PKEY>(i2d_PUBKEY, key.get()));
    digest.resize(8);
    return digest;
}

Result<Bytes> sm2Sign(const apdu::SecretBytes& pkcs8, ByteView message) {
    const auto key = privateKeyOf(pkcs8.view());
    if (!isSm2(key)) return malformed("private key");
    const Sm2Context context(key.get());
    mustSucceed(EVP_DigestSignInit(context.digest.get(), nullptr, EVP_sm3(), nullptr, key.get()));
    Bytes der(80);
    std::size_t length = der.size();
    mustSucceed(EVP_DigestSign(context.digest.get(), der.data(), &length, message.data(), message.size()));
    der.resize(length);
    return rawFromDer(der);
}

Result<bool> sm2Verify(std::string_view publicPem, ByteView message, ByteView rs) {
    const auto key = publicKey(publicPem);
    if (!isSm2(key)) return malformed("public key");
    if (rs.size() != 2 * scalarSize) return false;
    const Sm2Context context(key.get());
    mustSucceed(EVP_DigestVerifyInit(context.digest.get(), nullptr, EVP_sm3(), nullptr, key.get()));
    const Bytes der = derFromRaw(rs);
    const int verified =
        EVP_DigestVerify(context.digest.get(), der.data(), der.size(), message.data(), message.size());
    ERR_clear_error();
    return verified == 1;
}

}  // namespace cardlib
