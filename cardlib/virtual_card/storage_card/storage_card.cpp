#include "cardlib/virtual_card/storage_card/storage_card.h"

#include <algorithm>

#include "cardlib/virtual_card/line/line_timing.h"

namespace cardlib {
namespace {

constexpr std::size_t blockBytes = 16, keyBytes = 6, keyBOffset = 10, accessOffset = 6;
constexpr apdu::StatusWord failed{0x6300};

apdu::Response word(apdu::StatusWord value) {
    return {{}, value};
}

bool isTrailer(std::size_t block) {
    return block == trailerOf(sectorOf(block));
}

}  // namespace

std::optional<int> StorageCard::conditionOf(std::size_t block) const {
    const std::size_t sector = sectorOf(block), trailer = trailerOf(sector);
    const Bytes& access = image_.blocks[trailer];
    const unsigned b6 = access[accessOffset], b7 = access[accessOffset + 1], b8 = access[accessOffset + 2];
    const unsigned c1 = b7 >> 4, c2 = b8 & 0xF, c3 = b8 >> 4;
    if ((b6 & 0xF) != (~c1 & 0xF) || b6 >> 4 != (~c2 & 0xF) || (b7 & 0xF) != (~c3 & 0xF)) return std::nullopt;
    const std::size_t first = sector < 32 ? trailer - 3 : trailer - 15;
    const std::size_t group = isTrailer(block) ? 3 : sector < 32 ? block - first : (block - first) / 5;
    const auto bit = [&](unsigned bits) { return static_cast<int>(bits >> group & 1U); };
    return 4 * bit(c1) + 2 * bit(c2) + bit(c3);
}

bool StorageCard::opened(std::size_t block) const {
    return open_ && open_->sector == sectorOf(block);
}

// Where key B can be read it is data and opens nothing (data sheet, 8.7.1).
bool StorageCard::keyBIsData(std::size_t sector) const {
    const auto condition = conditionOf(trailerOf(sector));
    return condition == 0 || condition == 1 || condition == 2;
}

bool StorageCard::mayRead(std::size_t block) const {
    const auto condition = conditionOf(block);
    if (!opened(block) || !condition) return false;
    if (isTrailer(block)) return true;  // keys are answered as zeros
    if (*condition == 7) return false;
    return (*condition != 3 && *condition != 5) || open_->key == KeyType::b;
}

bool StorageCard::mayWrite(std::size_t block) const {
    const auto condition = conditionOf(block);
    if (!opened(block) || !condition || block == 0) return false;
    const bool b = open_->key == KeyType::b;
    if (isTrailer(block)) return *condition == 1 ? !b : *condition == 3 && b;
    return *condition == 0 || ((*condition == 3 || *condition == 4 || *condition == 6) && b);
}

apdu::Response StorageCard::authenticate(const apdu::Command& command) {
    const Bytes& data = command.data();
    if (data.size() != 5 || data[0] != 0x01) return word(apdu::sw::wrongData);
    const std::size_t block = data[1] << 8 | data[2];
    const auto key = loaded_.find(data[4]);
    open_.reset();
    if (block >= image_.blocks.size()) return word(apdu::sw::fileNotFound);
    if (key == loaded_.end()) return word(apdu::sw::keyNotFound);
    if (data[3] != 0x60 && data[3] != 0x61) return word(apdu::sw::wrongData);
    const std::size_t sector = sectorOf(block);
    const bool b = data[3] == 0x61;
    const Bytes& trailer = image_.blocks[trailerOf(sector)];
    const auto begin = trailer.begin() + (b ? static_cast<std::ptrdiff_t>(keyBOffset) : 0);
    if (!std::equal(key->second.begin(), key->second.end(), begin) || (b && keyBIsData(sector)))
        return word(failed);
    open_ = Opened{sector, b ? KeyType::b : KeyType::a};
    return word(apdu::sw::ok);
}

apdu::Response StorageCard::read(const apdu::Command& command) {
    const std::size_t block = command.p1() << 8 | command.p2();
    if (block >= image_.blocks.size()) return word(apdu::sw::fileNotFound);
    if (!mayRead(block)) return word(apdu::sw::securityNotSatisfied);
    Bytes data = image_.blocks[block];
    if (isTrailer(block)) {
        std::fill_n(data.begin(), keyBytes, Byte{0});
        if (!keyBIsData(sectorOf(block))) std::fill_n(data.begin() + keyBOffset, keyBytes, Byte{0});
    }
    return {std::move(data), apdu::sw::ok};
}

apdu::Response StorageCard::update(const apdu::Command& command) {
    const std::size_t block = command.p1() << 8 | command.p2();
    if (block >= image_.blocks.size()) return word(apdu::sw::fileNotFound);
    if (command.data().size() != blockBytes) return word(apdu::sw::wrongLength);
    if (!mayWrite(block)) return word(apdu::sw::securityNotSatisfied);
    image_.blocks[block] = command.data();
    written_ += blockBytes;
    return word(apdu::sw::ok);
}

apdu::Response StorageCard::execute(const apdu::Command& command) {
    if (command.cla() != 0xFF) return word(apdu::sw::claNotSupported);
    switch (command.ins()) {
        case 0xCA:
            if (command.p1() != 0 || command.p2() != 0) return word(apdu::sw::functionNotSupported);
            return {{image_.serial.begin(), image_.serial.begin() + 4}, apdu::sw::ok};
        case 0x82:
            if (command.data().size() != keyBytes) return word(apdu::sw::wrongLength);
            loaded_[command.p2()] = command.data();
            return word(apdu::sw::ok);
        case 0x86:
            return authenticate(command);
        case 0xB0:
            return read(command);
        case 0xD6:
            return update(command);
        default:
            return word(apdu::sw::insNotSupported);
    }
}

Bytes StorageCard::process(ByteView bytes) {
    const auto command = apdu::Command::parse(bytes);
    return (command ? execute(*command) : word(apdu::sw::wrongLength)).encode();
}

void StorageCard::tear(ByteView command) {
    const StorageImage before = image_;
    process(command);
    for (std::size_t block = 0; block < image_.blocks.size(); ++block)
        std::copy(before.blocks[block].begin() + blockBytes / 2, before.blocks[block].end(),
                  image_.blocks[block].begin() + blockBytes / 2);
    reset();
}

void StorageCard::reset() {
    open_.reset();
    loaded_.clear();
}

Bytes StorageCard::historicalBytes() const {
    Bytes historical{0x80, 0x4F, 0x0C, 0xA0, 0x00, 0x00, 0x03, 0x06, 0x03, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00};
    historical[10] = image_.blocks.size() == 64 ? 0x01 : 0x02;
    return historical;
}

// What the reader says for each command (NXP MF1S50 and MF1S70 data sheets, 9 and 10): keys stay in the reader, the
// UID came with the anticollision; authentication in three passes, a write in two parts.
std::optional<std::chrono::nanoseconds> StorageCard::airTime(ByteView command, ByteView answer) const {
    constexpr std::size_t instruction = 4, challenge = 4, tokens = 8, acknowledge = 1, blockAndCrc = 18;
    const Byte ins = command.size() > 1 ? command[1] : Byte{0};
    const bool done = answer.size() > 1 && answer[answer.size() - 2] == 0x90;
    if (ins == 0x86)
        return slowFrame(instruction) + slowFrame(challenge) + slowFrame(tokens) + slowFrame(done ? 4 : 0);
    if (ins == 0xB0) return slowFrame(instruction) + slowFrame(done ? blockAndCrc : acknowledge);
    if (ins == 0xD6)
        return slowFrame(instruction) + 2 * slowFrame(acknowledge) + slowFrame(done ? blockAndCrc : 0);
    return std::chrono::nanoseconds(0);
}

std::unique_ptr<VirtualCard> StorageCard::copyOnto(const Bytes& serial) const {
    auto copy = std::make_unique<StorageCard>(*this);
    copy->image_.serial = serial;
    copy->image_.blocks[0] = manufacturerBlock(serial);
    return copy;
}

}  // namespace cardlib
