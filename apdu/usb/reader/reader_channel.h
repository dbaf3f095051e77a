#pragma once

#include <memory>
#include <string>

#include "apdu/usb/byte_channel.h"

namespace apdu {

// A reading module for identity cards on USB, told by its numbers (0400:C35A and others): its interface is the maker's own, of no class. For one
// process and one thread.
class ReaderChannel : public ByteChannel {
  public:
    // The first that is plugged in. Errors: idReaderMissing; usbUnavailable; usbAccessDenied; usbBusy; channelClosed, when it goes meanwhile;
    // usbRefused.
    static Result<std::unique_ptr<ReaderChannel>> open();
    ~ReaderChannel() override;

    // One whole frame at a time: a module may take its parts on two pipes (ReaderPipes). A halted pipe is cleared, once.
    Result<void> send(ByteView frame) override;
    Result<Bytes> receive(std::chrono::milliseconds patience) override;

  private:
    struct Claimed;
    explicit ReaderChannel(std::unique_ptr<Claimed> claimed);

    std::unique_ptr<Claimed> claimed_;
};

}  // namespace apdu
