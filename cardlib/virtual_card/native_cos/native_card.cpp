#include "cardlib/virtual_card/native_cos/native_card.h"

#include <algorithm>
#include <array>

#include "cardlib/virtual_card/native_cos/card_commands.h"
#include "cardlib/virtual_card/native_cos/tearing.h"

namespace cardlib {
namespace {

using Handler = apdu::Response (*)(CardState&, const apdu::Command&);

struct Entry {
    Byte cla, ins;
    Handler handler;
};

constexpr std::array table{
    Entry{0x00, 0x20, verifyCommand},
    Entry{0x00, 0x82, externalAuthenticateCommand},
    Entry{0x00, 0x84, getChallengeCommand},
    Entry{0x00, 0x88, internalAuthenticateCommand},
    Entry{0x00, 0xA4, selectCommand},
    Entry{0x00, 0xB0, readBinaryCommand},
    Entry{0x04, 0xB0, readBinaryCommand},
    Entry{0x00, 0xB2, readRecordCommand},
    Entry{0x04, 0xB2, readRecordCommand},
    Entry{0x00, 0xD6, updateBinaryCommand},
    Entry{0x04, 0xD6, updateBinaryCommand},
    Entry{0x00, 0xDC, updateRecordCommand},
    Entry{0x04, 0xDC, updateRecordCommand},
    Entry{0x00, 0xE2, appendRecordCommand},
    Entry{0x04, 0xE2, appendRecordCommand},
    Entry{0x84, 0x16, blockCardCommand},
    Entry{0x84, 0x18, unblockApplicationCommand},
    Entry{0x84, 0x1E, blockApplicationCommand},
    Entry{0x84, 0x24, unblockPinCommand},
    Entry{0x80, 0x0E, eraseDirectoryCommand},
    Entry{0x80, 0xD4, writeKeyCommand},
    Entry{0x84, 0xD4, writeKeyCommand},
    Entry{0x80, 0xE0, createFileCommand},
};

constexpr std::size_t maxData = 239;

// A locked application still answers what could unlock, leave or erase it.
bool passesLock(const apdu::Command& command) {
    constexpr std::array<Byte, 5> passing{0xA4, 0x84, 0x18, 0x82, 0x0E};
    return std::ranges::find(passing, command.ins()) != passing.end();
}

apdu::Response refusal(const apdu::Command& command) {
    const bool knownClass =
        std::ranges::any_of(table, [&](const Entry& entry) { return entry.cla == command.cla(); });
    return answer(knownClass ? apdu::sw::insNotSupported : apdu::sw::claNotSupported);
}

apdu::Response execute(CardState& state, const apdu::Command& command) {
    const auto* found = std::ranges::find_if(
        table, [&](const Entry& entry) { return entry.cla == command.cla() && entry.ins == command.ins(); });
    if (found == table.end()) return refusal(command);
    if (state.image.blocked) return answer(apdu::sw::functionNotSupported);
    if (command.data().size() > maxData || command.le().value_or(0) > 256)
        return answer(apdu::sw::wrongLength);
    if (state.hasMasterFile() && state.current().locked && !passesLock(command))
        return answer(apdu::sw::applicationLocked);
    return found->handler(state, command);
}

}  // namespace

NativeCard::NativeCard(CardImage image) : state_(std::move(image)) {}

Bytes NativeCard::process(ByteView bytes) {
    const auto command = apdu::Command::parse(bytes);
    if (!command) return answer(apdu::sw::wrongLength).encode();
    const apdu::Response response = execute(state_, *command);
    if (std::exchange(state_.changed, false)) written_ += std::max<std::size_t>(1, command->data().size());
    if (command->ins() != 0x84) state_.challenge.reset();
    return response.encode();
}

void NativeCard::reset() {
    state_.reset();
}

Bytes NativeCard::historicalBytes() const {
    return apdu::concat(Bytes{'Z', 'J'}, state_.image.serial);
}

std::unique_ptr<VirtualCard> NativeCard::copyOnto(const Bytes& serial) const {
    auto copy = std::make_unique<NativeCard>(*this);
    copy->state_.image.serial = serial;
    return copy;
}

void NativeCard::tear(ByteView command) {
    const CardImage before = state_.image;
    process(command);
    state_.image = halfWritten(before, state_.image);
    reset();
}

std::size_t NativeCard::takeWritten() {
    return std::exchange(written_, 0);
}

}  // namespace cardlib
