#include "app/virtual_id_reader/virtual_sam.h"

#include <charconv>
#include <sstream>
#include <utility>

namespace app {
namespace {

namespace sdt = apdu::sdt;
using apdu::Byte, apdu::Bytes, apdu::SdtAnswer, apdu::SdtCommand;

constexpr std::size_t commandBytes = 2, uidBytes = 4, selectedBytes = 8;
constexpr int longestSlow = 60000;

// 05.03-20260101-0000000001-0000000002
const Bytes moduleNumber{0x05, 0x00, 0x03, 0x00, 0x05, 0x25, 0x35, 0x01, 0x01, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00};

std::optional<int> numberIn(const std::string& text, int base = 10) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

SdtAnswer only(Byte status, Bytes data = {}) {
    return {0, 0, status, std::move(data)};
}

}  // namespace

void VirtualSam::receive(apdu::ByteView bytes, Time now) {
    const auto before = parser_.refused();
    for (const auto& content : parser_.take(bytes)) say(answer(content), now);
    if (parser_.refused() > before) say(only(sdt::badCheck), now);
}

SdtAnswer VirtualSam::answer(apdu::ByteView content) {
    if (content.size() < commandBytes) return only(sdt::badLength);
    const SdtCommand command{content[0], content[1]};
    if (command == sdt::moduleStatus) return only(sdt::done);
    if (command == sdt::moduleNumber) return only(sdt::done, moduleNumber);
    if (command == sdt::resetModule) {
        if (card_ != Card::away) card_ = Card::laidDown;
        return only(sdt::done);
    }
    return answerOfCard(command);
}

SdtAnswer VirtualSam::answerOfCard(const SdtCommand& command) {
    if (command == sdt::findCard) {
        if (card_ != Card::laidDown && card_ != Card::found) return only(sdt::notFound);
        card_ = Card::found;
        return only(sdt::found, Bytes(uidBytes));
    }
    if (command == sdt::selectCard) {
        if (card_ != Card::found) return only(sdt::notSelected);
        card_ = Card::selected;
        return only(sdt::done, Bytes(selectedBytes));
    }
    if (command == sdt::readCard || command == sdt::readCardAndFingers) return read(command == sdt::readCardAndFingers);
    if (command != sdt::readNewestAddress) return only(sdt::badCommand);
    if (card_ != Card::read) return only(sdt::notRead);
    const auto& newest = people_[who_].newestAddress;
    return newest.reveal().empty() ? only(sdt::nothingThere) : only(sdt::done, encodeNewestAddress(newest));
}

SdtAnswer VirtualSam::read(bool fingers) {
    if (card_ != Card::selected) return only(sdt::notRead);
    card_ = Card::read;
    if (const auto status = std::exchange(faults_.status, std::nullopt)) return only(*status);
    const auto& record = people_[who_].record;
    const char16_t letter = faults_.unknownType ? u'Z' : letterOf(record.kind);
    return only(sdt::done, encode(apdu::IdCardFiles{encodeIdText(record, letter), record.photo.reveal(), {}}, fingers));
}

void VirtualSam::say(const SdtAnswer& said, Time now) {
    if (faults_.mute) return;
    Bytes frame = apdu::sdtFrame(encode(said));
    if (faults_.garbage > 0 && faults_.garbage--) frame.back() ^= 0x55;
    if (faults_.half > 0 && faults_.half--) frame.resize(frame.size() / 2);
    said_.push_back({now + faults_.slow, std::move(frame)});
}

Bytes VirtualSam::take(Time now) {
    Bytes bytes;
    for (; !said_.empty() && said_.front().due <= now; said_.pop_front()) apdu::append(bytes, said_.front().bytes);
    return bytes;
}

void VirtualSam::reconnect() {
    parser_ = {};
    said_.clear();
}

std::string VirtualSam::command(const std::string& line) {
    std::istringstream words(line);
    std::string verb, first, second;
    words >> verb >> first >> second;
    if (verb == "state") return state();
    if (verb == "remove") {
        card_ = Card::away;
        return state();
    }
    if (verb == "fault") return fault(first, second);
    const auto number = verb == "put" ? numberIn(first) : std::nullopt;
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > people_.size()) return "error";
    who_ = static_cast<std::size_t>(*number) - 1;
    card_ = Card::laidDown;
    return state();
}

std::string VirtualSam::fault(const std::string& name, const std::string& value) {
    const auto number = numberIn(value.empty() ? "1" : value, name == "status" ? 16 : 10);
    if (!number) return "error";
    if (name == "none")
        faults_ = {};
    else if (name == "mute")
        faults_.mute = true;
    else if (name == "unknown-type")
        faults_.unknownType = true;
    else if (name == "garbage")
        faults_.garbage = *number;
    else if (name == "half")
        faults_.half = *number;
    else if (name == "slow" && *number <= longestSlow)
        faults_.slow = Time(*number);
    else if (name == "status" && *number <= 0xFF)
        faults_.status = static_cast<Byte>(*number);
    else
        return "error";
    return state();
}

// Of no holder: only which of the list lies there.
std::string VirtualSam::state() const {
    constexpr const char* names[] = {"away", "laid_down", "found", "selected", "read"};
    const std::string number = card_ == Card::away ? "null" : std::to_string(who_ + 1);
    return "{\"card\": \"" + std::string(names[static_cast<std::size_t>(card_)]) + "\", \"person\": " + number + "}";
}

}  // namespace app
