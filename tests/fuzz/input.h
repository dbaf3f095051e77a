#pragma once

#include <algorithm>

#include "apdu/core/bytes.h"

namespace fuzz {

// The fuzzer's bytes, taken from the front; zeros when there are no more.
class Input {
  public:
    Input(const std::uint8_t* data, std::size_t size) : left_(data, size) {}

    [[nodiscard]] bool empty() const { return left_.empty(); }
    apdu::Byte byte() {
        const apdu::ByteView taken = view(1);
        return taken.empty() ? apdu::Byte{0} : taken[0];
    }
    apdu::ByteView view(std::size_t count) {
        const apdu::ByteView taken = left_.first(std::min(count, left_.size()));
        left_ = left_.subspan(taken.size());
        return taken;
    }
    // A byte with its length, and as many bytes.
    apdu::Bytes block() {
        const apdu::ByteView taken = view(byte());
        return {taken.begin(), taken.end()};
    }

  private:
    apdu::ByteView left_;
};

// Turns, cuts and lengthens bytes as the input says; the same bytes when it says nothing.
inline apdu::Bytes altered(apdu::Bytes bytes, Input& input) {
    for (int changes = input.byte() % 4; changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = (input.byte() << 8 | input.byte()) % bytes.size();
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (const apdu::Byte how = input.byte(); how % 4) {
            case 0:
                bytes[at] = how;
                break;
            case 1:
                bytes[at] ^= static_cast<apdu::Byte>(1U << how / 4 % 8);
                break;
            case 2:
                bytes.erase(place, place + std::min<std::ptrdiff_t>(how, bytes.end() - place));
                break;
            default:
                bytes.insert(place, how / 4, how);
        }
    }
    return bytes;
}

}  // namespace fuzz
