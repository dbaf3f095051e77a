#pragma once

#include <optional>
#include <string>

namespace app {

struct TcpAddress {
    std::string host;
    int port = 0;
};

// "tcp://HOST:PORT"; nothing when it is none.
std::optional<TcpAddress> tcpAddress(const std::string& name);

}  // namespace app
