#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <utility>

#include "tests/support/catch.h"

namespace test {

// Something on the network that takes a call and never says a word.
class SilentDevice {
  public:
    SilentDevice() : listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        address_.sin_family = AF_INET;
        address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address_;
        REQUIRE(::bind(listening_, reinterpret_cast<const sockaddr*>(&address_), length) == 0);
        REQUIRE(::listen(listening_, 8) == 0);
        REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&address_), &length) == 0);
    }
    ~SilentDevice() { hangUp(); }
    SilentDevice(const SilentDevice&) = delete;
    SilentDevice& operator=(const SilentDevice&) = delete;

    [[nodiscard]] std::string name() const { return "tcp://127.0.0.1:" + std::to_string(ntohs(address_.sin_port)); }
    // Whether somebody called, at any time so far.
    [[nodiscard]] bool called() const {
        pollfd waiting{listening_, POLLIN, 0};
        return ::poll(&waiting, 1, 0) == 1;
    }
    // Whoever waits for its answer is told that it is gone.
    void hangUp() {
        if (listening_ >= 0) ::close(std::exchange(listening_, -1));
    }

  private:
    int listening_;
    sockaddr_in address_{};
};

}  // namespace test
