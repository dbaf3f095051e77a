#pragma once

#include <functional>

#include "apdu/iso7816/command.h"
#include "cardlib/core/error.h"
#include "cardlib/profile/profile.h"

namespace cardlib {

// STORE DATA (GlobalPlatform Card Specification 2.3.1, 11.11) with data groupings: identifier 2 · length 1 · value. Groupings
// share a block until it is full; a block goes when the next one needs the room, P1 = 08, the last 88, P2 its number.
class StoreData {
  public:
    using Send = std::function<Result<void>(const apdu::Command&)>;

    // room: bytes of data that one command can carry; send: over the open channel. Errors: those of `send`.
    StoreData(std::size_t room, Send send) : room_(room), send_(std::move(send)) {}

    // value: at most room − 3 bytes.
    Result<void> put(std::uint16_t identifier, ByteView value);
    // A file's content: offset 2 · bytes, in what is left of the block and on into the next ones; of a record file
    // 0000 · one record.
    Result<void> putContent(const File& file, ByteView content);
    // The last block.
    Result<void> finish() { return sendBlock(true); }

  private:
    Result<void> sendBlock(bool last);

    std::size_t room_;
    Send send_;
    Bytes block_;
    Byte number_ = 0;
};

}  // namespace cardlib
