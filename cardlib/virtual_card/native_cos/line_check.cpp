#include "cardlib/virtual_card/native_cos/line_check.h"

namespace cardlib {
namespace {

constexpr std::size_t macSize = 4;
constexpr Byte macBit = 0x80, encryptionBit = 0x40;
constexpr int wrongMacsAllowed = 3;

bool isProtected(const apdu::Command& command) {
    return (command.cla() & 0x0F) == 0x04;
}

Bytes macInput(const apdu::Command& command, ByteView withoutMac) {
    Bytes input{command.cla(), command.ins(), command.p1(), command.p2(),
                static_cast<Byte>(command.data().size())};
    apdu::append(input, withoutMac);
    return input;
}

Bytes initialVector(Cipher cipher, const Bytes& challenge) {
    Bytes vector(challenge.begin(), challenge.begin() + 4);
    vector.resize(blockSize(cipher));
    return vector;
}

void countWrongMac(CardState& card, CardDirectory& directory) {
    card.changed = true;
    if (++directory.wrongMacs >= wrongMacsAllowed) directory.locked = true;
}

}  // namespace

Checked checkMac(CardState& card, const apdu::Command& command, CardDirectory& directory, ByteView key) {
    if (!card.challenge) return tl::unexpected(apdu::sw::referenceInvalidated);
    if (command.data().size() < macSize) return tl::unexpected(apdu::sw::wrongLength);
    const ByteView all = command.data(), body = all.first(all.size() - macSize);
    const Cipher cipher = card.image.cipher;
    const Bytes expected = lineMac(cipher, key, initialVector(cipher, *card.challenge),
                                   padIso(macInput(command, body), blockSize(cipher)),
                                   card.image.manual.doubleKeyMac);
    if (!std::equal(expected.begin(), expected.begin() + macSize, all.end() - macSize)) {
        countWrongMac(card, directory);
        return tl::unexpected(apdu::sw::macError);
    }
    if (directory.wrongMacs != 0) card.changed = true;
    directory.wrongMacs = 0;
    return Clear{{body.begin(), body.end()}};
}

Checked decryptLine(const CardState& card, ByteView key, const Clear& checked) {
    const Cipher cipher = card.image.cipher;
    if (checked.data.empty() || checked.data.size() % blockSize(cipher) != 0)
        return tl::unexpected(apdu::sw::wrongLength);
    const Bytes plain = decryptEcb(cipher, key, checked.data);
    const std::size_t length = plain[0];
    if (length + 1 > plain.size()) return tl::unexpected(apdu::sw::secureMessagingWrong);
    return Clear{{plain.begin() + 1, plain.begin() + 1 + static_cast<std::ptrdiff_t>(length)}};
}

Checked checkWrite(CardState& card, const apdu::Command& command, Byte fileType) {
    const bool demanded = (fileType & macBit) != 0;
    const CardKeyRecord* line = findKey(card.current(), 0x36, 0);
    if (isProtected(command) != (demanded && line != nullptr))
        return tl::unexpected(apdu::sw::protectionMismatch);
    if (!isProtected(command)) {
        if (demanded && !card.fresh()) return tl::unexpected(apdu::sw::keyNotFound);
        return Clear{command.data()};
    }
    auto checked = checkMac(card, command, card.current(), line->value);
    if (!checked || (fileType & encryptionBit) == 0) return checked;
    return decryptLine(card, line->value, *checked);
}

}  // namespace cardlib
