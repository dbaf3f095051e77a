#include "cardlib/virtual_card/line/faulty_line.h"

#include <algorithm>

#include "apdu/iso7816/status_word.h"

namespace cardlib {

using Kind = Fault::Kind;

void FaultyLine::add(const std::vector<Fault>& faults) {
    for (const auto& fault : faults)
        if (fault.kind == Kind::worn)
            wornFrom_ = fault.at;
        else
            faults_.push_back(fault);
}

void FaultyLine::addFromNow(std::vector<Fault> faults) {
    for (auto& fault : faults)
        if (fault.kind != Kind::serial) fault.at += fault.kind == Kind::worn ? writes_ : count_;
    add(faults);
}

void FaultyLine::forget() {
    std::erase_if(faults_, [](const Fault& fault) { return fault.kind != Kind::serial; });
}

std::optional<Bytes> FaultyLine::insert() {
    count_ = 0;
    silent_ = false;
    const auto found = std::ranges::find(faults_, Kind::serial, &Fault::kind);
    if (found == faults_.end()) return std::nullopt;
    Bytes serial = std::move(found->serial);
    faults_.erase(found);
    return serial;
}

void FaultyLine::reset(VirtualCard& card) {
    silent_ = false;
    line_.reset(card);
}

std::optional<Fault> FaultyLine::due() {
    const auto found = std::ranges::find_if(
        faults_, [&](const Fault& fault) { return fault.kind != Kind::serial && fault.at == count_; });
    if (found == faults_.end()) return std::nullopt;
    Fault fault = *found;
    faults_.erase(found);
    return fault;
}

// A worn EEPROM takes nothing; whether a command would have written shows on a copy of the card.
Exchanged FaultyLine::exchange(VirtualCard& card, ByteView command) {
    if (wornFrom_ && writes_ + 1 >= *wornFrom_) {
        const auto copy = card.copyOnto(card.serial());
        copy->process(command);
        if (copy->takeWritten() > 0) return {apdu::bigEndian(apdu::sw::memoryFailure.value(), 2), 0, {}};
    }
    Exchanged done = line_.exchange(card, command);
    if (done.written > 0) ++writes_;
    return done;
}

FaultyLine::Exchange FaultyLine::strike(const Fault& fault, VirtualCard& card, ByteView command) {
    switch (fault.kind) {
        case Kind::pullBefore:
            return {Outcome::gone, {}, {}};
        case Kind::pullHalf:
            card.tear(command);
            return {Outcome::gone, {{}, card.takeWritten(), {}}, {}};
        case Kind::pullAfter:
            return {Outcome::gone, exchange(card, command), {}};
        case Kind::mute:
            silent_ = true;
            return {Outcome::silent, {}, {}};
        case Kind::slow:
            return {Outcome::answered, exchange(card, command), fault.delay};
        default:
            break;
    }
    Exchange garbled{Outcome::answered, exchange(card, command), {}};
    garbled.done.answer[garbled.done.answer.size() / 2] ^= 0x20;
    return garbled;
}

FaultyLine::Exchange FaultyLine::transmit(VirtualCard& card, ByteView command) {
    ++count_;
    if (silent_) return {Outcome::silent, {}, {}};
    if (const auto fault = due()) return strike(*fault, card, command);
    return {Outcome::answered, exchange(card, command), {}};
}

}  // namespace cardlib
