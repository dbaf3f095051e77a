#include "cardlib/drivers/storage_card.h"

#include <algorithm>

#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/access_bits.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/sector_map.h"

namespace cardlib {
namespace {

constexpr std::size_t serialBytes = 10, accessAt = 6, accessBytes = 4;

const Bytes transportTrailer{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x07,
                             0x80, 0x69, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

CardKey transportKey(const Profile& profile) {
    return {profile.cipher, profile.transportMaster, {}};
}

StorageLine::KeyType typeOf(Byte keyIndex) {
    return keyIndex == 0 ? StorageLine::KeyType::b : StorageLine::KeyType::a;
}

}  // namespace

CardKey StorageCardDriver::cardKey(const Key& key) const {
    const bool open = key.master.starts_with("public/");
    return {profile_.cipher, key.master, open ? Bytes{} : diversifier_};
}

Result<Bytes> StorageCardDriver::chipSerial() {
    return line_.uid().map([](const Bytes& uid) {
        Bytes serial(serialBytes - uid.size());
        apdu::append(serial, uid);
        return serial;
    });
}

void StorageCardDriver::useKeysOf(ByteView chipSerial, ByteView) {
    const ByteView right = chipSerial.last(8);
    diversifier_.assign(right.begin(), right.end());
    line_.close();
    proved_.clear();
}

Result<bool> StorageCardDriver::isBlank() {
    for (const auto* application : applicationsOf(profile_))
        for (const std::size_t sector : sectorsOf(*application)) {
            const auto opened = line_.open(sector, StorageLine::KeyType::a, transportKey(profile_));
            if (!opened || !*opened) return opened;
        }
    return true;
}

Result<bool> StorageCardDriver::select(const Application& application) {
    current_ = &application;
    keyIndex_ = 1;
    const Key* reader = findKey(application, 0x39, 1);
    if (!reader) return false;
    return line_.open(sectorsOf(application).front(), StorageLine::KeyType::a, cardKey(*reader));
}

Result<void> StorageCardDriver::authenticate(const Key& key) {
    keyIndex_ = key.index;
    return line_.open(sectorsOf(*current_).front(), typeOf(key.index), cardKey(key)).and_then([&](bool opened) -> Result<void> {
        if (!opened) return fail(Code::sectorKeyWrong, current_->id + " " + key.id);
        return {};
    });
}

Result<void> StorageCardDriver::openWithCurrentKey(std::size_t block) {
    const std::size_t sector = sectorOfBlock(block);
    if (line_.isOpen(sector, typeOf(keyIndex_))) return {};
    const Key* key = findKey(*current_, 0x39, keyIndex_);
    return line_.open(sector, typeOf(keyIndex_), cardKey(*key)).and_then([&](bool opened) -> Result<void> {
        if (!opened) return fail(Code::sectorClosed, "sector " + std::to_string(sector));
        return keyIndex_ == 0 ? proveAccess(sector) : Result<void>{};
    });
}

// Conditions and general purpose byte as they must be; the keys read as zeros.
Bytes StorageCardDriver::accessOf(std::size_t sector) const {
    Bytes access = encodeAccess(issuedAccess);
    access.push_back(generalPurposeByte(profile_, sector));
    return access;
}

// Before anything is written under them, once in a session.
Result<void> StorageCardDriver::proveAccess(std::size_t sector) {
    if (proved_.contains(sector)) return {};
    return line_.read(trailerBlock(sector)).and_then([&](const Bytes& trailer) -> Result<void> {
        const ByteView access = ByteView(trailer).subspan(accessAt, accessBytes);
        if (std::ranges::equal(access, accessOf(sector))) {
            proved_.insert(sector);
            return {};
        }
        line_.close();
        return fail(Code::sectorAccessWrong, "sector " + std::to_string(sector));
    });
}

Result<Bytes> StorageCardDriver::read(const File& file, std::size_t length) {
    Bytes content;
    for (const std::size_t block : blocksOf(file)) {
        if (content.size() >= length) break;
        const auto part = openWithCurrentKey(block).and_then([&] { return line_.read(block); });
        if (!part) return part;
        apdu::append(content, *part);
    }
    content.resize(length);
    return content;
}

// There are no record files on a storage card; a profile with one does not pass the checker.
Result<std::optional<Bytes>> StorageCardDriver::readRecord(const File&, Byte) {
    return std::optional<Bytes>{};
}
Result<void> StorageCardDriver::append(const File& file, ByteView record) {
    return write(file, record);
}

Result<void> StorageCardDriver::write(const File& file, ByteView content) {
    keyIndex_ = 0;
    std::size_t at = 0;
    for (const std::size_t block : blocksOf(file)) {
        if (at >= content.size()) break;
        const ByteView part = content.subspan(at, std::min(storageBlock, content.size() - at));
        Bytes data(part.begin(), part.end());
        data.resize(storageBlock);
        auto written = openWithCurrentKey(block).and_then(
            [&] { return line_.write(block, std::move(data), "UPDATE " + file.id); });
        if (!written) return written;
        at += part.size();
    }
    return {};
}

Result<void> StorageCardDriver::prepare() {
    return enter(profile_.mf);
}

Result<void> StorageCardDriver::enter(const Application& application) {
    current_ = &application;
    keyIndex_ = 0;
    line_.close();
    return {};
}

// Both keys of a sector are one write: with the first of the application's keys.
Result<void> StorageCardDriver::writeKey(const Application& application, const Key& key) {
    if (key.index != 0) return {};
    for (const std::size_t sector : sectorsOf(application))
        if (auto written = writeTrailer(sector, application); !written) return written;
    return {};
}

Result<void> StorageCardDriver::writeTrailer(std::size_t sector, const Application& application) {
    const Key *reader = findKey(application, 0x39, 1), *writer = findKey(application, 0x39, 0);
    const auto a = vault_.sectorKey(cardKey(*reader)), b = vault_.sectorKey(cardKey(*writer));
    if (!a || !b) return tl::unexpected(a ? b.error() : a.error());
    Bytes trailer = apdu::concat(a->view(), accessOf(sector));
    apdu::append(trailer, b->view());
    proved_.erase(sector);
    return line_.open(sector, StorageLine::KeyType::a, transportKey(profile_)).and_then([&](bool fresh) -> Result<void> {
        if (!fresh) return fail(Code::sectorLost, "sector " + std::to_string(sector));
        line_.close();
        return line_.write(trailerBlock(sector), trailer, "keys of sector " + std::to_string(sector));
    });
}

// A sector that was begun is opened with its own key B; one that was not is as it came.
Result<void> StorageCardDriver::eraseSector(std::size_t sector, const Application& application) {
    const Key* writer = findKey(application, 0x39, 0);
    return line_.open(sector, StorageLine::KeyType::b, cardKey(*writer)).and_then([&](bool ours) -> Result<void> {
        if (!ours) return {};
        for (std::size_t block = trailerBlock(sector) - (sector < 32 ? 3 : 15); block < trailerBlock(sector); ++block)
            if (block != 0)
                if (auto cleared = line_.write(block, Bytes(storageBlock), "clear block"); !cleared) return cleared;
        line_.close();
        return line_.write(trailerBlock(sector), transportTrailer, "clear keys");
    });
}

Result<void> StorageCardDriver::remake(const Application& application) {
    for (const std::size_t sector : sectorsOf(application))
        if (auto erased = eraseSector(sector, application); !erased) return erased;
    return {};
}

Result<void> StorageCardDriver::eraseCard() {
    for (const auto* application : applicationsOf(profile_))
        if (auto erased = remake(*application); !erased) return erased;
    return {};
}

}  // namespace cardlib
