#include "apdu/usb/reader/reader_pipes.h"

#include <algorithm>

namespace apdu {
namespace {

constexpr std::size_t headBytes = 7, lengthBytes = 2;

}  // namespace

std::array<ByteView, 2> ReaderPipes::parts(ByteView frame) const {
    if (!two_ || frame.size() <= headBytes) return {frame, ByteView()};
    return {frame.first(headBytes), frame.subspan(headBytes)};
}

void ReaderPipes::took(ByteView bytes) {
    if (!two_) return;
    if (left_ > 0) {
        left_ -= std::min(left_, bytes.size());
        return;
    }
    append(head_, bytes);
    if (head_.size() < headBytes) return;
    left_ = static_cast<std::size_t>(fromBigEndian(ByteView(head_).subspan(headBytes - lengthBytes, lengthBytes)));
    left_ -= std::min(left_, head_.size() - headBytes);  // a module that sends all on its first pipe
    head_.clear();
}

void ReaderPipes::startAgain() {
    head_.clear();
    left_ = 0;
}

}  // namespace apdu
