#include "cardlib/crypto/digest.h"

#include <openssl/hmac.h>
#include <openssl/rand.h>

#include "cardlib/crypto/openssl_handles.h"

namespace cardlib {
namespace {

apdu::Bytes digest(const EVP_MD* algorithm, apdu::ByteView data) {
    apdu::Bytes out(static_cast<std::size_t>(EVP_MD_get_size(algorithm)));
    mustSucceed(EVP_Digest(data.data(), data.size(), out.data(), nullptr, algorithm, nullptr));
    return out;
}

}  // namespace

apdu::Bytes sm3(apdu::ByteView data) {
    return digest(EVP_sm3(), data);
}

apdu::Bytes hmacSm3(apdu::ByteView key, apdu::ByteView data) {
    apdu::Bytes out(32);
    unsigned length = 0;
    if (!HMAC(EVP_sm3(), key.data(), static_cast<int>(key.size()), data.data(), data.size(), out.data(),
              &length))
        mustSucceed(0);
    return out;
}

apdu::Bytes sha256(apdu::ByteView data) {
    return digest(EVP_sha256(), data);
}

apdu::Bytes randomBytes(std::size_t count) {
    apdu::Bytes out(count);
    mustSucceed(RAND_bytes(out.data(), static_cast<int>(count)));
    return out;
}

}  // namespace cardlib
