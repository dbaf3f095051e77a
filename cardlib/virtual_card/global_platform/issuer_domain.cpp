#include <algorithm>

#include "apdu/iso7816/tlv.h"
#include "cardlib/crypto/block_cipher.h"
#include "cardlib/virtual_card/global_platform/java_state.h"

namespace cardlib {
namespace {

constexpr std::size_t maxApplets = 16;
constexpr Byte keyTypeDes = 0x80, keyTypeAes = 0x88;

// Fields of the production life cycle data that the serial is spread over: fabricator, fabrication date, serial
// number and batch (Card Specification 2.3.1, H.6).
Bytes lifeCycleData(const Bytes& serial) {
    Bytes data(42);
    std::copy_n(serial.begin(), 2, data.begin());
    std::copy_n(serial.begin() + 2, 8, data.begin() + 10);
    return data;
}

Bytes keyInformation(const JavaState& card) {
    Bytes body;
    const bool aes = card.image.protocol == 0x03;
    for (const auto& set : card.image.issuerKeys)
        for (Byte id = 1; id <= 3; ++id)
            apdu::append(body, Bytes{0xC0, 0x04, id, set.version, aes ? keyTypeAes : keyTypeDes,
                                     static_cast<Byte>(card.image.keySize)});
    return body;
}

bool inIssuerDomain(const JavaState& card) {
    return !card.applet && card.channel.open();
}

// The next length-prefixed value; nothing when it does not fit.
std::optional<Bytes> value(ByteView data, std::size_t& at) {
    if (at >= data.size() || data.size() - at - 1 < data[at]) return std::nullopt;
    const ByteView found = data.subspan(at + 1, data[at]);
    at += 1 + found.size();
    return Bytes(found.begin(), found.end());
}

auto findApplet(JavaState& card, const Bytes& aid) {
    return std::ranges::find(card.image.applets, aid, &Applet::aid);
}

Bytes kcv(const JavaState& card, const Bytes& key) {
    const bool aes = card.image.protocol == 0x03;
    Bytes check = encryptEcb(aes ? Cipher::aes : Cipher::des3, key, aes ? Bytes(16, 0x01) : Bytes(8));
    check.resize(3);
    return check;
}

Bytes aidOf(const apdu::Command& command) {
    const auto parsed = apdu::parseTlv(command.data());
    return parsed && parsed->size() == 1 && parsed->front().tag == 0x4F ? parsed->front().value : Bytes{};
}

}  // namespace

std::optional<Bytes> receivedKey(const JavaState& card, ByteView data, std::size_t& at) {
    if (at >= data.size()) return std::nullopt;
    const Byte type = data[at++];
    auto wrapped = value(data, at);
    const auto check = value(data, at);
    if (!wrapped || !check) return std::nullopt;
    const bool aes = card.image.protocol == 0x03;
    if (type != (aes ? keyTypeAes : keyTypeDes)) return std::nullopt;
    if (aes) {
        if (wrapped->empty() || wrapped->front() != card.image.keySize) return std::nullopt;
        wrapped->erase(wrapped->begin());
    }
    Bytes key = card.channel.decryptKey(*wrapped);
    if (key.size() < card.image.keySize) return std::nullopt;
    key.resize(card.image.keySize);
    if (kcv(card, key) != *check) return std::nullopt;
    return key;
}

apdu::Response getDataCommand(JavaState& card, const apdu::Command& command) {
    switch (command.p1() << 8 | command.p2()) {
        case 0x9F7F:
            return answering(apdu::encodeTlv(apdu::Tlv{0x9F7F, lifeCycleData(card.image.serial), {}}));
        case 0x00E0: {
            const Bytes body = keyInformation(card);
            return answering(apdu::concat(Bytes{0xE0, static_cast<Byte>(body.size())}, body));
        }
        default:
            return answering(apdu::sw::keyNotFound);
    }
}

apdu::Response installCommand(JavaState& card, const apdu::Command& command) {
    if (!inIssuerDomain(card)) return answering(apdu::sw::securityNotSatisfied);
    if (command.p1() != 0x0C) return answering(apdu::sw::wrongP1P2);
    std::size_t at = 0;
    const auto package = value(command.data(), at), module = value(command.data(), at),
               instance = value(command.data(), at);
    if (!package || !module || !instance || instance->size() < 5 || instance->size() > 16)
        return answering(apdu::sw::wrongData);
    if (findApplet(card, *instance) != card.image.applets.end()) return answering(apdu::sw::conditionsNotSatisfied);
    if (card.image.applets.size() >= maxApplets) return answering(apdu::sw::noSpace);
    Applet applet;
    applet.aid = *instance;
    card.image.applets.push_back(std::move(applet));
    card.changed = true;
    return answering(Bytes{0x00});
}

apdu::Response deleteCommand(JavaState& card, const apdu::Command& command) {
    if (!inIssuerDomain(card)) return answering(apdu::sw::securityNotSatisfied);
    const auto found = findApplet(card, aidOf(command));
    if (found == card.image.applets.end()) return answering(apdu::sw::keyNotFound);
    card.image.applets.erase(found);
    card.changed = true;
    return answering(Bytes{0x00});
}

apdu::Response putKeyCommand(JavaState& card, const apdu::Command& command) {
    if (!inIssuerDomain(card)) return answering(apdu::sw::securityNotSatisfied);
    if (command.p2() != 0x81 || command.data().empty()) return answering(apdu::sw::wrongP1P2);
    std::size_t at = 1;
    JavaKeySet set;
    set.version = command.data().front();
    Bytes answer{set.version};
    for (Bytes* key : {&set.enc, &set.mac, &set.dek}) {
        auto received = receivedKey(card, command.data(), at);
        if (!received) return answering(apdu::sw::wrongData);
        *key = *std::move(received);
        apdu::append(answer, kcv(card, *key));
    }
    auto& sets = card.image.issuerKeys;
    const Byte replaced = command.p1();
    const auto old = std::ranges::find(sets, replaced, &JavaKeySet::version);
    if (replaced != 0 && old == sets.end()) return answering(apdu::sw::keyNotFound);
    // The initial keys go when the first real ones come (Card Specification 2.3.1, 11.8.2.1).
    if (replaced != 0)
        *old = std::move(set);
    else
        sets = {std::move(set)};
    card.changed = true;
    return answering(std::move(answer));
}

apdu::Response getStatusCommand(JavaState& card, const apdu::Command& command) {
    if (!inIssuerDomain(card)) return answering(apdu::sw::securityNotSatisfied);
    if (command.p1() != 0x40) return answering(apdu::sw::wrongP1P2);
    const Bytes wanted = aidOf(command);
    Bytes answer;
    for (const auto& applet : card.image.applets)
        if (wanted.empty() || applet.aid == wanted)
            apdu::append(answer, apdu::encodeTlv(apdu::Tlv{0xE3,
                                                           {},
                                                           {{0x4F, applet.aid, {}},
                                                            {0x9F70, Bytes{applet.lifeCycle}, {}},
                                                            {0xC5, Bytes{0x00}, {}}}}));
    if (answer.empty()) return answering(apdu::sw::keyNotFound);
    if (answer.size() > 223) answer.resize(223);
    return answering(std::move(answer));
}

apdu::Response setStatusCommand(JavaState& card, const apdu::Command& command) {
    if (!inIssuerDomain(card)) return answering(apdu::sw::securityNotSatisfied);
    const auto found = findApplet(card, command.data());
    if (found == card.image.applets.end()) return answering(apdu::sw::keyNotFound);
    if (command.p1() != 0x40 || (command.p2() != 0x07 && command.p2() != 0x0F))
        return answering(apdu::sw::wrongP1P2);
    card.changed = card.changed || found->lifeCycle != command.p2();
    found->lifeCycle = command.p2();
    return answering(apdu::sw::ok);
}

}  // namespace cardlib
