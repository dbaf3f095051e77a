#include "cardlib/keys/session_derivation.h"

#include <algorithm>

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
    constexpr std::size_t block = 16;
    apdu::SecretBytes derived((bits / 8 + block - 1) / block * block);
    for (Byte counter = 1; std::size_t{counter} * block <= derived.size(); ++counter) {
        Bytes input(11);
        apdu::append(input, Bytes{constant, 0x00});
        apdu::append(input, apdu::bigEndian(bits, 2));
        input.push_back(counter);
        apdu::append(input, context);
        Bytes part = cmacAes(key, input);
        std::ranges::copy(part, derived.writable().begin() + (counter - 1) * static_cast<std::ptrdiff_t>(block));
        apdu::wipe(part);
    }
    return apdu::SecretBytes::copyOf(derived.view().first(bits / 8));
}

}  // namespace cardlib
