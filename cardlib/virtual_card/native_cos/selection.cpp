// SELECT, CREATE FILE, ERASE DF.
#include <algorithm>
#include <functional>

#include "apdu/iso7816/tlv.h"
#include "cardlib/virtual_card/native_cos/card_commands.h"

namespace cardlib {
namespace {

using Path = std::vector<std::size_t>;

constexpr std::uint16_t masterFid = 0x3F00;
constexpr std::size_t maxDepth = 3;  // master file, application, one more
constexpr Byte directoryType = 0x38, keyFileType = 0x3F, protectedKeyFileType = 0xFF, kindBits = 0x3F;

// The path of the first directory that fits, in the order of the tree.
std::optional<Path> findDirectory(const CardDirectory& from, const Path& path,
                                  const std::function<bool(const CardDirectory&)>& fits) {
    for (std::size_t i = 0; i < from.children.size(); ++i) {
        Path here = path;
        here.push_back(i);
        if (fits(from.children[i])) return here;
        if (auto deeper = findDirectory(from.children[i], here, fits)) return deeper;
    }
    return std::nullopt;
}

// FCI: 6F { 83 identifier, 84 name, 8A life cycle, A5 { 9F0C application file } } (ISO/IEC 7816-4:2020, 7.4.3;
// 9F0C as PBOC has it).
Bytes controlInformation(CardDirectory& directory) {
    constexpr Byte activated = 0x05, deactivated = 0x04;
    apdu::Tlv fci{0x6F, {}, {{0x83, apdu::bigEndian(directory.fid, 2), {}}}};
    if (!directory.name.empty()) fci.children.push_back({0x84, directory.name, {}});
    fci.children.push_back({0x8A, Bytes{directory.locked ? deactivated : activated}, {}});
    const auto* issuer = findFile(directory, directory.applicationFile & 0x1F);
    if ((directory.applicationFile & 0x80) != 0 && issuer)
        fci.children.push_back({0xA5, {}, {{0x9F0C, issuer->body, {}}}});
    return encodeTlv(fci);
}

apdu::Response entered(CardState& card, const apdu::Command& command) {
    CardDirectory& directory = card.current();
    if (directory.lockedForever) return answer(apdu::sw::fileInvalidated);
    return command.le() ? answer(controlInformation(directory)) : answer(apdu::sw::ok);
}

apdu::Response selectByName(CardState& card, const apdu::Command& command) {
    const Bytes& name = command.data();
    const auto fits = [&](const CardDirectory& directory) {
        return !name.empty() && name.size() <= directory.name.size() &&
               std::equal(name.begin(), name.end(), directory.name.begin());
    };
    const auto path = findDirectory(*card.image.masterFile, {}, fits);
    if (!path) return answer(apdu::sw::fileNotFound);
    card.enter(*path);
    return entered(card, command);
}

// The children of the current directory first, then its sibling applications.
std::optional<Path> directoryNear(CardState& card, std::uint16_t fid) {
    for (Path base : {card.path(), Path{}}) {
        const CardDirectory* at = &*card.image.masterFile;
        for (std::size_t child : base) at = &at->children[child];
        for (std::size_t i = 0; i < at->children.size(); ++i)
            if (at->children[i].fid == fid) {
                base.push_back(i);
                return base;
            }
    }
    return std::nullopt;
}

apdu::Response selectById(CardState& card, const apdu::Command& command) {
    if (command.data().size() != 2) return answer(apdu::sw::wrongLength);
    const auto fid = static_cast<std::uint16_t>(apdu::fromBigEndian(command.data()));
    if (fid == masterFid) {
        card.enterMasterFile();
        return entered(card, command);
    }
    if (findFile(card.current(), fid)) {
        card.currentFile = fid;
        return answer(apdu::sw::ok);
    }
    const auto path = directoryNear(card, fid);
    if (!path) return answer(apdu::sw::fileNotFound);
    card.enter(*path);
    return entered(card, command);
}

std::uint16_t fidOf(const apdu::Command& command) {
    return static_cast<std::uint16_t>(command.p1() << 8 | command.p2());
}

apdu::Response createMasterFile(CardState& card, const apdu::Command& command) {
    const Bytes& data = command.data();
    if (card.hasMasterFile()) return answer(apdu::sw::wrongP1P2);
    if (data.size() < 5 || data[0] != directoryType) return answer(apdu::sw::wrongData);
    if (Bytes(data.begin() + 5, data.end()) != card.image.manual.transportCode)
        return answer(apdu::sw::conditionsNotSatisfied);
    CardDirectory master;
    master.fid = masterFid;
    master.space = apdu::fromBigEndian(ByteView(data).subspan(1, 2));
    master.create = data[3];
    master.erase = data[4];
    card.image.masterFile = master;
    card.changed = true;
    card.enterMasterFile();
    return answer(apdu::sw::ok);
}

apdu::Response createDirectory(CardState& card, const apdu::Command& command) {
    const Bytes& data = command.data();
    if (data.size() < 8 + 5 || data.size() > 8 + 16) return answer(apdu::sw::wrongLength);
    if (card.path().size() + 2 > maxDepth) return answer(apdu::sw::wrongData);
    CardDirectory directory;
    directory.fid = fidOf(command);
    directory.space = apdu::fromBigEndian(ByteView(data).subspan(1, 2));
    directory.create = data[3];
    directory.erase = data[4];
    directory.applicationFile = data[5];
    directory.name.assign(data.begin() + 8, data.end());
    const auto sameName = [&](const CardDirectory& other) { return other.name == directory.name; };
    if (findDirectory(*card.image.masterFile, {}, sameName)) return answer(apdu::sw::wrongP1P2);
    if (usedSpace(card.current()) + directory.space + 12 > card.current().space)
        return answer(apdu::sw::noSpace);
    card.current().children.push_back(std::move(directory));
    card.changed = true;
    return answer(apdu::sw::ok);
}

apdu::Response createKeyFile(CardState& card, const apdu::Command& command) {
    const Bytes& data = command.data();
    CardDirectory& directory = card.current();
    const std::size_t space = apdu::fromBigEndian(ByteView(data).subspan(1, 2));
    if (fidOf(command) != 0x0000 || directory.hasKeyFile) return answer(apdu::sw::wrongP1P2);
    // Keys are loaded plain, or encrypted with MAC; nothing between.
    if (data[0] != keyFileType && (data[0] != protectedKeyFileType || !card.image.manual.keyFileBits))
        return answer(apdu::sw::wrongData);
    if (usedSpace(directory) + space + 12 > directory.space) return answer(apdu::sw::noSpace);
    directory.hasKeyFile = true;
    directory.keySpace = space;
    directory.keyFileType = data[0];
    directory.keyAdd = data[4];
    card.changed = true;
    return answer(apdu::sw::ok);
}

apdu::Response createElementaryFile(CardState& card, const apdu::Command& command) {
    const Bytes& data = command.data();
    CardDirectory& directory = card.current();
    CardFile file{fidOf(command), data[0], data[3], data[4], {}, 0, 0, {}};
    const Byte kind = data[0] & 0x3F;
    if (kind == 0x28) {
        file.body.resize(apdu::fromBigEndian(ByteView(data).subspan(1, 2)));
    } else if (kind == 0x2A || kind == 0x2C || kind == 0x2E) {
        file.count = data[1];
        file.length = data[2];
        if (file.count == 0 || file.length == 0 || file.length > 248) return answer(apdu::sw::wrongData);
    } else {
        return answer(apdu::sw::wrongData);
    }
    CardDirectory with = directory;
    with.files.push_back(file);
    if (usedSpace(with) > directory.space) return answer(apdu::sw::noSpace);
    directory.files.push_back(std::move(file));
    card.changed = true;
    return answer(apdu::sw::ok);
}

bool identifierTaken(CardState& card, std::uint16_t fid) {
    const auto& directory = card.current();
    return fid == masterFid || findFile(card.current(), fid) ||
           std::ranges::find(directory.children, fid, &CardDirectory::fid) != directory.children.end();
}

}  // namespace

apdu::Response selectCommand(CardState& card, const apdu::Command& command) {
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    if (command.p1() == 0x04) return selectByName(card, command);
    if (command.p1() == 0x00) return selectById(card, command);
    return answer(apdu::sw::wrongP1P2);
}

apdu::Response createFileCommand(CardState& card, const apdu::Command& command) {
    if (fidOf(command) == masterFid) return createMasterFile(card, command);
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    if (command.data().size() < 7) return answer(apdu::sw::wrongLength);
    if (!card.allowsMaking(card.current().create)) return answer(apdu::sw::securityNotSatisfied);
    if (identifierTaken(card, fidOf(command))) return answer(apdu::sw::wrongP1P2);
    if (command.data()[0] == directoryType) return createDirectory(card, command);
    if ((command.data()[0] & kindBits) == keyFileType) return createKeyFile(card, command);
    return createElementaryFile(card, command);
}

apdu::Response eraseDirectoryCommand(CardState& card, const apdu::Command& command) {
    if (command.p1() != 0 || command.p2() != 0) return answer(apdu::sw::wrongP1P2);
    if (!card.hasMasterFile()) return answer(apdu::sw::functionNotSupported);
    if (!card.allows(card.current().erase)) return answer(apdu::sw::securityNotSatisfied);
    card.eraseCurrent();
    return answer(apdu::sw::ok);
}

}  // namespace cardlib
