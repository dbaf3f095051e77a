#include "apdu/usb/tcp_connect.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace apdu {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds atOnce{200};

bool isStopped(const std::function<bool()>& stopped) {
    return stopped && stopped();
}

bool isAnswered(int socket, milliseconds patience, const std::function<bool()>& stopped) {
    const auto end = Clock::now() + patience;
    pollfd waiting{socket, POLLOUT, 0};
    while (!isStopped(stopped)) {
        const auto left = std::chrono::ceil<milliseconds>(end - Clock::now());
        if (poll(&waiting, 1, static_cast<int>(std::clamp(left, milliseconds(0), atOnce).count())) > 0) return true;
        if (Clock::now() >= end) return false;
    }
    return false;
}

// 0 or errno.
int connected(int socket, const addrinfo& address, milliseconds patience, const std::function<bool()>& stopped) {
    if (::connect(socket, address.ai_addr, address.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    if (!isAnswered(socket, patience, stopped)) return ETIMEDOUT;
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

tl::expected<int, int> connectAny(const addrinfo* addresses, milliseconds patience, const std::function<bool()>& stopped) {
    const auto end = Clock::now() + patience;
    int error = EHOSTUNREACH;
    for (int left = countOf(addresses); left > 0; --left, addresses = addresses->ai_next) {
        const auto rest = std::chrono::duration_cast<milliseconds>(end - Clock::now());
        if (rest.count() <= 0 || isStopped(stopped)) return tl::unexpected(ETIMEDOUT);
        const int socket = ::socket(addresses->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        error = socket < 0 ? errno : connected(socket, *addresses, rest / left, stopped);
        if (error == 0) return socket;
        if (socket >= 0) ::close(socket);
    }
    return tl::unexpected(error);
}

}  // namespace apdu
