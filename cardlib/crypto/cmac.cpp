#include "cardlib/crypto/cmac.h"

#include "apdu/core/secret_bytes.h"
#include "cardlib/crypto/block_cipher.h"

namespace cardlib {
namespace {

constexpr std::size_t block = 16;

// Multiplication by x in GF(2^128) (SP 800-38B, 6.1).
Bytes doubled(const Bytes& value) {
    Bytes result(block);
    for (std::size_t i = 0; i < block; ++i)
        result[i] = static_cast<Byte>(value[i] << 1 | (i + 1 < block ? value[i + 1] >> 7 : 0));
    if ((value[0] & 0x80) != 0) result[block - 1] ^= 0x87;
    return result;
}

}  // namespace

Bytes cmacAes(ByteView key, ByteView message) {
    const Bytes first = doubled(encryptEcb(Cipher::aes, key, Bytes(block)));
    const bool whole = !message.empty() && message.size() % block == 0;
    Bytes padded = whole ? Bytes(message.begin(), message.end()) : padIso(message, block);
    const Bytes subkey = whole ? first : doubled(first);
    for (std::size_t i = 0; i < block; ++i) padded[padded.size() - block + i] ^= subkey[i];
    Bytes chain = encryptCbc(Cipher::aes, key, Bytes(block), padded);
    const Bytes mac(chain.end() - block, chain.end());
    apdu::wipe(chain);  // a key derivation's result stands in it
    return mac;
}

}  // namespace cardlib
