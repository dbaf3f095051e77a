#include "apdu/usb/tcp_connect.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace apdu {
namespace {

using Clock = std::chrono::steady_clock;

// 0 or errno.
int connected(int socket, const addrinfo& address, std::chrono::milliseconds patience) {
    if (::connect(socket, address.ai_addr, address.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    pollfd waiting{socket, POLLOUT, 0};
    if (poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) return ETIMEDOUT;
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

int countOf(const addrinfo* addresses) {
    int count = 0;
    for (; addresses != nullptr; addresses = addresses->ai_next) ++count;
    return count;
}

}  // namespace

tl::expected<int, int> connectAny(const addrinfo* addresses, std::chrono::milliseconds patience) {
    const auto end = Clock::now() + patience;
    int error = EHOSTUNREACH;
    for (int left = countOf(addresses); left > 0; --left, addresses = addresses->ai_next) {
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (rest.count() <= 0) return tl::unexpected(ETIMEDOUT);
        const int socket = ::socket(addresses->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        error = socket < 0 ? errno : connected(socket, *addresses, rest / left);
        if (error == 0) return socket;
        if (socket >= 0) ::close(socket);
    }
    return tl::unexpected(error);
}

}  // namespace apdu
