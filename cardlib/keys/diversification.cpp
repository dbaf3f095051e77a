#include "cardlib/keys/diversification.h"

#include <stdexcept>

namespace cardlib {

Bytes diversificationInput(ByteView diversifier) {
    if (diversifier.size() != 8) throw std::invalid_argument("a diversifier has 8 bytes");
    Bytes input(diversifier.begin(), diversifier.end());
    for (Byte byte : diversifier) input.push_back(static_cast<Byte>(~byte));
    return input;
}

apdu::SecretBytes diversify(Cipher cipher, const apdu::SecretBytes& master, ByteView diversifier,
                            std::size_t size) {
    Bytes input = diversificationInput(diversifier);
    if (size > 16) {
        const Bytes first = input;
        input.insert(input.end(), first.begin() + 8, first.end());
        input.insert(input.end(), first.begin(), first.begin() + 8);
    }
    Bytes key = encryptEcb(cipher, master.view(), input);
    auto secret = apdu::SecretBytes::copyOf(ByteView(key).first(size));
    apdu::wipe(key);
    return secret;
}

Bytes keyCheckValue(Cipher cipher, const apdu::SecretBytes& key) {
    Bytes value = encryptEcb(cipher, key.view(), Bytes(blockSize(cipher), cipher == Cipher::aes ? 0x01 : 0x00));
    value.resize(3);
    return value;
}

}  // namespace cardlib
