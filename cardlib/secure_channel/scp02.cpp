#include "cardlib/secure_channel/scp02.h"

namespace cardlib {
namespace {

constexpr std::size_t macSize = 8, maxField = 255;

Bytes fullMac(const apdu::SecretBytes& key, ByteView data) {
    const Bytes chain = encryptCbc(Cipher::des3, key.view(), Bytes(8), padIso(data, 8));
    return {chain.end() - macSize, chain.end()};
}

class Scp02Channel : public ScpChannel {
  public:
    Scp02Channel(Scp02SessionKeys keys, Byte level, Bytes counter)
        : keys_(std::move(keys)), level_(level), counter_(std::move(counter)) {}

    apdu::Command wrap(const apdu::Command& plain) override {
        const auto cla = static_cast<Byte>(plain.cla() | 0x04);
        Bytes input{cla, plain.ins(), plain.p1(), plain.p2(), static_cast<Byte>(plain.data().size() + macSize)};
        apdu::append(input, plain.data());
        const Bytes mac = lineMac(Cipher::des3, keys_.mac.view(), icv_, padIso(input, 8));
        // ICV encryption: the next one starts from this MAC under the first half of the MAC key (E.3.4).
        icv_ = encryptEcb(Cipher::des3, keys_.mac.view().first(8), mac);
        Bytes data = plain.data();
        if (encrypts_ && !data.empty())
            data = encryptCbc(Cipher::des3, keys_.enc.view(), Bytes(8), padIso(data, 8));
        encrypts_ = (level_ & scp_level::commandEncryption) != 0;
        apdu::append(data, mac);
        return {cla, plain.ins(), plain.p1(), plain.p2(), std::move(data), plain.le()};
    }

    Result<apdu::Response> unwrap(const apdu::Response& answer) override { return answer; }
    [[nodiscard]] std::size_t maxData() const override {
        return (level_ & scp_level::commandEncryption) != 0 ? (maxField - macSize) / 8 * 8 - 1
                                                            : maxField - macSize;
    }
    [[nodiscard]] std::size_t maxAnswer() const override { return 256; }
    [[nodiscard]] Bytes keyCounter() const override { return counter_; }

  private:
    Scp02SessionKeys keys_;
    Byte level_;
    Bytes counter_;
    Bytes icv_ = Bytes(8);
    bool encrypts_ = false;
};

}  // namespace

Result<Scp02SessionKeys> deriveScp02(KeyVault& vault, const ScpKeys& keys, ByteView counter) {
    Scp02SessionKeys session;
    return vault.scp02SessionKey(keys.enc, 0x0182, counter)
        .and_then([&](apdu::SecretBytes enc) {
            session.enc = std::move(enc);
            return vault.scp02SessionKey(keys.mac, 0x0101, counter);
        })
        .map([&](apdu::SecretBytes mac) {
            session.mac = std::move(mac);
            return std::move(session);
        });
}

Bytes scp02CardCryptogram(const Scp02SessionKeys& keys, ByteView hostChallenge, const InitializeUpdate& card) {
    return fullMac(keys.enc, apdu::concat(hostChallenge, apdu::concat(card.counter, card.challenge)));
}

Bytes scp02HostCryptogram(const Scp02SessionKeys& keys, ByteView hostChallenge, const InitializeUpdate& card) {
    return fullMac(keys.enc, apdu::concat(apdu::concat(card.counter, card.challenge), hostChallenge));
}

std::unique_ptr<ScpChannel> scp02Channel(Scp02SessionKeys keys, Byte level, Bytes counter) {
    return std::make_unique<Scp02Channel>(std::move(keys), level, std::move(counter));
}

}  // namespace cardlib
