#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <memory>
#include <stdexcept>

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

}  // namespace cardlib
