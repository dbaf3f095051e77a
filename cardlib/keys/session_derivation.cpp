#include "cardlib/keys/session_derivation.h"

#include "cardlib/crypto/block_cipher.h"
#include "cardlib/crypto/cmac.h"

namespace cardlib {
namespace {

apdu::SecretBytes secret(Bytes bytes, std::size_t size) {
    auto result = apdu::SecretBytes::copyOf(ByteView(bytes).first(size));
    apdu::wipe(bytes);
    return result;
}

}  // namespace

apdu::SecretBytes scp02SessionKey(ByteView key, std::uint16_t constant, ByteView counter) {
    Bytes data = apdu::bigEndian(constant, 2);
    apdu::append(data, counter);
    data.resize(16);
    return secret(encryptCbc(Cipher::des3, key, Bytes(8), data), 16);
}

apdu::SecretBytes scp03Derive(ByteView key, Byte constant, ByteView context, std::size_t bits) {
    Bytes derived;
    for (Byte counter = 1; derived.size() * 8 < bits; ++counter) {
        Bytes input(11);
        apdu::append(input, Bytes{constant, 0x00});
        apdu::append(input, apdu::bigEndian(bits, 2));
        input.push_back(counter);
        apdu::append(input, context);
        apdu::append(derived, cmacAes(key, input));
    }
    return secret(std::move(derived), bits / 8);
}

}  // namespace cardlib
