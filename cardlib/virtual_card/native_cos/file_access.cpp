// READ, UPDATE and APPEND of binary and record files.
#include <algorithm>

#include "cardlib/virtual_card/native_cos/card_commands.h"
#include "cardlib/virtual_card/native_cos/line_check.h"

namespace cardlib {
namespace {

constexpr std::size_t maxRead = 239;

Byte kindOf(const CardFile& file) {
    return file.type & 0x3F;
}

// The file that a short identifier means (the low five bits of its FID), or the current one; it becomes
// current.
CardFile* fileFor(CardState& card, Byte shortIdentifier) {
    if (!card.hasMasterFile()) return nullptr;
    auto& files = card.current().files;
    const auto found = std::ranges::find_if(files, [&](const CardFile& file) {
        return shortIdentifier != 0 ? (file.fid & 0x1F) == shortIdentifier : file.fid == card.currentFile;
    });
    if (found == files.end()) return nullptr;
    card.currentFile = found->fid;
    return &*found;
}

apdu::StatusWord noFile(Byte shortIdentifier) {
    return shortIdentifier != 0 ? apdu::sw::fileNotFound : apdu::sw::noCurrentFile;
}

struct BinaryPlace {
    Byte shortIdentifier = 0;
    std::size_t offset = 0;
};

BinaryPlace placeOf(const apdu::Command& command) {
    if ((command.p1() & 0x80) != 0) return {static_cast<Byte>(command.p1() & 0x1F), command.p2()};
    return {0, static_cast<std::size_t>(command.p1() << 8 | command.p2())};
}

// A reading command under MAC carries nothing else.
std::optional<apdu::StatusWord> checkReading(CardState& card, const apdu::Command& command) {
    if ((command.cla() & 0x0F) != 0x04) return std::nullopt;
    const CardKeyRecord* line = findKey(card.current(), 0x36, 0);
    if (!line) return apdu::sw::keyNotFound;
    const auto checked = checkMac(card, command, card.current(), line->value);
    return checked ? std::nullopt : std::optional(checked.error());
}

// Data of a file or record: Le of 256 asks for what there is; another Le must be there.
apdu::Response slice(ByteView content, std::size_t length) {
    if (length == 256) length = std::min(content.size(), maxRead);
    if (length > maxRead) return answer(apdu::sw::wrongLength);
    if (length > content.size())
        return answer(apdu::StatusWord(static_cast<std::uint16_t>(0x6C00 | (content.size() & 0xFF))));
    return answer(Bytes(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(length)));
}

Byte recordFileOf(const apdu::Command& command) {
    return command.p2() >> 3;
}

bool isRecordFile(const CardFile& file) {
    return kindOf(file) != 0x28;
}

// Records of a variable file are TLV: tag, length, value.
bool isRecordOf(const CardFile& file, const Bytes& record) {
    if (kindOf(file) != 0x2C) return record.size() == file.length;
    return record.size() >= 2 && record.size() <= file.length && record[1] == record.size() - 2;
}

}  // namespace

apdu::Response readBinaryCommand(CardState& card, const apdu::Command& command) {
    const auto place = placeOf(command);
    CardFile* file = fileFor(card, place.shortIdentifier);
    if (!file) return answer(noFile(place.shortIdentifier));
    if (isRecordFile(*file)) return answer(apdu::sw::incompatibleFileStructure);
    if (!card.allows(file->read)) return answer(apdu::sw::securityNotSatisfied);
    if (const auto refused = checkReading(card, command)) return answer(*refused);
    if (place.offset >= file->body.size()) return answer(apdu::sw::wrongOffset);
    if (!command.le()) return answer(apdu::sw::wrongLength);
    return slice(ByteView(file->body).subspan(place.offset), *command.le());
}

apdu::Response updateBinaryCommand(CardState& card, const apdu::Command& command) {
    const auto place = placeOf(command);
    CardFile* file = fileFor(card, place.shortIdentifier);
    if (!file) return answer(noFile(place.shortIdentifier));
    if (isRecordFile(*file)) return answer(apdu::sw::incompatibleFileStructure);
    if (!card.allowsMaking(file->write)) return answer(apdu::sw::securityNotSatisfied);
    const auto clear = checkWrite(card, command, file->type);
    if (!clear) return answer(clear.error());
    if (clear->data.empty()) return answer(apdu::sw::wrongLength);
    if (place.offset >= file->body.size()) return answer(apdu::sw::wrongOffset);
    if (place.offset + clear->data.size() > file->body.size()) return answer(apdu::sw::noSpace);
    std::ranges::copy(clear->data, file->body.begin() + static_cast<std::ptrdiff_t>(place.offset));
    card.changed = true;
    return answer(apdu::sw::ok);
}

apdu::Response readRecordCommand(CardState& card, const apdu::Command& command) {
    CardFile* file = fileFor(card, recordFileOf(command));
    if (!file) return answer(noFile(recordFileOf(command)));
    if (!isRecordFile(*file)) return answer(apdu::sw::incompatibleFileStructure);
    if ((command.p2() & 0x07) != 0x04) return answer(apdu::sw::wrongP1P2);
    if (!card.allows(file->read)) return answer(apdu::sw::securityNotSatisfied);
    if (const auto refused = checkReading(card, command)) return answer(*refused);
    if (command.p1() == 0 || command.p1() > file->records.size()) return answer(apdu::sw::recordNotFound);
    if (!command.le()) return answer(apdu::sw::wrongLength);
    return slice(file->records[command.p1() - 1U], *command.le());
}

apdu::Response updateRecordCommand(CardState& card, const apdu::Command& command) {
    CardFile* file = fileFor(card, recordFileOf(command));
    if (!file) return answer(noFile(recordFileOf(command)));
    if (!isRecordFile(*file) || kindOf(*file) == 0x2E) return answer(apdu::sw::incompatibleFileStructure);
    if ((command.p2() & 0x07) != 0x04) return answer(apdu::sw::wrongP1P2);
    if (!card.allowsMaking(file->write)) return answer(apdu::sw::securityNotSatisfied);
    const auto clear = checkWrite(card, command, file->type);
    if (!clear) return answer(clear.error());
    if (!isRecordOf(*file, clear->data)) return answer(apdu::sw::wrongLength);
    if (command.p1() == 0 || command.p1() > file->records.size()) return answer(apdu::sw::recordNotFound);
    file->records[command.p1() - 1U] = clear->data;
    card.changed = true;
    return answer(apdu::sw::ok);
}

apdu::Response appendRecordCommand(CardState& card, const apdu::Command& command) {
    CardFile* file = fileFor(card, recordFileOf(command));
    if (!file) return answer(noFile(recordFileOf(command)));
    if (!isRecordFile(*file)) return answer(apdu::sw::incompatibleFileStructure);
    if (!card.allowsMaking(file->write)) return answer(apdu::sw::securityNotSatisfied);
    const auto clear = checkWrite(card, command, file->type);
    if (!clear) return answer(clear.error());
    if (!isRecordOf(*file, clear->data)) return answer(apdu::sw::wrongLength);
    const bool cyclic = kindOf(*file) == 0x2E;
    if (!cyclic && file->records.size() >= file->count) return answer(apdu::sw::noSpace);
    file->records.insert(cyclic ? file->records.begin() : file->records.end(), clear->data);
    if (file->records.size() > file->count) file->records.resize(file->count);
    card.changed = true;
    return answer(apdu::sw::ok);
}

}  // namespace cardlib
