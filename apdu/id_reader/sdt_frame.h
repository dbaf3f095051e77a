#pragma once

#include <vector>

#include "apdu/core/bytes.h"

namespace apdu {

// A frame of the SDT protocol, in both directions: AA AA AA 96 69, length (2 bytes, of content and check), content, check: the
// exclusive or of length and content. content: 1 to 65,534 bytes.
Bytes sdtFrame(ByteView content);

// Bytes in, contents of frames out. What is no frame is passed over; the search goes on behind the first byte of a preamble whose
// frame does not hold, so that a true frame is found wherever it begins.
class SdtFrameParser {
  public:
    // The contents of the frames that are whole now, in their order. Longer than 4096 bytes is none.
    std::vector<Bytes> take(ByteView bytes);
    // Nothing more comes of the frame that is half here: those that begin within it; nothing is kept.
    std::vector<Bytes> giveUp();
    // Preambles whose frame did not hold, since this parser was made.
    [[nodiscard]] std::size_t refused() const { return refused_; }

  private:
    std::vector<Bytes> whole();

    Bytes pending_;
    std::size_t refused_ = 0;
};

}  // namespace apdu
