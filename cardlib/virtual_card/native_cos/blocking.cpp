// CARD BLOCK, APPLICATION BLOCK and UNBLOCK: empty commands under the MAC of 36-00.
#include "cardlib/virtual_card/native_cos/card_commands.h"
#include "cardlib/virtual_card/native_cos/line_check.h"

namespace cardlib {
namespace {

template <class Act>
apdu::Response underMac(CardState& card, const apdu::Command& command, Act act) {
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    const CardKeyRecord* line = findKey(card.current(), 0x36, 0);
    if (!line) return answer(apdu::sw::keyNotFound);
    const auto checked = checkMac(card, command, card.current(), line->value);
    if (!checked) return answer(checked.error());
    if (!checked->data.empty()) return answer(apdu::sw::wrongLength);
    card.changed = true;
    act(card.current());
    return answer(apdu::sw::ok);
}

}  // namespace

apdu::Response blockCardCommand(CardState& card, const apdu::Command& command) {
    return underMac(card, command, [&](CardDirectory&) { card.image.blocked = true; });
}

apdu::Response blockApplicationCommand(CardState& card, const apdu::Command& command) {
    if (command.p2() > 0x01) return answer(apdu::sw::wrongP1P2);
    return underMac(card, command, [&](CardDirectory& directory) {
        directory.locked = true;
        directory.lockedForever = command.p2() == 0x01;
    });
}

apdu::Response unblockApplicationCommand(CardState& card, const apdu::Command& command) {
    if (card.hasMasterFile() && card.current().lockedForever) return answer(apdu::sw::applicationLocked);
    return underMac(card, command, [](CardDirectory& directory) {
        directory.locked = false;
        directory.wrongMacs = 0;
    });
}

}  // namespace cardlib
