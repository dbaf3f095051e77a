#include "cardlib/drivers/storage_card.h"

#include <algorithm>

#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/profile_lookup.h"
#include "cardlib/profile/sector_map.h"

namespace cardlib {
namespace {

constexpr Byte pcscClass = 0xFF, keySlot = 0x00;
constexpr std::size_t serialBytes = 10;

// Data: key A or B reads, B writes. Trailer: B writes keys and access bits (MF1S50, tables 7 and 8).
const Bytes accessBits{0x78, 0x77, 0x88, 0x00};
const Bytes transportTrailer{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x07,
                             0x80, 0x69, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

apdu::Command blockCommand(Byte ins, std::size_t block, Bytes data, std::optional<std::uint32_t> le) {
    return {pcscClass, ins, static_cast<Byte>(block >> 8), static_cast<Byte>(block & 0xFF), std::move(data), le};
}

CardKey transportKey(const Profile& profile) {
    return {profile.cipher, profile.transportMaster, {}};
}

}  // namespace

CardKey StorageCardDriver::cardKey(const Key& key) const {
    const bool open = key.master.starts_with("public/");
    return {profile_.cipher, key.master, open ? Bytes{} : diversifier_};
}

Result<apdu::Response> StorageCardDriver::send(const apdu::Command& command) {
    return session_.send(command).map_error(lineFailed);
}

Result<Bytes> StorageCardDriver::chipSerial() {
    return send({pcscClass, 0xCA, 0x00, 0x00, {}, 256}).and_then([](const apdu::Response& uid) -> Result<Bytes> {
        if (!uid.sw.ok() || uid.data.size() < 4 || uid.data.size() > serialBytes)
            return fail(Code::uidMissing, "status " + std::to_string(uid.sw.value()));
        Bytes serial(serialBytes - uid.data.size());
        apdu::append(serial, uid.data);
        return serial;
    });
}

void StorageCardDriver::useKeysOf(ByteView chipSerial, ByteView) {
    const ByteView right = chipSerial.last(8);
    diversifier_.assign(right.begin(), right.end());
    openedSector_.reset();
}

Result<bool> StorageCardDriver::openSector(std::size_t sector, KeyType type, const CardKey& key) {
    openedSector_.reset();
    return vault_.sectorKey(key)
        .and_then([&](const apdu::SecretBytes& bytes) {
            return send({pcscClass, 0x82, 0x00, keySlot, {bytes.view().begin(), bytes.view().end()}});
        })
        .and_then([&](const apdu::Response& loaded) -> Result<apdu::Response> {
            if (!loaded.sw.ok()) return tl::unexpected(refused("LOAD KEY", loaded.sw));
            const std::size_t block = trailerBlock(sector);
            return send({pcscClass, 0x86, 0x00, 0x00,
                         {0x01, static_cast<Byte>(block >> 8), static_cast<Byte>(block & 0xFF),
                          static_cast<Byte>(type), keySlot}});
        })
        .map([&](const apdu::Response& opened) {
            if (opened.sw.ok()) openedSector_ = sector;
            return opened.sw.ok();
        });
}

Result<bool> StorageCardDriver::isBlank() {
    for (const auto* application : applicationsOf(profile_))
        for (const std::size_t sector : sectorsOf(*application)) {
            const auto opened = openSector(sector, KeyType::a, transportKey(profile_));
            if (!opened || !*opened) return opened;
        }
    return true;
}

Result<bool> StorageCardDriver::select(const Application& application) {
    current_ = &application;
    keyIndex_ = 1;
    const Key* reader = findKey(application, 0x39, 1);
    if (!reader) return false;
    return openSector(sectorsOf(application).front(), KeyType::a, cardKey(*reader));
}

Result<void> StorageCardDriver::authenticate(const Key& key) {
    keyIndex_ = key.index;
    const auto type = key.index == 0 ? KeyType::b : KeyType::a;
    return openSector(sectorsOf(*current_).front(), type, cardKey(key)).and_then([&](bool opened) -> Result<void> {
        if (!opened) return fail(Code::sectorKeyWrong, current_->id + " " + key.id);
        return {};
    });
}

Result<void> StorageCardDriver::openWithCurrentKey(std::size_t block) {
    const std::size_t sector = sectorOfBlock(block);
    if (openedSector_ == sector) return {};
    const Key* key = findKey(*current_, 0x39, keyIndex_);
    const auto type = keyIndex_ == 0 ? KeyType::b : KeyType::a;
    return openSector(sector, type, cardKey(*key)).and_then([&](bool opened) -> Result<void> {
        if (!opened) return fail(Code::sectorClosed, "sector " + std::to_string(sector));
        return {};
    });
}

Result<Bytes> StorageCardDriver::readBlock(std::size_t block) {
    return openWithCurrentKey(block)
        .and_then([&] { return send(blockCommand(0xB0, block, {}, storageBlock)); })
        .and_then([&](const apdu::Response& response) -> Result<Bytes> {
            const std::string what = "READ block " + std::to_string(block);
            if (!response.sw.ok()) return tl::unexpected(refused(what, response.sw));
            if (response.data.size() != storageBlock) return tl::unexpected(tooShort(what));
            return response.data;
        });
}

Result<Bytes> StorageCardDriver::read(const File& file, std::size_t length) {
    Bytes content;
    for (const std::size_t block : blocksOf(file)) {
        if (content.size() >= length) break;
        const auto part = readBlock(block);
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

Result<void> StorageCardDriver::writeBlock(std::size_t block, Bytes data, const std::string& what) {
    if (beforeWriting_)
        if (auto noted = beforeWriting_(); !noted) return noted;
    return send(blockCommand(0xD6, block, std::move(data), {}))
        .and_then([&](const apdu::Response& response) -> Result<void> {
            if (!response.sw.ok()) return tl::unexpected(refused(what, response.sw));
            return {};
        });
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
            [&] { return writeBlock(block, std::move(data), "UPDATE " + file.id); });
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
    openedSector_.reset();
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
    Bytes trailer = apdu::concat(a->view(), accessBits);
    apdu::append(trailer, b->view());
    return openSector(sector, KeyType::a, transportKey(profile_)).and_then([&](bool fresh) -> Result<void> {
        if (!fresh) return fail(Code::sectorLost, "sector " + std::to_string(sector));
        openedSector_.reset();
        return writeBlock(trailerBlock(sector), trailer, "keys of sector " + std::to_string(sector));
    });
}

// A sector that was begun is opened with its own key B; one that was not is as it came.
Result<void> StorageCardDriver::eraseSector(std::size_t sector, const Application& application) {
    const Key* writer = findKey(application, 0x39, 0);
    return openSector(sector, KeyType::b, cardKey(*writer)).and_then([&](bool ours) -> Result<void> {
        if (!ours) return {};
        for (std::size_t block = trailerBlock(sector) - (sector < 32 ? 3 : 15); block < trailerBlock(sector); ++block)
            if (block != 0)
                if (auto cleared = writeBlock(block, Bytes(storageBlock), "clear block"); !cleared) return cleared;
        openedSector_.reset();
        return writeBlock(trailerBlock(sector), transportTrailer, "clear keys");
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
