#include "apdu/id_reader/sdt_frame.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace apdu {
namespace {

constexpr std::array<Byte, 5> preamble{0xAA, 0xAA, 0xAA, 0x96, 0x69};
constexpr std::size_t lengthBytes = 2, headBytes = preamble.size() + lengthBytes, longest = 4096;

Byte checkOf(ByteView bytes) {
    return std::accumulate(bytes.begin(), bytes.end(), Byte{0}, std::bit_xor<>());
}

// Where a preamble begins, or may begin once more has come.
std::size_t beginOf(ByteView bytes, std::size_t at) {
    for (; at < bytes.size(); ++at) {
        const std::size_t there = std::min(preamble.size(), bytes.size() - at);
        if (std::equal(preamble.begin(), preamble.begin() + static_cast<std::ptrdiff_t>(there), bytes.begin() + static_cast<std::ptrdiff_t>(at)))
            break;
    }
    return at;
}

}  // namespace

Bytes sdtFrame(ByteView content) {
    const Bytes length = bigEndian(content.size() + 1, lengthBytes);
    Bytes frame = concat(preamble, concat(length, content));
    frame.push_back(checkOf(ByteView(frame).subspan(preamble.size())));
    return frame;
}

std::vector<Bytes> SdtFrameParser::take(ByteView bytes) {
    append(pending_, bytes);
    return whole();
}

std::vector<Bytes> SdtFrameParser::whole() {
    std::vector<Bytes> contents;
    const ByteView all(pending_);
    std::size_t at = 0;
    while (true) {
        at = beginOf(all, at);
        if (all.size() - at < headBytes) break;
        const auto length = static_cast<std::size_t>(fromBigEndian(all.subspan(at + preamble.size(), lengthBytes)));
        const bool possible = length > 1 && headBytes + length <= longest;
        if (possible && all.size() - at < headBytes + length) break;
        if (!possible || checkOf(all.subspan(at + preamble.size(), lengthBytes + length)) != 0) {
            ++refused_;
            ++at;
            continue;
        }
        const ByteView content = all.subspan(at + headBytes, length - 1);
        contents.emplace_back(content.begin(), content.end());
        at += headBytes + length;
    }
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(at));
    return contents;
}

std::vector<Bytes> SdtFrameParser::giveUp() {
    std::vector<Bytes> contents;
    while (!pending_.empty()) {
        ++refused_;
        pending_.erase(pending_.begin());
        for (auto& content : whole()) contents.push_back(std::move(content));
    }
    return contents;
}

}  // namespace apdu
