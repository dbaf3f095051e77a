#pragma once

#include <functional>
#include <memory>
#include <string>

#include "apdu/usb/byte_channel.h"

namespace apdu {

// A device that listens on a TCP port (a printer's network module, or a virtual device).
class TcpChannel : public ByteChannel {
  public:
    // stopped: asked several times a second; once true an answer is waited for no longer. Error: channelUnreachable, errno in `raw`.
    static Result<std::unique_ptr<TcpChannel>> connect(const std::string& host, int port, std::chrono::milliseconds patience,
                                                       const std::function<bool()>& stopped = {});
    ~TcpChannel() override;

    Result<void> send(ByteView bytes) override;
    Result<Bytes> receive(std::chrono::milliseconds patience) override;

  private:
    TcpChannel(int socket, std::string name) : socket_(socket), name_(std::move(name)) {}
    int socket_;
    std::string name_;
};

}  // namespace apdu
