#include "cardlib/keys/diversification.h"

#include <stdexcept>

namespace cardlib {

Bytes diversificationInput(ByteView diversifier) {
    if (diversifier.size() != 8) throw std::invalid_argument("a diversifier has 8 bytes");
    Bytes input(diversifier.begin(), diversifier.end());
    for (Byte byte : diversifier) input.push_back(static_cast<Byte>(~byte));
    return input;
}

apdu::SecretBytes diversify(Cipher cipher, const apdu::SecretBytes& master, ByteView diversifier) {
    Bytes key = encryptEcb(cipher, master.view(), diversificationInput(diversifier));
    auto secret = apdu::SecretBytes::copyOf(key);
    apdu::wipe(key);
    return secret;
}

Bytes keyCheckValue(Cipher cipher, const apdu::SecretBytes& key) {
    Bytes value = encryptEcb(cipher, key.view(), Bytes(blockSize(cipher)));
    value.resize(3);
    return value;
}

}  // namespace cardlib
