#include "cardlib/virtual_card/line/byte_protocol.h"

#include <algorithm>

#include "apdu/iso7816/status_word.h"

namespace cardlib {
namespace {

constexpr Byte getResponse = 0xC0, moreBytes = 0x61, rightLength = 0x6C;
constexpr std::size_t headerSize = 4, wordSize = 2;

Bytes word(apdu::StatusWord value) {
    return apdu::bigEndian(value.value(), 2);
}

std::size_t lengthOf(Byte p3) {
    return p3 == 0 ? 256 : p3;
}

// 00 says 256 or more.
Byte coded(std::size_t length) {
    return length > 255 ? Byte{0} : static_cast<Byte>(length);
}

}  // namespace

void ByteProtocol::reset() {
    held_.clear();
    header_.clear();
}

Bytes ByteProtocol::hold(Bytes answer, Byte first) {
    held_ = std::move(answer);
    return {first, coded(held_.size() - wordSize)};
}

Bytes ByteProtocol::give(std::size_t wanted) {
    const std::size_t there = held_.size() - wordSize;
    if (wanted > there) return {rightLength, coded(there)};
    const auto end = held_.begin() + static_cast<std::ptrdiff_t>(wanted);
    Bytes part(held_.begin(), end);
    held_.erase(held_.begin(), end);
    if (held_.size() > wordSize) {
        apdu::append(part, Bytes{moreBytes, coded(held_.size() - wordSize)});
    } else {
        apdu::append(part, held_);
        reset();
    }
    return part;
}

Bytes ByteProtocol::exchange(ByteView tpdu, const std::function<Bytes(ByteView)>& execute) {
    if (tpdu.size() < headerSize) return word(apdu::sw::wrongLength);
    const ByteView header = tpdu.first(headerSize);
    const std::size_t length = tpdu.size() > headerSize ? lengthOf(tpdu[headerSize]) : 0;
    const bool brings = tpdu.size() > headerSize + 1;
    if (header[1] == getResponse) return held_.empty() ? word(apdu::sw::conditionsNotSatisfied) : give(length);
    if (!brings && !held_.empty() && std::ranges::equal(header, header_)) return give(length);
    reset();
    if (brings && (tpdu[headerSize] == 0 || tpdu.size() != headerSize + 1 + length))
        return word(apdu::sw::wrongLength);
    // The card makes its answer ready, whole, for the GET RESPONSE that says how much of it is wanted.
    Bytes answer = execute(brings ? apdu::concat(tpdu, Bytes{0x00}) : Bytes(tpdu.begin(), tpdu.end()));
    const std::size_t data = answer.size() - wordSize;
    if (data == 0 || (!brings && data == length)) return answer;
    if (brings) return hold(std::move(answer), moreBytes);
    header_.assign(header.begin(), header.end());
    return hold(std::move(answer), rightLength);
}

}  // namespace cardlib
