#include "cardlib/crypto/block_cipher.h"

#include <algorithm>

#include "apdu/core/secret_bytes.h"
#include "cardlib/crypto/openssl_handles.h"

namespace cardlib {
namespace {

enum class Mode { ecb, cbc };

// OpenSSL 3 has single DES in its legacy provider only; two-key EDE with K ‖ K is the same cipher.
apdu::SecretBytes keyMaterial(Cipher cipher, ByteView key) {
    if (cipher != Cipher::des3 || key.size() != 8) return apdu::SecretBytes::copyOf(key);
    apdu::SecretBytes twice(16);
    std::ranges::copy(key, twice.writable().begin());
    std::ranges::copy(key, twice.writable().begin() + 8);
    return twice;
}

const EVP_CIPHER* algorithm(Cipher cipher, Mode mode, std::size_t keySize) {
    const bool ecb = mode == Mode::ecb;
    if (cipher == Cipher::sm4 && keySize == 16) return ecb ? EVP_sm4_ecb() : EVP_sm4_cbc();
    if (cipher == Cipher::des3 && keySize == 16) return ecb ? EVP_des_ede_ecb() : EVP_des_ede_cbc();
    if (cipher == Cipher::des3 && keySize == 24) return ecb ? EVP_des_ede3_ecb() : EVP_des_ede3_cbc();
    if (cipher == Cipher::aes && keySize == 16) return ecb ? EVP_aes_128_ecb() : EVP_aes_128_cbc();
    if (cipher == Cipher::aes && keySize == 24) return ecb ? EVP_aes_192_ecb() : EVP_aes_192_cbc();
    if (cipher == Cipher::aes && keySize == 32) return ecb ? EVP_aes_256_ecb() : EVP_aes_256_cbc();
    throw std::invalid_argument("no such cipher key length");
}

struct Job {
    Cipher cipher;
    Mode mode;
    bool encrypt;
};

Bytes run(Job job, ByteView key, ByteView iv, ByteView blocks) {
    if (blocks.size() % blockSize(job.cipher) != 0) throw std::invalid_argument("not whole blocks");
    if (job.mode == Mode::cbc && iv.size() != blockSize(job.cipher))
        throw std::invalid_argument("IV is not a block");
    const auto material = keyMaterial(job.cipher, key);
    const CipherContext context(EVP_CIPHER_CTX_new());
    mustSucceed(EVP_CipherInit_ex(context.get(), algorithm(job.cipher, job.mode, material.size()), nullptr,
                                  material.view().data(), iv.empty() ? nullptr : iv.data(), job.encrypt));
    mustSucceed(EVP_CIPHER_CTX_set_padding(context.get(), 0));
    Bytes out(blocks.size());
    int written = 0;
    if (!blocks.empty())
        mustSucceed(EVP_CipherUpdate(context.get(), out.data(), &written, blocks.data(),
                                     static_cast<int>(blocks.size())));
    return out;
}

Bytes retailMac(ByteView key, ByteView iv, ByteView padded) {
    const ByteView left = key.first(8), right = key.subspan(8, 8);
    const Bytes chained = encryptCbc(Cipher::des3, left, iv, padded);
    const ByteView last = ByteView(chained).last(8);
    return encryptEcb(Cipher::des3, left, decryptEcb(Cipher::des3, right, last));
}

}  // namespace

std::size_t blockSize(Cipher cipher) {
    return cipher == Cipher::des3 ? 8 : 16;
}

Bytes encryptEcb(Cipher cipher, ByteView key, ByteView blocks) {
    return run({cipher, Mode::ecb, true}, key, {}, blocks);
}

Bytes decryptEcb(Cipher cipher, ByteView key, ByteView blocks) {
    return run({cipher, Mode::ecb, false}, key, {}, blocks);
}

Bytes encryptCbc(Cipher cipher, ByteView key, ByteView iv, ByteView blocks) {
    return run({cipher, Mode::cbc, true}, key, iv, blocks);
}

Bytes decryptCbc(Cipher cipher, ByteView key, ByteView iv, ByteView blocks) {
    return run({cipher, Mode::cbc, false}, key, iv, blocks);
}

Bytes padIso(ByteView data, std::size_t block) {
    Bytes padded(data.begin(), data.end());
    padded.push_back(0x80);
    padded.resize((padded.size() + block - 1) / block * block);
    return padded;
}

Bytes lineMac(Cipher cipher, ByteView key, ByteView iv, ByteView padded, DoubleKeyMac form) {
    if (padded.empty()) throw std::invalid_argument("nothing to authenticate");
    if (cipher == Cipher::des3 && key.size() == 16 && form == DoubleKeyMac::retail) return retailMac(key, iv, padded);
    const Bytes chained = encryptCbc(cipher, key, iv, padded);
    return {chained.end() - static_cast<std::ptrdiff_t>(blockSize(cipher)), chained.end()};
}

}  // namespace cardlib
