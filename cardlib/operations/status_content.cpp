#include "cardlib/operations/status_content.h"

#include <algorithm>

#include "cardlib/profile/field_codec.h"

namespace cardlib {
namespace {

constexpr std::size_t effectiveAt = 1, untilAt = 5, reasonAt = 9, counterAt = 10, length = 12;
const Field date{"status date", Codec::date, 4, {}, false};

}  // namespace

Result<StatusContent> parseStatus(ByteView content) {
    const bool whole = content.size() >= length;
    const auto effective =
        whole ? decodeField(date, content.subspan(effectiveAt, 4)) : Result<std::string>("");
    const auto until = whole ? decodeField(date, content.subspan(untilAt, 4)) : Result<std::string>("");
    if (!whole || !effective || !until || content[0] > static_cast<Byte>(Status::cancelled) ||
        content[reasonAt] > static_cast<Byte>(Reason::foundAgain))
        return fail(Code::statusUnreadable);
    return StatusContent{static_cast<Status>(content[0]), *effective, *until,
                         static_cast<Reason>(content[reasonAt]),
                         static_cast<std::uint16_t>(apdu::fromBigEndian(content.subspan(counterAt, 2)))};
}

Result<Bytes> withStatus(ByteView before, const StatusContent& status) {
    const auto effective = encodeField(date, status.effective),
               until = encodeField(date, status.endorsedUntil);
    if (!effective || !until) return effective ? until : effective;
    Bytes content{static_cast<Byte>(status.status)};
    apdu::append(content, *effective);
    apdu::append(content, *until);
    content.push_back(static_cast<Byte>(status.reason));
    apdu::append(content, apdu::bigEndian(status.counter, 2));
    apdu::append(content, before.subspan(length));
    return content;
}

Bytes closedStatus(ByteView content, ByteView before, ByteView after) {
    Bytes closed(content.begin(), content.end());
    closed[0] = std::max({before[0], after[0], static_cast<Byte>(Status::suspended)});
    return closed;
}

}  // namespace cardlib
