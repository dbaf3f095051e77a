// WRITE KEY: adding and replacing keys.
#include "cardlib/virtual_card/native_cos/card_commands.h"
#include "cardlib/virtual_card/native_cos/line_check.h"

namespace cardlib {
namespace {

constexpr std::size_t keyAdministration = 8;
constexpr std::size_t attributes = 5;  // type use change fourth fifth

// The key under which another travels: the parent's master for an application's first, then its own; the
// transport key for the first of the master file. Empty when there is none.
Bytes loadingKey(CardState& card) {
    if (const auto* own = findKey(card.current(), 0x39, 0)) return own->value;
    if (card.inMasterFile()) return card.image.transportKey;
    const auto* parent = findKey(card.parentOfCurrent(), 0x39, 0);
    return parent ? parent->value : Bytes{};
}

bool isProtected(const apdu::Command& command) {
    return command.cla() == 0x84;
}

bool asksProtection(const CardDirectory& directory) {
    return (directory.keyFileType & 0xC0) == 0xC0;
}

Checked keyData(CardState& card, const apdu::Command& command, bool adding) {
    if (adding && card.image.manual.keyFileBits && isProtected(command) != asksProtection(card.current()))
        return tl::unexpected(apdu::sw::protectionMismatch);
    if (adding && !isProtected(command)) return Clear{command.data()};
    const Bytes key = loadingKey(card);
    if (!isProtected(command) || key.empty()) return tl::unexpected(apdu::sw::protectionMismatch);
    return checkMac(card, command, card.current(), key).and_then([&](const Clear& checked) {
        return decryptLine(card, key, checked);
    });
}

bool isKnownType(Byte type) {
    return type == 0x30 || type == 0x31 || type == 0x32 || type == 0x34 || (type >= 0x36 && type <= 0x3A);
}

bool fits(const CardState& card, Byte type, const Bytes& value) {
    if (type == 0x3A) return value.size() >= 2 && value.size() <= 8;
    return value.size() == 16 || (card.image.cipher == Cipher::des3 && value.size() == 8);
}

std::size_t usedByKeys(const CardDirectory& directory) {
    std::size_t used = 0;
    for (const auto& key : directory.keys) used += keyAdministration + key.value.size();
    return used;
}

apdu::Response addKey(CardState& card, const apdu::Command& command) {
    CardDirectory& directory = card.current();
    if (!card.allowsMaking(directory.keyAdd)) return answer(apdu::sw::securityNotSatisfied);
    const auto clear = keyData(card, command, true);
    if (!clear) return answer(clear.error());
    const Bytes& data = clear->data;
    if (data.size() <= attributes || !isKnownType(data[0])) return answer(apdu::sw::wrongData);
    CardKeyRecord key{
        data[0], command.p2(), data[1], data[2], data[3], data[4], {data.begin() + attributes, data.end()}};
    if (!fits(card, key.type, key.value)) return answer(apdu::sw::wrongData);
    if (findKey(directory, key.type, key.index)) return answer(apdu::sw::wrongP1P2);
    if (usedByKeys(directory) + keyAdministration + key.value.size() > directory.keySpace)
        return answer(apdu::sw::noSpace);
    directory.keys.push_back(std::move(key));
    card.changed = true;
    return answer(apdu::sw::ok);
}

apdu::Response replaceKey(CardState& card, const apdu::Command& command) {
    CardKeyRecord* key = findKey(card.current(), command.p1(), command.p2());
    if (!key) return answer(apdu::sw::keyNotFound);
    if (!card.allows(key->change)) return answer(apdu::sw::securityNotSatisfied);
    const auto clear = keyData(card, command, false);
    if (!clear) return answer(clear.error());
    if (!fits(card, key->type, clear->data)) return answer(apdu::sw::wrongData);
    key->value = clear->data;
    card.changed = true;
    return answer(apdu::sw::ok);
}

}  // namespace

apdu::Response writeKeyCommand(CardState& card, const apdu::Command& command) {
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    if (!card.current().hasKeyFile) return answer(apdu::sw::fileNotFound);
    return command.p1() == 0x01 ? addKey(card, command) : replaceKey(card, command);
}

}  // namespace cardlib
