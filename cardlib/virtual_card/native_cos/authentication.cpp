// GET CHALLENGE, EXTERNAL and INTERNAL AUTHENTICATE, VERIFY, PIN UNBLOCK.
#include <algorithm>

#include "cardlib/crypto/digest.h"
#include "cardlib/virtual_card/native_cos/card_commands.h"
#include "cardlib/virtual_card/native_cos/line_check.h"

namespace cardlib {
namespace {

Byte triesLeft(const CardKeyRecord& key) {
    return key.fifth & 0x0F;
}

void setTriesLeft(CardState& card, CardKeyRecord& key, int left) {
    const auto byte = static_cast<Byte>((key.fifth & 0xF0) | left);
    card.changed = card.changed || byte != key.fifth;
    key.fifth = byte;
}

apdu::Response wrongTry(CardState& card, CardKeyRecord& key) {
    setTriesLeft(card, key, triesLeft(key) - 1);
    return answer(apdu::StatusWord(static_cast<std::uint16_t>(0x63C0 | triesLeft(key))));
}

apdu::Response rightTry(CardState& card, CardKeyRecord& key) {
    setTriesLeft(card, key, key.fifth >> 4);
    card.reach(key.fourth & 0x0F);
    return answer(apdu::sw::ok);
}

// The transport key stands in for the master key of a master file that has none yet.
Bytes transportAnswer(const CardState& card, const Bytes& block) {
    return encryptEcb(card.image.cipher, card.image.transportKey, block);
}

Bytes challengeBlock(const CardState& card) {
    Bytes block = *card.challenge;
    block.resize(blockSize(card.image.cipher));
    return block;
}

}  // namespace

apdu::Response getChallengeCommand(CardState& card, const apdu::Command& command) {
    const auto length = command.le().value_or(0);
    if (length != 4 && length != 8) return answer(apdu::sw::wrongLength);
    card.challenge = randomBytes(length);
    return answer(*card.challenge);
}

apdu::Response externalAuthenticateCommand(CardState& card, const apdu::Command& command) {
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    if (!card.challenge) return answer(apdu::sw::referenceInvalidated);
    if (command.data().size() != blockSize(card.image.cipher)) return answer(apdu::sw::wrongLength);
    CardKeyRecord* key = findKey(card.current(), 0x39, command.p2());
    if (!key && card.inMasterFile() && command.p2() == 0) {
        if (command.data() != transportAnswer(card, challengeBlock(card)))
            return answer(apdu::StatusWord(0x6300));
        card.reach(0x0A);
        return answer(apdu::sw::ok);
    }
    if (!key) return answer(apdu::sw::keyNotFound);
    if (!card.allows(key->use)) return answer(apdu::sw::securityNotSatisfied);
    if (triesLeft(*key) == 0) return answer(apdu::sw::authenticationBlocked);
    const bool right = command.data() == encryptEcb(card.image.cipher, key->value, challengeBlock(card));
    return right ? rightTry(card, *key) : wrongTry(card, *key);
}

apdu::Response internalAuthenticateCommand(CardState& card, const apdu::Command& command) {
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    const std::size_t block = blockSize(card.image.cipher);
    if (command.data().empty() || command.data().size() > block) return answer(apdu::sw::wrongLength);
    const CardKeyRecord* key = findKey(card.current(), 0x30, command.p2());
    if (!key) return answer(apdu::sw::keyNotFound);
    if (!card.allows(key->use)) return answer(apdu::sw::securityNotSatisfied);
    Bytes data = command.data();
    if (command.p1() == 0x02) {
        Bytes mac = lineMac(card.image.cipher, key->value, Bytes(block), padIso(data, block),
                            card.image.manual.doubleKeyMac);
        mac.resize(4);
        return answer(std::move(mac));
    }
    if (command.p1() != 0x00) return answer(apdu::sw::wrongP1P2);
    data.resize(block);
    return answer(encryptEcb(card.image.cipher, key->value, data));
}

apdu::Response verifyCommand(CardState& card, const apdu::Command& command) {
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    CardKeyRecord* pin = findKey(card.current(), 0x3A, command.p2());
    if (!pin) return answer(apdu::sw::keyNotFound);
    if (!card.allows(pin->use)) return answer(apdu::sw::securityNotSatisfied);
    if (triesLeft(*pin) == 0) return answer(apdu::sw::authenticationBlocked);
    return command.data() == pin->value ? rightTry(card, *pin) : wrongTry(card, *pin);
}

apdu::Response unblockPinCommand(CardState& card, const apdu::Command& command) {
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    CardKeyRecord* pin = findKey(card.current(), 0x3A, command.p2());
    const CardKeyRecord* unblocking = findKey(card.current(), 0x37, 0);
    if (!pin || !unblocking) return answer(apdu::sw::keyNotFound);
    const auto clear =
        checkMac(card, command, card.current(), unblocking->value).and_then([&](const Clear& checked) {
            return decryptLine(card, unblocking->value, checked);
        });
    if (!clear) return answer(clear.error());
    if (clear->data.size() < 2 || clear->data.size() > 8) return answer(apdu::sw::wrongData);
    pin->value = clear->data;
    card.changed = true;
    setTriesLeft(card, *pin, pin->fifth >> 4);
    return answer(apdu::sw::ok);
}

}  // namespace cardlib
