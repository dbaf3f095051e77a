#include "cardlib/virtual_card/global_platform/java_card.h"

#include <algorithm>
#include <array>

#include "apdu/iso7816/tlv.h"

namespace cardlib {
namespace {

using Handler = apdu::Response (*)(JavaState&, const apdu::Command&);

constexpr Byte lockedBit = 0x80, cardLockedState = 0x7F;

struct Entry {
    Byte cla, ins;
    Handler handler;
};

constexpr std::array table{
    Entry{0x80, 0xCA, getDataCommand},     Entry{0x00, 0xCA, getDataCommand},
    Entry{0x80, 0xE6, installCommand},     Entry{0x80, 0xE4, deleteCommand},
    Entry{0x80, 0xD8, putKeyCommand},      Entry{0x80, 0xF2, getStatusCommand},
    Entry{0x80, 0xF0, setStatusCommand},   Entry{0x80, 0xE2, storeDataCommand},
    Entry{0x00, 0xB0, readCommand},
    Entry{0x00, 0xB2, readRecordOfApplet}, Entry{0x00, 0xD6, updateCommand},
    Entry{0x00, 0xE2, appendCommand},
};

apdu::Response dispatch(JavaState& state, const apdu::Command& command) {
    const auto* found = std::ranges::find_if(
        table, [&](const Entry& entry) { return entry.cla == command.cla() && entry.ins == command.ins(); });
    if (found != table.end()) return found->handler(state, command);
    const bool known = command.cla() == 0x00 || command.cla() == 0x80;
    return answering(known ? apdu::sw::insNotSupported : apdu::sw::claNotSupported);
}

}  // namespace

apdu::Response JavaCard::select(const apdu::Command& command) {
    if (command.p1() != 0x04) return answering(apdu::sw::functionNotSupported);
    const Bytes& name = command.data();
    const auto& applets = state_.image.applets;
    const auto found = std::ranges::find(applets, name, &Applet::aid);
    const bool domain = name.empty() || name == issuerDomainAid;
    if (!domain && (found == applets.end() || (found->lifeCycle & lockedBit) != 0))
        return answering(apdu::sw::fileNotFound);
    const bool cardLocked = state_.image.lifeCycle == cardLockedState;
    if (!domain && cardLocked) return answering(apdu::sw::functionNotSupported);
    state_.reset();
    if (!domain) state_.applet = static_cast<std::size_t>(found - applets.begin());
    return {apdu::encodeTlv(apdu::Tlv{
                0x6F, {}, {{0x84, domain ? issuerDomainAid : name, {}}, {0xA5, {}, {{0x9F65, Bytes{0xFF}, {}}}}}}),
            cardLocked ? apdu::sw::fileInvalidated : apdu::sw::ok};
}

apdu::Response JavaCard::initializeUpdate(const apdu::Command& command) {
    if (command.data().size() != 8) return answering(apdu::sw::wrongLength);
    const Applet* applet = state_.selected();
    const auto& sets = applet && applet->made ? applet->keys : state_.image.issuerKeys;
    const auto found = std::ranges::find_if(
        sets, [&](const JavaKeySet& set) { return command.p1() == 0 || set.version == command.p1(); });
    if (found == sets.end()) return answering(apdu::sw::keyNotFound);
    state_.nextBlock = 0;
    return answering(state_.channel.initialize(state_.image, *found, applet ? applet->aid : issuerDomainAid,
                                               command.data()));
}

apdu::Response JavaCard::externalAuthenticate(const apdu::Command& command) {
    if (!state_.channel.authenticate(command)) return answering(apdu::sw::securityNotSatisfied);
    ++state_.image.sequence;
    state_.changed = true;
    return answering(apdu::sw::ok);
}

apdu::Response JavaCard::execute(const apdu::Command& command) {
    if (command.ins() == 0xA4 && command.cla() == 0x00) return select(command);
    if (command.ins() == 0x50 && command.cla() == 0x80) return initializeUpdate(command);
    if (command.ins() == 0x82 && command.cla() == 0x84) return externalAuthenticate(command);
    if (!state_.channel.open()) return dispatch(state_, command);
    // An open channel asks for its level from every command.
    const auto meant = state_.channel.unwrap(command);
    if (!meant) return answering(apdu::sw::securityNotSatisfied);
    return state_.channel.wrap(dispatch(state_, *meant));
}

Bytes JavaCard::process(ByteView bytes) {
    const auto command = apdu::Command::parse(bytes);
    if (!command || command->data().size() > 255) return answering(apdu::sw::wrongLength).encode();
    const apdu::Response response = execute(*command);
    if (std::exchange(state_.changed, false)) written_ += std::max<std::size_t>(1, command->data().size());
    return response.encode();
}

void JavaCard::tear(ByteView command) {
    const JavaImage before = state_.image;
    process(command);
    state_.image = before;
    reset();
}

Bytes JavaCard::historicalBytes() const {
    return apdu::concat(Bytes{'Z', 'J', 'J', 'C'}, state_.image.serial);
}

std::unique_ptr<VirtualCard> JavaCard::copyOnto(const Bytes& serial) const {
    auto copy = std::make_unique<JavaCard>(*this);
    copy->state_.image.serial = serial;
    return copy;
}

}  // namespace cardlib
