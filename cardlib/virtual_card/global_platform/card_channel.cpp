#include "cardlib/virtual_card/global_platform/card_channel.h"

#include <algorithm>

#include "cardlib/crypto/block_cipher.h"
#include "cardlib/crypto/cmac.h"
#include "cardlib/crypto/digest.h"

namespace cardlib {
namespace {

constexpr std::size_t macSize = 8;

Bytes joined(std::initializer_list<ByteView> parts) {
    Bytes all;
    for (const auto& part : parts) apdu::append(all, part);
    return all;
}

Bytes left(Bytes bytes, std::size_t size) {
    bytes.resize(size);
    return bytes;
}

// Annex E.4.1.
Bytes scp02Key(const Bytes& key, Byte constant, const Bytes& counter) {
    return encryptCbc(Cipher::des3, key, Bytes(8), left(joined({Bytes{0x01, constant}, counter}), 16));
}

Bytes tripleDesMac(const Bytes& key, ByteView data) {
    const Bytes all = encryptCbc(Cipher::des3, key, Bytes(8), padIso(data, 8));
    return {all.end() - macSize, all.end()};
}

// Amendment D, 4.1.5.
Bytes kdf(const Bytes& key, Byte constant, ByteView context, std::size_t size) {
    Bytes all;
    const auto bits = static_cast<std::uint64_t>(size) * 8;
    for (Byte i = 1; all.size() < size; ++i)
        apdu::append(all, cmacAes(key, joined({Bytes(11), Bytes{constant, 0x00}, apdu::bigEndian(bits, 2),
                                               Bytes{i}, context})));
    return left(all, size);
}

std::optional<Bytes> withoutPadding(Bytes bytes) {
    while (!bytes.empty() && bytes.back() == 0x00) bytes.pop_back();
    if (bytes.empty() || bytes.back() != 0x80) return std::nullopt;
    bytes.pop_back();
    return bytes;
}

Bytes header(const apdu::Command& command, std::size_t length) {
    return {command.cla(), command.ins(), command.p1(), command.p2(), static_cast<Byte>(length)};
}

}  // namespace

void CardChannel::deriveScp02() {
    enc_ = scp02Key(keys_.enc, 0x82, counter_);
    mac_ = scp02Key(keys_.mac, 0x01, counter_);
    dek_ = scp02Key(keys_.dek, 0x81, counter_);
}

void CardChannel::deriveScp03(ByteView context) {
    enc_ = kdf(keys_.enc, 0x04, context, keySize_);
    mac_ = kdf(keys_.mac, 0x06, context, keySize_);
    rmac_ = kdf(keys_.mac, 0x07, context, keySize_);
    dek_ = keys_.dek;
}

Bytes CardChannel::initialize(const JavaImage& card, const JavaKeySet& keys, ByteView aid,
                              ByteView hostChallenge) {
    close();
    keys_ = keys;
    protocol_ = card.protocol;
    option_ = card.option;
    keySize_ = card.keySize;
    host_.assign(hostChallenge.begin(), hostChallenge.end());
    Bytes answer = joined({card.serial, Bytes{keys.version, protocol_}});
    if (protocol_ == 0x02) {
        counter_ = apdu::bigEndian(card.sequence, 2);
        deriveScp02();
        challenge_ = option_ == 0x55
                         ? left(lineMac(Cipher::des3, mac_, Bytes(8), padIso(aid, 8)), 6)  // E.4.2.3
                         : randomBytes(6);
        hostCryptogram_ = tripleDesMac(enc_, joined({counter_, challenge_, host_}));
        chain_ = Bytes(8);
        return joined({answer, counter_, challenge_, tripleDesMac(enc_, joined({host_, counter_, challenge_}))});
    }
    counter_ = apdu::bigEndian(card.sequence, 3);
    challenge_ = kdf(keys_.enc, 0x02, joined({counter_, aid}), 8);  // Amendment D, 6.2.2.1
    const Bytes context = joined({host_, challenge_});
    deriveScp03(context);
    hostCryptogram_ = kdf(mac_, 0x01, context, 8);
    chain_ = Bytes(16);
    answer.push_back(option_);
    return joined({answer, challenge_, kdf(mac_, 0x00, context, 8), counter_});
}

void CardChannel::close() {
    open_ = false;
    level_ = 0;
    encrypted_ = 0;
    hostCryptogram_.clear();
}

bool CardChannel::authenticate(const apdu::Command& command) {
    const Byte level = command.p1();
    if (hostCryptogram_.empty() || command.data().size() != 2 * macSize) return false;
    const ByteView data(command.data());
    const Bytes plain(data.begin(), data.begin() + macSize);
    const bool right = macHolds(command, data.first(macSize), data.last(macSize), plain) && plain == hostCryptogram_;
    const bool known = protocol_ == 0x02 ? level <= 0x03 : (level & ~0x33) == 0;
    hostCryptogram_.clear();
    open_ = right && known;
    level_ = open_ ? level : 0;
    return open_;
}

bool CardChannel::macHolds(const apdu::Command& command, ByteView received, ByteView mac, const Bytes& plain) {
    if (protocol_ == 0x02) {
        const Bytes own = lineMac(Cipher::des3, mac_, chain_,
                                  padIso(joined({header(command, plain.size() + macSize), plain}), 8));
        chain_ = encryptEcb(Cipher::des3, ByteView(mac_).first(8), own);
        return std::equal(mac.begin(), mac.end(), own.begin());
    }
    chain_ = cmacAes(mac_, joined({chain_, header(command, received.size() + macSize), received}));
    return std::equal(mac.begin(), mac.end(), chain_.begin());
}

Bytes CardChannel::iv(Byte first) const {
    Bytes block = joined({Bytes(8), apdu::bigEndian(encrypted_, 8)});
    block[0] = first;
    return encryptEcb(Cipher::aes, enc_, block);
}

std::optional<Bytes> CardChannel::decrypted(ByteView received) const {
    if ((level_ & 0x02) == 0 || received.empty()) return Bytes(received.begin(), received.end());
    if (received.size() % (protocol_ == 0x02 ? 8 : 16) != 0) return std::nullopt;
    return withoutPadding(protocol_ == 0x02 ? decryptCbc(Cipher::des3, enc_, Bytes(8), received)
                                            : decryptCbc(Cipher::aes, enc_, iv(0x00), received));
}

std::optional<apdu::Command> CardChannel::unwrap(const apdu::Command& command) {
    const ByteView data(command.data());
    std::optional<apdu::Command> meant;
    if (data.size() >= macSize && (command.cla() & 0x04) != 0) {
        if (protocol_ == 0x03 && (level_ & 0x02) != 0) ++encrypted_;
        const ByteView received = data.first(data.size() - macSize);
        const auto plain = decrypted(received);
        if (plain && macHolds(command, received, data.last(macSize), *plain))
            meant = apdu::Command(static_cast<Byte>(command.cla() & ~0x04), command.ins(), command.p1(),
                                  command.p2(), *plain, command.le());
    }
    if (!meant) close();
    return meant;
}

apdu::Response CardChannel::wrap(const apdu::Response& plain) {
    const bool protects = open_ && protocol_ == 0x03 && (level_ & 0x10) != 0;
    const Byte sw1 = plain.sw.sw1();
    if (!protects || (sw1 != 0x90 && sw1 != 0x62 && sw1 != 0x63)) return plain;
    Bytes data = plain.data;
    if ((level_ & 0x20) != 0 && !data.empty())
        data = encryptCbc(Cipher::aes, enc_, iv(0x80), padIso(data, 16));
    const Bytes mac = cmacAes(rmac_, joined({chain_, data, apdu::bigEndian(plain.sw.value(), 2)}));
    apdu::append(data, ByteView(mac).first(macSize));
    return {data, plain.sw};
}

Bytes CardChannel::decryptKey(ByteView wrapped) const {
    if (wrapped.empty() || wrapped.size() % 16 != 0) return {};
    return protocol_ == 0x02 ? decryptEcb(Cipher::des3, dek_, wrapped)
                             : decryptCbc(Cipher::aes, dek_, Bytes(16), wrapped);
}

}  // namespace cardlib
