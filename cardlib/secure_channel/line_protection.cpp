#include "cardlib/secure_channel/line_protection.h"

namespace cardlib {
namespace {

constexpr std::size_t maxField = 239, macSize = 4;

}  // namespace

std::size_t maxPayload(Cipher cipher, bool encrypted) {
    if (!encrypted) return maxField - macSize;
    const std::size_t block = blockSize(cipher);
    return (maxField - macSize) / block * block - 1;
}

Result<Bytes> encryptLine(KeyVault& vault, const CardKey& key, ByteView data) {
    Bytes plain{static_cast<Byte>(data.size())};
    apdu::append(plain, data);
    if (plain.size() % blockSize(key.cipher) != 0) plain = padIso(plain, blockSize(key.cipher));
    return vault.encrypt(key, plain);
}

Result<apdu::Command> macLine(KeyVault& vault, const CardKey& key, ByteView challenge,
                              const apdu::Command& plain) {
    const Byte cla = static_cast<Byte>((plain.cla() & 0xF0) | 0x04);
    Bytes input{cla, plain.ins(), plain.p1(), plain.p2(), static_cast<Byte>(plain.data().size() + macSize)};
    apdu::append(input, plain.data());
    Bytes initial(challenge.begin(), challenge.end());
    initial.resize(blockSize(key.cipher));
    return vault.mac(key, initial, padIso(input, blockSize(key.cipher))).map([&](const Bytes& mac) {
        Bytes data = plain.data();
        apdu::append(data, ByteView(mac).first(macSize));
        return apdu::Command(cla, plain.ins(), plain.p1(), plain.p2(), std::move(data), plain.le());
    });
}

}  // namespace cardlib
