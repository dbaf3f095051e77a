#include <algorithm>

#include "apdu/iso7816/tlv.h"
#include "cardlib/crypto/block_cipher.h"
#include "cardlib/virtual_card/global_platform/java_state.h"

namespace cardlib {
namespace {

constexpr std::size_t maxList = 223;
constexpr Byte keyTypeDes = 0x80, keyTypeAes = 0x88, initialVersion = 0xFF;
constexpr Byte issuerDomainKind = 0x80, applications = 0x40;
constexpr apdu::StatusWord moreFollows{0x6310};
const Bytes permitLoadFile{0xF0, 0x5A, 0x5A, 0x4A, 0x5A, 0x5A, 0x10};

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

// The version in a DELETE of keys: D2.
std::optional<Byte> keyVersionOf(const apdu::Command& command) {
    const auto parsed = apdu::parseTlv(command.data());
    if (!parsed || parsed->size() != 1 || parsed->front().tag != 0xD2 || parsed->front().value.size() != 1)
        return std::nullopt;
    return parsed->front().value.front();
}

apdu::Response deleteKeys(JavaState& card, Byte version) {
    auto& sets = card.image.issuerKeys;
    const auto found = std::ranges::find(sets, version, &JavaKeySet::version);
    if (found == sets.end()) return answering(apdu::sw::keyNotFound);
    if (sets.size() == 1) return answering(apdu::sw::conditionsNotSatisfied);
    sets.erase(found);
    card.changed = true;
    return answering(Bytes{0x00});
}

// A key set in place of another version, or beside those that are there. The initial keys go when the first real ones
// come (Card Specification 2.3.1, 11.8.2.1).
std::optional<apdu::StatusWord> takeKeys(JavaState& card, JavaKeySet set, Byte replaced) {
    auto& sets = card.image.issuerKeys;
    const auto holds = [&](Byte version) {
        return std::ranges::find(sets, version, &JavaKeySet::version) != sets.end();
    };
    if (set.version == 0 || set.version > 0x7F) return apdu::sw::wrongData;
    if (replaced != 0 && !holds(replaced)) return apdu::sw::keyNotFound;
    if (set.version != replaced && holds(set.version)) return apdu::sw::conditionsNotSatisfied;
    std::erase_if(sets, [&](const JavaKeySet& old) { return old.version == replaced || old.version == initialVersion; });
    if (sets.size() >= maxKeySets) return apdu::sw::noSpace;
    sets.push_back(std::move(set));
    card.changed = true;
    return std::nullopt;
}

struct Listed {
    Bytes aid, encoded;
};

Listed listed(const Bytes& aid, Byte state, Byte privileges, const Bytes* from) {
    apdu::Tlv entry{0xE3, {}, {{0x4F, aid, {}}, {0x9F70, Bytes{state}, {}}, {0xC5, Bytes{privileges}, {}}}};
    if (from) entry.children.push_back({0xC4, *from, {}});
    return {aid, apdu::encodeTlv(entry)};
}

// What GET STATUS lists of this kind; nothing when there is no such kind.
std::optional<std::vector<Listed>> contentOf(const JavaState& card, Byte kind) {
    constexpr Byte loadFiles = 0x20, loaded = 0x01, securityDomain = 0x80;
    std::vector<Listed> all;
    switch (kind) {
        case issuerDomainKind:
            all.push_back(listed(issuerDomainAid, card.image.lifeCycle, securityDomain, nullptr));
            return all;
        case applications:
            for (const auto& applet : card.image.applets)
                all.push_back(listed(applet.aid, applet.lifeCycle, 0x00, &permitLoadFile));
            return all;
        case loadFiles:
            all.push_back(listed(permitLoadFile, loaded, 0x00, nullptr));
            return all;
        default:
            return std::nullopt;
    }
}

// Bit 8 locks and unlocks, keeping what was before (Card Specification 2.3.1, 11.10.2.2).
std::optional<Byte> nextState(Byte state, Byte asked) {
    constexpr Byte lockedBit = 0x80, selectable = 0x07, personalized = 0x0F;
    if ((asked & lockedBit) != 0) return static_cast<Byte>(state | lockedBit);
    if ((state & lockedBit) != 0) return static_cast<Byte>(state & ~lockedBit);
    if (asked != selectable && asked != personalized) return std::nullopt;
    return asked;
}

// Forwards only, but from locked back to secured (5.1.1).
apdu::Response setCardLife(JavaState& card, const apdu::Command& command) {
    constexpr Byte initialized = 0x07, secured = 0x0F, locked = 0x7F;
    const Byte from = card.image.lifeCycle, to = command.p2();
    if (to != initialized && to != secured && to != locked) return answering(apdu::sw::wrongP1P2);
    const bool allowed = to > from ? to != locked || from == secured : from == locked && to == secured;
    if (!allowed) return answering(apdu::sw::conditionsNotSatisfied);
    card.image.lifeCycle = to;
    card.changed = true;
    return answering(apdu::sw::ok);
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
    if (const auto version = keyVersionOf(command)) return deleteKeys(card, *version);
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
    const auto refused = takeKeys(card, std::move(set), command.p1());
    return refused ? answering(*refused) : answering(std::move(answer));
}

apdu::Response getStatusCommand(JavaState& card, const apdu::Command& command) {
    constexpr Byte tlvFormat = 0x02, nextOnes = 0x01;
    if (!inIssuerDomain(card)) return answering(apdu::sw::securityNotSatisfied);
    if ((command.p2() & ~nextOnes) != tlvFormat) return answering(apdu::sw::wrongP1P2);
    const auto objects = contentOf(card, command.p1());
    if (!objects) return answering(apdu::sw::wrongP1P2);
    const Bytes wanted = aidOf(command);
    std::vector<Bytes> fitting;
    for (const auto& object : *objects)
        if (std::equal(wanted.begin(), wanted.end(), object.aid.begin(),
                       object.aid.begin() + static_cast<std::ptrdiff_t>(std::min(wanted.size(), object.aid.size()))))
            fitting.push_back(object.encoded);
    if (command.p2() == tlvFormat) card.listed = 0;
    if (card.listed >= fitting.size())
        return answering(fitting.empty() ? apdu::sw::keyNotFound : apdu::sw::conditionsNotSatisfied);
    Bytes answer;
    while (card.listed < fitting.size() && answer.size() + fitting[card.listed].size() <= maxList)
        apdu::append(answer, fitting[card.listed++]);
    return {std::move(answer), card.listed < fitting.size() ? moreFollows : apdu::sw::ok};
}

apdu::Response setStatusCommand(JavaState& card, const apdu::Command& command) {
    if (!inIssuerDomain(card)) return answering(apdu::sw::securityNotSatisfied);
    if (command.p1() == issuerDomainKind) return setCardLife(card, command);
    const auto found = findApplet(card, command.data());
    if (found == card.image.applets.end()) return answering(apdu::sw::keyNotFound);
    if (command.p1() != applications) return answering(apdu::sw::wrongP1P2);
    const auto next = nextState(found->lifeCycle, command.p2());
    if (!next) return answering(apdu::sw::wrongP1P2);
    card.changed = card.changed || found->lifeCycle != *next;
    found->lifeCycle = *next;
    return answering(apdu::sw::ok);
}

}  // namespace cardlib
