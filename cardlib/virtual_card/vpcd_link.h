#pragma once

#include <optional>
#include <string>

#include "apdu/core/bytes.h"

namespace cardlib {

using apdu::Byte;
using apdu::Bytes;
using apdu::ByteView;

// The card's side of vsmartcard's vpcd protocol: messages of 2-byte big-endian length and data; a message of
// one byte is a control: 0 power off, 1 power on, 2 reset, 4 answer-to-reset wanted.
class VpcdLink {
  public:
    ~VpcdLink() { close(); }
    VpcdLink() = default;
    VpcdLink(const VpcdLink&) = delete;
    VpcdLink& operator=(const VpcdLink&) = delete;

    // False when nobody listens there (yet).
    bool connect(const std::string& host, int port);
    void close();
    // The socket to poll, -1 when not connected.
    [[nodiscard]] int socket() const { return socket_; }

    // The next whole message; nothing when the other side is gone.
    std::optional<Bytes> receive();
    bool send(ByteView message);

  private:
    bool receiveAll(std::span<Byte> into) const;
    int socket_ = -1;
};

}  // namespace cardlib
