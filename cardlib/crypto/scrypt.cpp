#include "cardlib/crypto/scrypt.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <bit>

#include "cardlib/crypto/openssl_handles.h"

namespace cardlib {
namespace {

constexpr std::uint64_t mostMemory = 256U << 20, mostCost = 1U << 20, mostBlock = 32, mostLanes = 16;

using KdfHandle = std::unique_ptr<EVP_KDF, Freed<EVP_KDF_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Freed<EVP_KDF_CTX_free>>;

// OpenSSL takes what it only reads as not constant.
OSSL_PARAM octets(const char* name, apdu::ByteView bytes) {
    return OSSL_PARAM_construct_octet_string(name, const_cast<apdu::Byte*>(bytes.data()), bytes.size());
}

}  // namespace

bool ScryptCost::usable() const {
    return std::has_single_bit(cost) && cost > 1 && cost <= mostCost && block >= 1 && block <= mostBlock && lanes >= 1 &&
           lanes <= mostLanes && 128 * cost * block <= mostMemory;
}

apdu::Bytes scrypt(apdu::ByteView password, apdu::ByteView salt, const ScryptCost& cost, std::size_t size) {
    mustSucceed(cost.usable() ? 1 : 0);
    const KdfHandle kdf(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    mustSucceed(context ? 1 : 0);
    std::uint64_t n = cost.cost, r = cost.block, p = cost.lanes, memory = 2 * mostMemory;
    const OSSL_PARAM parameters[] = {octets(OSSL_KDF_PARAM_PASSWORD, password),
                                     octets(OSSL_KDF_PARAM_SALT, salt),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_R, &r),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_P, &p),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
                                     OSSL_PARAM_construct_end()};
    apdu::Bytes key(size);
    mustSucceed(EVP_KDF_derive(context.get(), key.data(), key.size(), parameters));
    return key;
}

}  // namespace cardlib
