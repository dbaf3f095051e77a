#pragma once

#include <memory>
#include <string>

#include "apdu/usb/byte_channel.h"

namespace apdu {

// A device on a serial line: 115,200 bit/s, 8 data bits, no parity, one stop bit, no flow control: what reading modules speak when they are
// switched on.
class SerialChannel : public ByteChannel {
  public:
    // path: "/dev/ttyUSB0". The line is taken for this process alone; what had arrived before is thrown away. Error: serialPortUnusable, errno in
    // `raw` (ENOTTY: it is no serial line).
    static Result<std::unique_ptr<SerialChannel>> open(const std::string& path);
    ~SerialChannel() override;

    Result<void> send(ByteView bytes) override;
    Result<Bytes> receive(std::chrono::milliseconds patience) override;

  private:
    SerialChannel(int line, std::string path) : line_(line), path_(std::move(path)) {}
    int line_;
    std::string path_;
};

}  // namespace apdu
