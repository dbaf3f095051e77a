#pragma once

#include <array>

#include "apdu/core/bytes.h"

namespace apdu {

// Which of a reading module's pipes carries which bytes. A module with two pipes each way takes preamble and length of a frame on the first
// and the rest on the second, and answers so (documents of the SAM_V: out 02 and 06, in 81 and 85); one with one pipe each way has all on it.
class ReaderPipes {
  public:
    explicit ReaderPipes(bool two) : two_(two) {}

    // The parts of a whole frame, for the first pipe and the second; the second is empty when all goes over the first.
    [[nodiscard]] std::array<ByteView, 2> parts(ByteView frame) const;

    // The pipe, 0 or 1, on which the answer goes on.
    [[nodiscard]] std::size_t next() const { return left_ > 0 ? 1 : 0; }
    void took(ByteView bytes);
    // The answer begins anew: what was half here does not go on.
    void startAgain();

  private:
    bool two_;
    Bytes head_;
    std::size_t left_ = 0;  // of the second part
};

}  // namespace apdu
