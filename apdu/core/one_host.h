#pragma once

#include "apdu/core/bytes.h"

namespace apdu {

// A listening TCP port of this machine that lets in one host at a time, as a device with one socket does. Nothing here waits.
class OneHost {
  public:
    OneHost() = default;
    OneHost(const OneHost&) = delete;
    OneHost& operator=(const OneHost&) = delete;
    ~OneHost();

    // False: the port is taken.
    bool listen(int port);
    // To poll; -1 for none.
    [[nodiscard]] int listening() const { return listening_; }
    [[nodiscard]] int connected() const { return connected_; }

    // True: whoever waited is in. A host that is in keeps others out; one that has gone, noticed or not, does not: what it sent
    // last and nobody has received is given up.
    bool accept();
    // At most `most` bytes of what the host sent; none when there is nothing, or when it has hung up, which ends the connection.
    Bytes receive(std::size_t most);
    // What the host's socket does not take ends the connection.
    void send(ByteView bytes);
    void hangUp();

  private:
    int listening_ = -1, connected_ = -1;
};

}  // namespace apdu
