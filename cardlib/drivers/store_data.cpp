#include "cardlib/drivers/store_data.h"

#include <algorithm>
#include <utility>

namespace cardlib {
namespace {

constexpr std::size_t groupHeader = 3, offsetSize = 2, leastPart = 16;
constexpr Byte groupsFollow = 0x08, lastBlock = 0x80;

}  // namespace

Result<void> StoreData::put(std::uint16_t identifier, ByteView value) {
    if (block_.size() + groupHeader + value.size() > room_)
        if (auto sent = sendBlock(false); !sent) return sent;
    apdu::append(block_, apdu::bigEndian(identifier, 2));
    block_.push_back(static_cast<Byte>(value.size()));
    apdu::append(block_, value);
    return {};
}

Result<void> StoreData::putContent(const File& file, ByteView content) {
    const bool records = file.kind != FileKind::transparent;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t used = block_.size() + groupHeader + offsetSize;
        const std::size_t room = used < room_ ? room_ - used : 0;
        if (room < std::min(leastPart, content.size() - at) || (records && room < content.size())) {
            if (auto sent = sendBlock(false); !sent) return sent;
            continue;
        }
        const ByteView part = content.subspan(at, std::min(room, content.size() - at));
        Bytes value = apdu::bigEndian(records ? 0 : at, offsetSize);
        apdu::append(value, part);
        if (auto stored = put(file.fid, value); !stored) return stored;
        at += part.size();
    }
    return {};
}

Result<void> StoreData::sendBlock(bool last) {
    const Byte p1 = static_cast<Byte>(groupsFollow | (last ? lastBlock : 0));
    return send_(apdu::Command(0x80, 0xE2, p1, number_++, std::exchange(block_, {})));
}

}  // namespace cardlib
