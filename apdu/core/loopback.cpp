#include "apdu/core/loopback.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>

namespace apdu {

int listenOnLoopback(int port, int backlog) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listening < 0) return -1;
    const int on = 1;
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool bound = ::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    if (bound && ::listen(listening, backlog) == 0) return listening;
    ::close(listening);
    return -1;
}

}  // namespace apdu
