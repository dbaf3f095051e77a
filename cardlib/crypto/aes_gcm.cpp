#include "cardlib/crypto/aes_gcm.h"

#include "cardlib/crypto/digest.h"
#include "cardlib/crypto/openssl_handles.h"

namespace cardlib {
namespace {

constexpr std::size_t nonceSize = 12, tagSize = 16;

CipherContext contextFor(const apdu::SecretBytes& key, ByteView nonce, ByteView associated, bool encrypt) {
    if (key.size() != 32) throw std::invalid_argument("AES-256 takes 32 bytes");
    CipherContext context(EVP_CIPHER_CTX_new());
    mustSucceed(EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.view().data(), nonce.data(),
                                  encrypt));
    int ignored = 0;
    if (!associated.empty())
        mustSucceed(EVP_CipherUpdate(context.get(), nullptr, &ignored, associated.data(),
                                     static_cast<int>(associated.size())));
    return context;
}

}  // namespace

Bytes sealAesGcm(const apdu::SecretBytes& key, ByteView associated, ByteView plain) {
    Bytes sealed = randomBytes(nonceSize);
    const auto context = contextFor(key, sealed, associated, true);
    sealed.resize(nonceSize + plain.size() + tagSize);
    int written = 0;
    if (!plain.empty())
        mustSucceed(EVP_CipherUpdate(context.get(), sealed.data() + nonceSize, &written, plain.data(),
                                     static_cast<int>(plain.size())));
    mustSucceed(EVP_CipherFinal_ex(context.get(), sealed.data() + nonceSize + plain.size(), &written));
    mustSucceed(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize,
                                    sealed.data() + nonceSize + plain.size()));
    return sealed;
}

Result<apdu::SecretBytes> openAesGcm(const apdu::SecretBytes& key, ByteView associated, ByteView sealed) {
    bool intact = sealed.size() >= nonceSize + tagSize;
    apdu::SecretBytes plain(intact ? sealed.size() - nonceSize - tagSize : 0);
    if (intact) {
        const auto context = contextFor(key, sealed.first(nonceSize), associated, false);
        Bytes tag(sealed.end() - static_cast<std::ptrdiff_t>(tagSize), sealed.end());
        int written = 0;
        if (plain.size() > 0)
            mustSucceed(EVP_CipherUpdate(context.get(), plain.writable().data(), &written,
                                         sealed.data() + nonceSize, static_cast<int>(plain.size())));
        mustSucceed(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()));
        Byte end[16];
        intact = EVP_CipherFinal_ex(context.get(), end, &written) > 0;
    }
    if (!intact) return fail(Code::sealBroken);
    return plain;
}

}  // namespace cardlib
