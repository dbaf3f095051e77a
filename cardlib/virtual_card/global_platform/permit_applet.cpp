// The permit applet: files with access conditions behind the secure channel of whichever key set opened it.
//
// STORE DATA (Card Specification 2.3.1, 11.11; P1 08, the last block 88, DGI structure of EMV CPS 1.1):
//   9F01  a file: FID 2 · type 1 · size 2 · records 1 · record length 1 · read 1 · write 1
//   9F02  a key set: version 1 · state 1 · three keys as in PUT KEY, under the channel's data encryption key
//   FID   content: offset 2 · bytes; of a record file: 0000 · one record to append
// After the last block the applet's own key sets are the only ones, and access conditions hold.
#include <algorithm>

#include "cardlib/virtual_card/global_platform/java_state.h"

namespace cardlib {
namespace {

constexpr std::uint16_t fileGroup = 0x9F01, keyGroup = 0x9F02;
constexpr std::size_t maxRead = 239;
constexpr Byte lastBlock = 0x80;

Byte kindOf(const AppletFile& file) {
    return file.type & 0x3F;
}

// Access byte XY as of the native operating system: Y ≤ state ≤ X; 0Y is never satisfied here.
bool allows(JavaState& card, Byte access) {
    const Applet& applet = *card.selected();
    if (!applet.made) return card.channel.open();
    const int state = card.channel.open() ? card.channel.keys().state & 0x0F : 0;
    return (access & 0x0F) <= state && state <= access >> 4;
}

bool writable(JavaState& card, const AppletFile& file) {
    const bool encrypted = (card.channel.level() & 0x02) != 0;
    if ((file.type & 0xC0) == 0xC0 && !encrypted) return false;
    return card.channel.open() && allows(card, file.write);
}

AppletFile* fileFor(JavaState& card, Byte shortIdentifier) {
    auto& files = card.selected()->files;
    const auto found = std::ranges::find_if(
        files, [&](const AppletFile& file) { return (file.fid & 0x1F) == shortIdentifier; });
    return found == files.end() ? nullptr : &*found;
}

struct Place {
    AppletFile* file;
    std::size_t offset;
};

// As on every ISO card: a short identifier makes its file current, later parts go on by offset.
Place placeOf(JavaState& card, const apdu::Command& command) {
    if ((command.p1() & 0x80) != 0) {
        AppletFile* file = fileFor(card, command.p1() & 0x1F);
        card.currentFile = file ? command.p1() & 0x1F : 0;
        return {file, command.p2()};
    }
    AppletFile* file = card.currentFile != 0 ? fileFor(card, card.currentFile) : nullptr;
    return {file, static_cast<std::size_t>(command.p1() << 8 | command.p2())};
}

bool storeFile(Applet& applet, ByteView data) {
    if (data.size() != 9) return false;
    AppletFile file;
    file.fid = static_cast<std::uint16_t>(apdu::fromBigEndian(data.first(2)));
    file.type = data[2];
    file.count = data[5];
    file.length = data[6];
    file.read = data[7];
    file.write = data[8];
    if (kindOf(file) == 0x28) {
        file.body.resize(apdu::fromBigEndian(data.subspan(3, 2)));
        file.count = file.length = 0;
    }
    std::erase_if(applet.files, [&](const AppletFile& old) { return old.fid == file.fid; });
    applet.files.push_back(std::move(file));
    return usedSpace(applet) <= maxAppletSpace;
}

bool storeKeys(JavaState& card, ByteView data) {
    if (data.size() < 2) return false;
    JavaKeySet set;
    set.version = data[0];
    set.state = data[1];
    std::size_t at = 2;
    for (Bytes* key : {&set.enc, &set.mac, &set.dek}) {
        auto received = receivedKey(card, data, at);
        if (!received) return false;
        *key = *std::move(received);
    }
    auto& sets = card.selected()->keys;
    std::erase_if(sets, [&](const JavaKeySet& old) { return old.version == set.version; });
    sets.push_back(std::move(set));
    return at == data.size();
}

bool appendRecord(AppletFile& file, ByteView record) {
    if (record.size() != file.length) return false;
    const Bytes bytes(record.begin(), record.end());
    if (kindOf(file) == 0x2E) {
        file.records.insert(file.records.begin(), bytes);
        if (file.records.size() > file.count) file.records.pop_back();
        return true;
    }
    if (file.records.size() >= file.count) return false;
    file.records.push_back(bytes);
    return true;
}

bool writeBody(AppletFile& file, std::size_t offset, ByteView bytes) {
    if (kindOf(file) != 0x28 || offset + bytes.size() > file.body.size()) return false;
    std::ranges::copy(bytes, file.body.begin() + static_cast<std::ptrdiff_t>(offset));
    return true;
}

bool storeContent(Applet& applet, std::uint16_t fid, ByteView data) {
    const auto found = std::ranges::find(applet.files, fid, &AppletFile::fid);
    if (found == applet.files.end() || data.size() < 2) return false;
    if (kindOf(*found) != 0x28) return appendRecord(*found, data.subspan(2));
    return writeBody(*found, apdu::fromBigEndian(data.first(2)), data.subspan(2));
}

bool storeGroups(JavaState& card, ByteView data) {
    while (data.size() >= 3) {
        const auto tag = static_cast<std::uint16_t>(apdu::fromBigEndian(data.first(2)));
        const std::size_t length = data[2];
        if (data.size() - 3 < length) return false;
        const ByteView value = data.subspan(3, length);
        Applet& applet = *card.selected();
        const bool stored = tag == fileGroup  ? storeFile(applet, value)
                            : tag == keyGroup ? storeKeys(card, value)
                                              : storeContent(applet, tag, value);
        if (!stored) return false;
        data = data.subspan(3 + length);
    }
    return data.empty();
}

}  // namespace

apdu::Response storeDataCommand(JavaState& card, const apdu::Command& command) {
    Applet* applet = card.selected();
    if (!applet || !card.channel.open() || applet->made) return answering(apdu::sw::securityNotSatisfied);
    if (command.p2() != card.nextBlock) return answering(apdu::sw::wrongP1P2);
    const Applet before = *applet;
    if (!storeGroups(card, command.data())) {
        *applet = before;
        return answering(apdu::sw::wrongData);
    }
    ++card.nextBlock;
    applet->made = (command.p1() & lastBlock) != 0;
    card.changed = true;
    return answering(apdu::sw::ok);
}

apdu::Response readCommand(JavaState& card, const apdu::Command& command) {
    if (!card.selected()) return answering(apdu::sw::noCurrentFile);
    const Place place = placeOf(card, command);
    if (!place.file) return answering(apdu::sw::fileNotFound);
    if (kindOf(*place.file) != 0x28) return answering(apdu::sw::incompatibleFileStructure);
    if (!allows(card, place.file->read)) return answering(apdu::sw::securityNotSatisfied);
    const Bytes& body = place.file->body;
    if (place.offset >= body.size()) return answering(apdu::sw::wrongOffset);
    const std::size_t wanted = std::min<std::size_t>(command.le().value_or(256), maxRead);
    const std::size_t length = std::min(wanted, body.size() - place.offset);
    const auto begin = body.begin() + static_cast<std::ptrdiff_t>(place.offset);
    return answering(Bytes(begin, begin + static_cast<std::ptrdiff_t>(length)));
}

apdu::Response readRecordOfApplet(JavaState& card, const apdu::Command& command) {
    if (!card.selected()) return answering(apdu::sw::noCurrentFile);
    AppletFile* file = fileFor(card, command.p2() >> 3);
    if (!file) return answering(apdu::sw::fileNotFound);
    if (kindOf(*file) == 0x28) return answering(apdu::sw::incompatibleFileStructure);
    if (!allows(card, file->read)) return answering(apdu::sw::securityNotSatisfied);
    if (command.p1() == 0 || command.p1() > file->records.size()) return answering(apdu::sw::recordNotFound);
    return answering(Bytes(file->records[command.p1() - 1U]));
}

apdu::Response updateCommand(JavaState& card, const apdu::Command& command) {
    if (!card.selected()) return answering(apdu::sw::noCurrentFile);
    const Place place = placeOf(card, command);
    if (!place.file) return answering(apdu::sw::fileNotFound);
    if (!writable(card, *place.file)) return answering(apdu::sw::securityNotSatisfied);
    if (!writeBody(*place.file, place.offset, command.data())) return answering(apdu::sw::wrongOffset);
    card.changed = true;
    return answering(apdu::sw::ok);
}

apdu::Response appendCommand(JavaState& card, const apdu::Command& command) {
    if (!card.selected()) return answering(apdu::sw::noCurrentFile);
    AppletFile* file = fileFor(card, command.p2() >> 3);
    if (!file) return answering(apdu::sw::fileNotFound);
    if (!writable(card, *file)) return answering(apdu::sw::securityNotSatisfied);
    if (kindOf(*file) == 0x28 || !appendRecord(*file, command.data())) return answering(apdu::sw::wrongData);
    card.changed = true;
    return answering(apdu::sw::ok);
}

}  // namespace cardlib
