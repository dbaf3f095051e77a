#include "cardlib/drivers/storage_line.h"

#include "cardlib/drivers/refusal.h"
#include "cardlib/profile/sector_map.h"

namespace cardlib {
namespace {

constexpr Byte pcscClass = 0xFF;
constexpr std::size_t shortestUid = 4, longestUid = 10;

Byte high(std::size_t block) {
    return static_cast<Byte>(block >> 8);
}

Byte low(std::size_t block) {
    return static_cast<Byte>(block & 0xFF);
}

}  // namespace

Result<apdu::Response> StorageLine::send(const apdu::Command& command) {
    return session_.send(command).map_error(lineFailed);
}

Result<Bytes> StorageLine::uid() {
    return send({pcscClass, 0xCA, 0x00, 0x00, {}, 256}).and_then([](const apdu::Response& uid) -> Result<Bytes> {
        if (!uid.sw.ok() || uid.data.size() < shortestUid || uid.data.size() > longestUid)
            return fail(Code::uidMissing, "status " + std::to_string(uid.sw.value()));
        return uid.data;
    });
}

Result<void> StorageLine::load(Byte slot, const CardKey& key) {
    const auto there = loaded_.find(slot);
    if (there != loaded_.end() && there->second == key) return {};
    return vault_.sectorKey(key)
        .and_then([&](const apdu::SecretBytes& bytes) {
            return send({pcscClass, 0x82, 0x00, slot, {bytes.view().begin(), bytes.view().end()}});
        })
        .and_then([&](const apdu::Response& answer) -> Result<void> {
            if (!answer.sw.ok()) return tl::unexpected(refused("LOAD KEY", answer.sw));
            loaded_.insert_or_assign(slot, key);
            return {};
        });
}

Result<bool> StorageLine::open(std::size_t sector, KeyType type, const CardKey& key) {
    constexpr Byte version = 0x01;
    const Byte slot = type == KeyType::a ? 0x00 : 0x01;
    const std::size_t block = trailerBlock(sector);
    close();
    return load(slot, key)
        .and_then([&] {
            return send({pcscClass, 0x86, 0x00, 0x00, {version, high(block), low(block), static_cast<Byte>(type), slot}});
        })
        .map([&](const apdu::Response& answer) {
            if (answer.sw.ok()) opened_ = Opened{sector, type};
            return answer.sw.ok();
        });
}

Result<Bytes> StorageLine::read(std::size_t block) {
    return send({pcscClass, 0xB0, high(block), low(block), {}, storageBlock})
        .and_then([&](const apdu::Response& response) -> Result<Bytes> {
            const std::string what = "READ block " + std::to_string(block);
            if (!response.sw.ok()) return tl::unexpected(refused(what, response.sw));
            if (response.data.size() != storageBlock) return tl::unexpected(tooShort(what));
            return response.data;
        });
}

Result<void> StorageLine::write(std::size_t block, Bytes data, const std::string& what) {
    if (beforeWriting_)
        if (auto noted = beforeWriting_(); !noted) return noted;
    return send({pcscClass, 0xD6, high(block), low(block), std::move(data)})
        .and_then([&](const apdu::Response& response) -> Result<void> {
            if (!response.sw.ok()) return tl::unexpected(refused(what, response.sw));
            return {};
        });
}

}  // namespace cardlib
