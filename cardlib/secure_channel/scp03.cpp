#include "cardlib/secure_channel/scp03.h"

#include <algorithm>

#include "cardlib/crypto/cmac.h"
#include "cardlib/keys/session_derivation.h"

namespace cardlib {
namespace {

constexpr std::size_t block = 16, macSize = 8, maxField = 255;

std::optional<Bytes> unpadded(const Bytes& padded) {
    const auto end = std::find_if(padded.rbegin(), padded.rend(), [](Byte byte) { return byte != 0x00; });
    if (end == padded.rend() || *end != 0x80) return std::nullopt;
    return Bytes(padded.begin(), end.base() - 1);
}

class Scp03Channel : public ScpChannel {
  public:
    Scp03Channel(Scp03SessionKeys keys, Byte level) : keys_(std::move(keys)), level_(level) {}

    apdu::Command wrap(const apdu::Command& plain) override {
        Bytes data = plain.data();
        if (open_ && has(scp_level::commandEncryption)) {
            ++counter_;
            if (!data.empty())
                data = encryptCbc(Cipher::aes, keys_.enc.view(), counterIv(0x00), padIso(data, block));
        }
        const auto cla = static_cast<Byte>(plain.cla() | 0x04);
        Bytes input = chaining_;
        apdu::append(input, Bytes{cla, plain.ins(), plain.p1(), plain.p2(),
                                  static_cast<Byte>(data.size() + macSize)});
        apdu::append(input, data);
        chaining_ = cmacAes(keys_.mac.view(), input);
        apdu::append(data, ByteView(chaining_).first(macSize));
        return {cla, plain.ins(), plain.p1(), plain.p2(), std::move(data), plain.le()};
    }

    Result<apdu::Response> unwrap(const apdu::Response& answer) override {
        if (!std::exchange(open_, true) || !has(scp_level::responseMac)) return answer;
        const Byte sw1 = answer.sw.sw1();
        if (sw1 != 0x90 && sw1 != 0x62 && sw1 != 0x63) {
            // An error carries neither data nor MAC (Amendment D, 6.2.5).
            if (!answer.data.empty()) return broken("data beside an error");
            return answer;
        }
        if (answer.data.size() < macSize) return broken("no response MAC");
        const ByteView body = ByteView(answer.data).first(answer.data.size() - macSize);
        Bytes input = chaining_;
        apdu::append(input, body);
        apdu::append(input, apdu::bigEndian(answer.sw.value(), 2));
        const Bytes mac = cmacAes(keys_.rmac.view(), input);
        if (!std::equal(mac.begin(), mac.begin() + macSize, answer.data.end() - macSize))
            return broken("response MAC");
        return decrypted(body, answer.sw);
    }

    [[nodiscard]] std::size_t maxData() const override {
        return has(scp_level::commandEncryption) ? (maxField - macSize) / block * block - 1
                                                 : maxField - macSize;
    }
    [[nodiscard]] std::size_t maxAnswer() const override {
        if (!has(scp_level::responseMac)) return 256;
        return has(scp_level::responseEncryption) ? (256 - macSize) / block * block - 1 : 256 - macSize;
    }
    [[nodiscard]] Bytes keyCounter() const override { return {}; }

  private:
    [[nodiscard]] bool has(Byte what) const { return (level_ & what) != 0; }

    // Amendment D, 6.2.6 and 6.2.7: the counter, its first byte 80 for responses, under S-ENC.
    [[nodiscard]] Bytes counterIv(Byte first) const {
        Bytes counter = apdu::bigEndian(counter_, block / 2);
        counter.insert(counter.begin(), block / 2, 0x00);
        counter[0] = first;
        return encryptEcb(Cipher::aes, keys_.enc.view(), counter);
    }

    Result<apdu::Response> decrypted(ByteView body, apdu::StatusWord word) const {
        if (!has(scp_level::responseEncryption) || body.empty())
            return apdu::Response{{body.begin(), body.end()}, word};
        if (body.size() % block != 0) return broken("length of the encrypted answer");
        const auto plain = unpadded(decryptCbc(Cipher::aes, keys_.enc.view(), counterIv(0x80), body));
        if (!plain) return broken("padding of the answer");
        return apdu::Response{*plain, word};
    }

    static tl::unexpected<Error> broken(const char* what) { return fail(Code::channelBroken, what); }

    Scp03SessionKeys keys_;
    Byte level_;
    Bytes chaining_ = Bytes(block);
    std::uint64_t counter_ = 0;
    bool open_ = false;
};

}  // namespace

Result<Scp03SessionKeys> deriveScp03(KeyVault& vault, const ScpKeys& keys, ByteView context) {
    Scp03SessionKeys session;
    const auto derive = [&](const CardKey& key, Byte constant) {
        return vault.scp03SessionKey(key, constant, context, key.size * 8);
    };
    return derive(keys.enc, 0x04)
        .and_then([&](apdu::SecretBytes enc) {
            session.enc = std::move(enc);
            return derive(keys.mac, 0x06);
        })
        .and_then([&](apdu::SecretBytes mac) {
            session.mac = std::move(mac);
            return derive(keys.mac, 0x07);
        })
        .map([&](apdu::SecretBytes rmac) {
            session.rmac = std::move(rmac);
            return std::move(session);
        });
}

Bytes scp03Cryptogram(const Scp03SessionKeys& keys, Byte constant, ByteView context) {
    const auto derived = scp03Derive(keys.mac.view(), constant, context, 64);
    return {derived.view().begin(), derived.view().end()};
}

std::unique_ptr<ScpChannel> scp03Channel(Scp03SessionKeys keys, Byte level) {
    return std::make_unique<Scp03Channel>(std::move(keys), level);
}

}  // namespace cardlib
