#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <memory>
#include <stdexcept>

#include "apdu/core/secret_bytes.h"
#include "cardlib/core/error.h"

namespace cardlib {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* handle) const {
        Free(handle);
    }
};

using PkeyHandle = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freed<EVP_CIPHER_CTX_free>>;
using BioHandle = std::unique_ptr<BIO, Freed<BIO_free_all>>;

// OpenSSL fails here only for want of memory or by our own misuse: a bug, not a condition.
inline void mustSucceed(int result) {
    if (result <= 0) throw std::runtime_error("OpenSSL refused a call that cannot fail");
}

// Null when the bytes are no private key.
inline PkeyHandle privateKeyOf(ByteView der) {
    const Byte* at = der.data();
    if (der.empty()) return nullptr;
    return PkeyHandle(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())));
}

// As privateKeyOf() takes it.
inline apdu::SecretBytes privateDer(const PkeyHandle& key) {
    Byte* der = nullptr;
    const int length = i2d_PrivateKey(key.get(), &der);
    mustSucceed(length);
    auto out = apdu::SecretBytes::copyOf({der, static_cast<std::size_t>(length)});
    OPENSSL_clear_free(der, static_cast<std::size_t>(length));
    return out;
}

// What an i2d_ function writes.
template <class T>
Bytes derOf(int (*write)(const T*, Byte**), const T* object) {
    Byte* der = nullptr;
    const int length = write(object, &der);
    mustSucceed(length);
    Bytes out(der, der + length);
    OPENSSL_free(der);
    return out;
}

}  // namespace cardlib
